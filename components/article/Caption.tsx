import { useTranslations } from 'next-intl'
import { fold } from '#arabic/fold.ts'
import { Credit } from '../ui/Credit.tsx'
import css from './Caption.module.css'

/** Under a picture: whether it is from the archive (a fact about this use of it), what it shows, who took it. */
export function Caption(props: { caption: string | null; isArchivePhoto: boolean; credit: string | null }) {
  const { caption, isArchivePhoto, credit } = props
  const t = useTranslations('Article')
  const label = t('archivePhoto')
  // Old captures carry the label, spelt «ارشيفية», as their whole caption: it is not said twice.
  const words = caption && isArchivePhoto && fold(caption) === fold(label) ? null : caption
  if (!words && !isArchivePhoto && !credit) return null
  return (
    <figcaption className={css.caption}>
      {isArchivePhoto && <b className={css.archive}>{label}</b>} {words}{' '}
      {credit && (
        <span className={css.credit}>
          <Credit credit={credit} />
        </span>
      )}
    </figcaption>
  )
}
