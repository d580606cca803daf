'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ListChoices, StoryLine } from '#newsroom/stories/list.ts'
import type { StoryQuery } from '#newsroom/stories/list-query.ts'
import { Count } from '../frame/Places.tsx'
import { canonical } from '../frame/use-current.ts'
import { Empty } from '../ui/Empty.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { ActiveFilters } from './ActiveFilters.tsx'
import { FilterBar } from './FilterBar.tsx'
import css from './Lists.module.css'
import { type ListActions, type SavedList, SavedListMenu } from './SavedListMenu.tsx'
import { StoryTable } from './StoryTable.tsx'

/** A list of stories: what it is narrowed to, its rows, and the way to the next. */
export function StoryListPage(props: {
  query: StoryQuery
  /** The list as its address says it, without the place in it. */
  address: string
  lines: StoryLine[]
  /** Stories in the whole list, up to a thousand. */
  total: number
  /** The address of the next page. */
  next: string | null
  choices: ListChoices
  saved: SavedList[]
  actions: ListActions
}) {
  const { query, address, lines, total, next, choices, saved, actions } = props
  const t = useTranslations('Desk.lists')
  const frame = useTranslations('Desk.frame')
  const isNarrowed = address !== `view=${query.view}`
  const kept = saved.find((list) => canonical(list.query) === canonical(address))
  const name = frame(`views.${query.view}`)
  return (
    <Page
      title={
        <span className={css.title}>
          {kept?.name ?? name}
          {total > 0 && <Count count={total} />}
        </span>
      }
      actions={
        <>
          <FilterBar query={query} choices={choices} />
          <SavedListMenu kept={kept} address={address} isNarrowed={isNarrowed} saved={saved} actions={actions} />
        </>
      }
      width="full"
    >
      <ActiveFilters query={query} choices={choices} address={address} />
      {lines.length > 0 ? (
        <StoryTable lines={lines} view={query.view} label={t('table', { view: kept?.name ?? name })} />
      ) : (
        <Empty
          text={isNarrowed || query.after ? t('empty.filtered') : t(`empty.${query.view}`)}
          action={
            (isNarrowed || query.after) && (
              <LinkButton href={`/desk/stories?view=${query.view}`}>{t('reset')}</LinkButton>
            )
          }
        />
      )}
      {(next || query.after) && (
        <nav className={css.paging} aria-label={t('pages')}>
          {query.after && (
            <Link href={`/desk/stories?${address}`} prefetch={false}>
              {t('first')}
            </Link>
          )}
          {next && (
            <Link className={css.next} href={`/desk/stories?${next}`} prefetch={false} rel="next">
              {t('next')}
            </Link>
          )}
        </nav>
      )}
    </Page>
  )
}
