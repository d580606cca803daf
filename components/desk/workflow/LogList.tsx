'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cairoDay } from '#arabic/dates.ts'
import type { AuditEntry } from '#newsroom/stories/audit-log.ts'
import type { LogEntry, LogFacts } from '#newsroom/stories/history.ts'
import { classNames } from '../../ui/class-names.ts'
import { Moment, useMoment } from '../ui/Moment.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import css from './LogList.module.css'

type Entry = LogEntry & Partial<Pick<AuditEntry, 'story' | 'object'>>

/** What was done, day by day, the last first. */
export function LogList({ entries }: { entries: Entry[] }) {
  return (
    <div className={css.log}>
      {groupByDay(entries).map(({ at, rows }) => (
        <section className={css.day} key={at}>
          <h2>
            <Moment instant={at} style="date" />
          </h2>
          <ol className={css.rows}>
            {rows.map((entry) => (
              <LogRow entry={entry} key={entry.id} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function LogRow({ entry }: { entry: Entry }) {
  const t = useTranslations('Desk.history')
  const did = useDid()
  const facts = useFacts()(entry.facts)
  return (
    <li className={css.row}>
      <span className={css.time}>
        {entry.since !== null && (
          <>
            <Moment instant={entry.since} style="clock" />
            {' – '}
          </>
        )}
        <Moment instant={entry.at} style="clock" />
      </span>
      <span className={classNames(css.who, entry.by === null && css.paper)}>
        {entry.by === null ? t('paper') : <bdi>{entry.by}</bdi>}
      </span>
      <span className={css.did}>{did(entry.action)}</span>
      <div className={css.what}>
        {entry.to && <StateBadge state={entry.to} />}
        {facts && <span className={css.fact}>{facts}</span>}
        <Thing entry={entry} />
        {entry.reason && (
          <p className={css.reason} dir="auto">
            {entry.reason}
          </p>
        )}
      </div>
    </li>
  )
}

/** What was acted on, where the page is not about that one thing. */
function Thing({ entry: { story, object } }: { entry: Entry }) {
  const t = useTranslations('Desk.history')
  const audit = useTranslations('Desk.audit')
  if (story) {
    return (
      <Link className={css.thing} href={`/desk/stories/${story.id}/history`} prefetch={false}>
        <bdi>{story.headline || t('untitled')}</bdi>
      </Link>
    )
  }
  if (!object) return null
  const key = `objects.${object.kind}` as Parameters<typeof audit>[0]
  const thing = audit.has(key) ? audit(key) : object.kind
  const { id, name } = object
  return (
    <span className={css.fact}>
      {name !== null
        ? audit.rich('objectNamed', { thing, name: () => <bdi key="name">{name}</bdi> })
        : /^\d+$/.test(id)
          ? audit('objectNumbered', { thing, number: id })
          : thing}
    </span>
  )
}

/** The name of an action; a later version may have written down one that this page does not know. */
export function useDid(): (action: string) => string {
  const t = useTranslations('Desk.history')
  return (action) => {
    const key = `did.${action}` as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : action
  }
}

function useFacts(): (facts: LogFacts) => string | null {
  const t = useTranslations('Desk.history')
  const kinds = useTranslations('Desk.workflow.kinds')
  const write = useMoment()
  return ({ publishAt, scheduledBy, assignedTo, correction }) => {
    if (assignedTo !== undefined)
      return assignedTo === null ? t('assignedNobody') : t('assignedTo', { name: assignedTo })
    if (correction !== undefined) return kinds(correction)
    if (publishAt === undefined) return null
    const time = write(publishAt, 'dateTime')
    return scheduledBy === undefined ? t('for', { time }) : t('scheduledBy', { name: scheduledBy, time })
  }
}

function groupByDay(entries: Entry[]): { at: number; rows: Entry[] }[] {
  const days: { at: number; key: string; rows: Entry[] }[] = []
  for (const entry of entries) {
    const { year, month, day } = cairoDay(entry.at)
    const key = `${year}-${month}-${day}`
    const last = days.at(-1)
    if (last?.key === key) last.rows.push(entry)
    else days.push({ at: entry.at, key, rows: [entry] })
  }
  return days
}
