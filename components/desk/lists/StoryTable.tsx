'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { StoryLine } from '#newsroom/stories/list.ts'
import type { View } from '#newsroom/stories/list-query.ts'
import { useShortcut } from '../frame/shortcuts.ts'
import { Moment, useMoment } from '../ui/Moment.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import css from './StoryTable.module.css'

const WRITERS_SHOWN = 2

/** Stories line by line. `j` and `k`, or the arrows, go from one to the next; Enter opens it. */
export function StoryTable({ lines, view, label }: { lines: StoryLine[]; view: View; label: string }) {
  const t = useTranslations('Desk.lists')
  const keys = useTranslations('Desk.shortcuts')
  const table = useRef<HTMLTableElement>(null)

  function step(by: 1 | -1) {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('a[data-story]') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const next = at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by
    links[Math.min(Math.max(next, 0), links.length - 1)]?.focus()
  }
  useShortcut('j', keys('nextRow'), () => step(1))
  useShortcut('down', keys('nextRow'), () => step(1))
  useShortcut('k', keys('previousRow'), () => step(-1))
  useShortcut('up', keys('previousRow'), () => step(-1))

  const timeName = { scheduled: t('publishAt'), today: t('published') }[view as string] ?? t('updated')
  return (
    <table className={css.table} ref={table}>
      <caption className={css.caption}>{label}</caption>
      <thead>
        <tr>
          <th scope="col" className={css.state}>
            {t('state')}
          </th>
          <th scope="col">{t('headline')}</th>
          <th scope="col" className={css.section}>
            {t('section')}
          </th>
          <th scope="col" className={css.writers}>
            {t('writers')}
          </th>
          <th scope="col" className={css.holder}>
            {t('holder')}
          </th>
          <th scope="col" className={css.words}>
            {t('words')}
          </th>
          <th scope="col" className={css.time}>
            {timeName}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <StoryRow line={line} view={view} key={line.id} />
        ))}
      </tbody>
    </table>
  )
}

function StoryRow({ line, view }: { line: StoryLine; view: View }) {
  const t = useTranslations('Desk.lists')
  const write = useMoment()
  const { writers, holder } = line
  const more = writers.length - WRITERS_SHOWN
  return (
    <tr className={css.row}>
      <td className={css.state}>
        <StateBadge state={line.state} />
      </td>
      <td className={css.headline}>
        <Link href={`/desk/stories/${line.id}`} prefetch={false} data-story="">
          {line.headline ? <bdi>{line.headline}</bdi> : <span className={css.untitled}>{t('untitled')}</span>}
        </Link>
        {line.isReturned && <span className={css.mark}>{t('returned')}</span>}
        {line.isAhead && <span className={css.mark}>{t('ahead')}</span>}
        {line.embargoUntil !== null && line.embargoUntil > line.updatedAt && line.publishedAt === null && (
          <span className={css.mark}>{t('embargo', { time: write(line.embargoUntil, 'near') })}</span>
        )}
      </td>
      <td className={css.section}>
        <bdi>{line.section}</bdi>
      </td>
      <td className={css.writers} title={more > 0 ? writers.join('\u060c ') : undefined}>
        <bdi>{writers.slice(0, WRITERS_SHOWN).join('\u060c ')}</bdi>
        {more > 0 && <bdi dir="ltr">{` +${more}`}</bdi>}
      </td>
      <td className={css.holder}>{holder && <bdi>{holder}</bdi>}</td>
      <td className={css.words}>{line.wordCount > 0 && line.wordCount}</td>
      <td className={css.time}>
        <RowTime line={line} view={view} />
      </td>
    </tr>
  )
}

/** The time the list is in order of; a story that will go out says when in every list. */
function RowTime({ line, view }: { line: StoryLine; view: View }) {
  const { state, publishAt, publishedAt, updatedAt } = line
  if (view === 'today' && publishedAt !== null) return <Moment instant={publishedAt} style="clock" />
  if (state === 'scheduled' && publishAt !== null) return <Moment instant={publishAt} style="near" />
  return <Moment instant={updatedAt} style="ago" />
}
