'use client'

import { useTranslations } from 'next-intl'
import type { CopyClass, RuleId } from '#arabic/copy/copy.ts'
import type { Answer } from '#newsroom/answer.ts'
import type { HouseStyle } from '#newsroom/copy/house-style.ts'
import type { CopyWord } from '#newsroom/copy/words.ts'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import css from './CopyPage.module.css'
import { IgnoredList } from './IgnoredList.tsx'
import { RuleList } from './RuleList.tsx'
import { StyleForm } from './StyleForm.tsx'
import { useHouseStyle } from './use-house-style.ts'
import { WordList } from './WordList.tsx'

type Act<T = null> = (input: unknown) => Promise<Answer<T>>

export interface CopyPageActions {
  saveStyle: Act<{ seen: number }>
  addWord: Act<{ id: number }>
  addWords: Act<{ added: number; known: number }>
  removeWord: Act
}

export interface ManagedRule {
  id: RuleId
  class: CopyClass
}

/** The kinds of words that are written here by hand, in order. */
const LISTS = ['name', 'spelling', 'cliche'] as const

/** How the paper writes: its choices, the rules of the copy desk, and the words it was told. */
export function CopyPage(props: {
  stored: { seen: number; houseStyle: HouseStyle }
  rules: ManagedRule[]
  words: CopyWord[]
  actions: CopyPageActions
}) {
  const { stored, rules, words, actions } = props
  const t = useTranslations('Desk.copy.manage')
  const form = useHouseStyle(stored, actions.saveStyle)
  const ignored = words.filter(({ kind }) => kind === 'ignored')
  return (
    <Page title={t('title')} note={t('note')} width="narrow">
      <div className={css.tabs}>
        <Tabs
          label={t('title')}
          tabs={[
            { id: 'style', label: t('tabs.style'), content: <StyleForm form={form} /> },
            { id: 'rules', label: t('tabs.rules'), content: <RuleList rules={rules} form={form} /> },
            ...LISTS.map((kind) => {
              const own = words.filter((word) => word.kind === kind)
              return {
                id: kind,
                label: t(`tabs.${kind}`),
                ...(own.length > 0 && { count: own.length }),
                content: <WordList kind={kind} words={own} actions={actions} />,
              }
            }),
            {
              id: 'ignored',
              label: t('tabs.ignored'),
              ...(ignored.length > 0 && { count: ignored.length }),
              content: <IgnoredList words={ignored} remove={actions.removeWord} />,
            },
          ]}
        />
      </div>
    </Page>
  )
}
