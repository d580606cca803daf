import { useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import { PictureView } from '../ui/PictureView.tsx'
import { sequence } from '../ui/sequence.ts'
import type { PictureUse } from './BodyPicture.tsx'
import { Caption } from './Caption.tsx'
import css from './Gallery.module.css'

/**
 * Several pictures in a row of the body. In a photo story (`isStory`) they are the story: one under another, large and
 * uncut, each with its number; else the first leads and the others stand two by two.
 */
export function Gallery(props: {
  items: PictureUse[]
  pictures: Record<number, Picture>
  isStory: boolean
  format: PageFormat
}) {
  const { pictures, isStory, format } = props
  const t = useTranslations('Blocks')
  const shown = props.items.flatMap((use) => {
    const picture = pictures[use.mediaId]
    return picture ? [{ use, picture }] : []
  })
  if (shown.length === 0) return null
  const write = (count: number) => writeDigits(String(count), format.digits)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; these are pictures.
    <div className={isStory ? css.story : css.grid} role="group" aria-label={t('gallery')}>
      {sequence(shown, ({ use, picture }, index) => (
        <figure>
          <PictureView
            picture={picture}
            shape={isStory ? 'whole' : index === 0 ? '16x9' : '4x3'}
            sizes={
              isStory
                ? '(min-width: 1360px) 960px, (min-width: 1024px) 72vw, 100vw'
                : '(min-width: 1024px) 624px, 100vw'
            }
          />
          {isStory && shown.length > 1 && (
            <p className={css.number}>{t('pictureOf', { number: write(index + 1), total: write(shown.length) })}</p>
          )}
          <Caption caption={use.caption} isArchivePhoto={use.isArchivePhoto} credit={picture.credit} />
        </figure>
      ))}
    </div>
  )
}
