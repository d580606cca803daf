'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useCopy } from '../../copy/copy-context.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { useFindings } from '../findings.ts'
import { TitlesTab } from '../titles/TitlesTab.tsx'
import { ChecksTab } from './ChecksTab.tsx'
import { FactsTab } from './FactsTab.tsx'
import css from './Panel.module.css'
import { ReleaseTab } from './ReleaseTab.tsx'
import { TABS, type TabId } from './tabs.ts'

function TabContent({ tab }: { tab: TabId }) {
  switch (tab) {
    case 'check':
      return <ChecksTab />
    case 'facts':
      return <FactsTab />
    case 'titles':
      return <TitlesTab />
    case 'release':
      return <ReleaseTab />
  }
}

/** Everything about the story that is not printed where it stands, beside the column. */
export const Panel = memo(function Panel({ tab, onTab }: { tab: TabId; onTab: (tab: TabId) => void }) {
  const t = useTranslations('Desk.story')
  const notes = useCopy((view) => view.notes.length)
  const count = useFindings().length + notes
  return (
    <div className={css.tabs}>
      <Tabs
        label={t('panel')}
        value={tab}
        onChange={(id) => onTab(TABS.find((one) => one === id) ?? 'facts')}
        tabs={TABS.map((id) => ({
          id,
          label: t(`tabs.${id}`),
          ...(id === 'check' && count > 0 && { count }),
          content: <TabContent tab={id} />,
        }))}
      />
    </div>
  )
})
