import { useTranslations } from 'next-intl'
import type { RevisionHead } from '#newsroom/stories/revisions.ts'
import { Moment } from '../ui/Moment.tsx'
import css from './RevisionsPage.module.css'

/** When and by whom; the words of now when there is no revision. */
export function RevisionName({ revision }: { revision: RevisionHead | null }) {
  const t = useTranslations('Desk.revisions')
  if (!revision) return <b className={css.name}>{t('now')}</b>
  return (
    <b className={css.name}>
      <Moment instant={revision.at} style="near" /> (<bdi>{revision.by ?? t('paper')}</bdi>)
    </b>
  )
}
