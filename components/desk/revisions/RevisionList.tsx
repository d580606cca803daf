'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { RevisionHead } from '#newsroom/stories/revisions.ts'
import { classNames } from '../../ui/class-names.ts'
import { Moment } from '../ui/Moment.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import css from './RevisionList.module.css'

/** The row of the words of now; see `NOW` in `newsroom/stories/compare.ts`. */
const NOW = 'now'

/**
 * Every revision, newest first, with two columns of marks: which is looked at, and which it is compared with. Choosing
 * the newer compares it with the one before it.
 */
export function RevisionList(props: {
  id: number
  revisions: RevisionHead[]
  older: RevisionHead | null
  newer: RevisionHead | null
}) {
  const { id, revisions, older, newer } = props
  const t = useTranslations('Desk.revisions')
  const router = useRouter()
  const newerId = newer?.id ?? NOW
  const newerPlace = newer ? revisions.findIndex((one) => one.id === newer.id) : -1
  const show = (query: Record<string, string | number>) =>
    router.replace(`/desk/stories/${id}/revisions?${new URLSearchParams(mapValues(query))}`, { scroll: false })

  return (
    <nav className={css.list} aria-label={t('list')}>
      <div className={css.legend} aria-hidden="true">
        <span>{t('older')}</span>
        <span>{t('newer')}</span>
      </div>
      <ol>
        <li className={classNames(css.row, newer === null && css.chosen)}>
          <span />
          <input
            type="radio"
            name="newer"
            aria-label={`${t('newer')}: ${t('now')}`}
            checked={newer === null}
            onChange={() => show({ newer: NOW })}
          />
          <span className={css.words}>{t('now')}</span>
        </li>
        {revisions.map((revision, place) => (
          <Row
            key={revision.id}
            revision={revision}
            isOlder={revision.id === older?.id}
            isNewer={revision.id === newer?.id}
            canBeOlder={place > newerPlace}
            onOlder={() => show({ newer: newerId, older: revision.id })}
            onNewer={() => show({ newer: revision.id })}
          />
        ))}
      </ol>
      {revisions.length === 0 && <p className={css.none}>{t('none')}</p>}
    </nav>
  )
}

function Row(props: {
  revision: RevisionHead
  isOlder: boolean
  isNewer: boolean
  canBeOlder: boolean
  onOlder: () => void
  onNewer: () => void
}) {
  const { revision, isOlder, isNewer, canBeOlder, onOlder, onNewer } = props
  const t = useTranslations('Desk.revisions')
  const by = revision.by ?? t('paper')
  const name = `${t(`kinds.${revision.kind}`)} ${by}`
  return (
    <li className={classNames(css.row, (isOlder || isNewer) && css.chosen)}>
      {canBeOlder ? (
        <input type="radio" name="older" aria-label={`${t('older')}: ${name}`} checked={isOlder} onChange={onOlder} />
      ) : (
        <span />
      )}
      <input type="radio" name="newer" aria-label={`${t('newer')}: ${name}`} checked={isNewer} onChange={onNewer} />
      <button type="button" className={css.words} onClick={onNewer} aria-pressed={isNewer}>
        <span className={css.when}>
          <Moment instant={revision.at} style="near" /> <bdi>{by}</bdi>
        </span>
        <span className={css.what}>
          {t(`kinds.${revision.kind}`)}
          {revision.state && <StateBadge state={revision.state} />}
        </span>
        {revision.reason && revision.kind !== 'manual' && <span className={css.why}>{revision.reason}</span>}
      </button>
    </li>
  )
}

function mapValues(query: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
}
