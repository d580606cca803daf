'use client'

import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import css from './Tabs.module.css'

export interface TabEntry {
  id: string
  label: string
  count?: number
  content: ReactNode
  isDisabled?: boolean
}

/** Sheets of one thing, one in sight. For pages of their own use links. */
export function Tabs(props: {
  label: string
  tabs: TabEntry[]
  value?: string
  defaultValue?: string
  onChange?: (id: string) => void
}) {
  const { label, tabs, value, defaultValue, onChange } = props
  return (
    <AriaTabs
      selectedKey={value}
      defaultSelectedKey={defaultValue}
      onSelectionChange={(key) => onChange?.(String(key))}
      keyboardActivation="manual"
    >
      <TabList className={css.list} aria-label={label}>
        {tabs.map((tab) => (
          <Tab className={css.tab} id={tab.id} key={tab.id} isDisabled={tab.isDisabled}>
            {tab.label}
            {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel className={css.panel} id={tab.id} key={tab.id}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
