'use client'

import { useTranslations } from 'next-intl'
import type { AnnouncementView } from '#newsroom/announce/manage.ts'
import type { Answer } from '#newsroom/answer.ts'
import type { TrainingCrawler } from '#newsroom/discovery/crawlers.ts'
import type { DiscoveryForm } from '#newsroom/discovery/manage.ts'
import { Page } from '../ui/Page.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { Announcements } from './Announcements.tsx'
import { Settings } from './Settings.tsx'
import { Standing } from './Standing.tsx'

/** How the paper is found: what is on, what the world was told, and what may be set. */
export function Discovery(props: {
  stored: DiscoveryForm
  announcements: { rows: AnnouncementView[]; isMore: boolean }
  onlyOpen: boolean
  crawlers: TrainingCrawler[]
  save: (input: unknown) => Promise<Answer<{ seen: number }>>
  retell: (input: { id: number }) => Promise<Answer>
}) {
  const { stored, announcements, onlyOpen, crawlers, save, retell } = props
  const t = useTranslations('Desk.discovery')
  const standing = (
    <>
      <Standing standing={stored.standing} refusesTraining={stored.settings.refusesTraining} />
      <Announcements {...announcements} onlyOpen={onlyOpen} retell={retell} />
    </>
  )
  return (
    <Page title={t('title')} note={t('note')}>
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'standing', label: t('tabs.standing'), content: standing },
          {
            id: 'settings',
            label: t('tabs.settings'),
            content: <Settings stored={stored} crawlers={crawlers} save={save} />,
          },
        ]}
      />
    </Page>
  )
}
