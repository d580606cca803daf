import { useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import { classNames } from '../ui/class-names.ts'
import { PictureView } from '../ui/PictureView.tsx'
import css from './Head.module.css'

export interface PersonHeading {
  kind: 'person'
  name: string
  job: string | null
  bio: string | null
  portrait: Picture | null
}

export function PersonHead(props: { heading: PersonHeading; total: number; format: PageFormat }) {
  const { heading, total, format } = props
  const { name, job, bio, portrait } = heading
  const t = useTranslations('Listing')
  return (
    <header className={classNames(css.head, portrait !== null && css.person)}>
      {portrait && (
        <div className={css.portrait}>
          <PictureView picture={portrait} shape="1x1" sizes="(min-width: 600px) 168px, 104px" alt="" priority />
        </div>
      )}
      <div className={css.words}>
        <h1>{name}</h1>
        {job && <p className={css.job}>{job}</p>}
        {total > 0 && (
          <p className={css.total}>{t('total', { count: total, number: writeDigits(String(total), format.digits) })}</p>
        )}
      </div>
      {bio && <p className={css.description}>{bio}</p>}
    </header>
  )
}
