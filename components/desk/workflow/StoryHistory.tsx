'use client'

import { useTranslations } from 'next-intl'
import type { StoryHistory as History } from '#newsroom/stories/history.ts'
import { Empty } from '../ui/Empty.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import { LogList } from './LogList.tsx'

/** The life of one story: who did what, when and why. */
export function StoryHistory({ id, history }: { id: number; history: History }) {
  const { headline, state, entries } = history
  const t = useTranslations('Desk.history')
  return (
    <Page
      title={t('ofStory', { headline: headline || t('untitled') })}
      note={t('note')}
      width="wide"
      actions={
        <>
          <StateBadge state={state} />
          <LinkButton href={`/desk/stories/${id}`}>{t('back')}</LinkButton>
          <LinkButton href={`/desk/stories/${id}/revisions`} kind="quiet">
            {t('revisions')}
          </LinkButton>
        </>
      }
    >
      {entries.length === 0 ? <Empty text={t('none')} /> : <LogList entries={entries} />}
    </Page>
  )
}
