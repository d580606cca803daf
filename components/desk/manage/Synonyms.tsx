'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { ListPage } from '#newsroom/manage/load-people.ts'
import type { ManagedSynonyms } from '#newsroom/manage/load-synonyms.ts'
import type { SynonymWeight } from '#newsroom/manage/synonyms.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toast.ts'
import { ListSearch, Paging } from './ListSearch.tsx'
import css from './Manage.module.css'
import { SynonymForm } from './SynonymForm.tsx'
import own from './Synonyms.module.css'
import { useChange } from './use-change.ts'

type Act<T = null> = (input: unknown) => Promise<Answer<T>>

export interface SynonymActions {
  add: Act<{ id: number }>
  edit: Act
  remove: Act
  addUsual: Act<{ added: number }>
  weigh: Act<SynonymWeight>
}

interface Props {
  groups: ListPage<ManagedSynonyms>
  query: string
  actions: SynonymActions
}

const PATH = '/desk/manage/synonyms'

/** Words that search takes for one: a noun and its broken plural, two names of one thing. */
export function Synonyms({ groups, query, actions }: Props) {
  const t = useTranslations('Desk.synonyms')
  const [open, setOpen] = useState<ManagedSynonyms | 'new' | null>(null)
  const usual = useChange(actions.addUsual, {
    onDone: ({ added }) => toast({ text: t('usualAdded', { count: added }) }),
  })
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <Button onPress={() => usual.run({})} isPending={usual.isPending}>
            {t('addUsual')}
          </Button>
          <Button kind="primary" onPress={() => setOpen('new')}>
            {t('add')}
          </Button>
        </>
      }
    >
      <ListSearch path={PATH} label={t('search')} query={query} total={t('total', { count: groups.total })} />
      {groups.rows.length === 0 ? (
        <Empty text={t(query === '' ? 'empty' : 'nothing')} />
      ) : (
        <div className={own.list}>
          {groups.rows.map((group) => (
            <Group key={group.id} group={group} actions={actions} onOpen={() => setOpen(group)} />
          ))}
        </div>
      )}
      <Paging path={PATH} list={groups} params={{ q: query }} />
      {open && (
        <SynonymForm group={open === 'new' ? undefined : open} actions={actions} onClose={() => setOpen(null)} />
      )}
    </Page>
  )
}

function Group(props: { group: ManagedSynonyms; actions: SynonymActions; onOpen: () => void }) {
  const { group, actions, onOpen } = props
  const t = useTranslations('Desk.synonyms')
  const [first = ''] = group.words
  const back = useChange(actions.add, { said: t('broughtBack', { name: first }) })
  const remove = useChange(actions.remove, {
    onDone: () =>
      toast({
        text: t('removed', { name: first }),
        action: { label: t('undo'), onPress: () => back.run({ words: group.words }) },
      }),
  })
  return (
    <div className={own.group}>
      <button type="button" className={css.open} onClick={onOpen}>
        {group.words.map((word) => (
          <bdi key={word} className={own.word}>
            {word}
          </bdi>
        ))}
      </button>
      <MenuButton
        kind="quiet"
        size="small"
        icon="more"
        label={t('moreOf', { name: first })}
        items={[
          { id: 'edit', label: t('edit') },
          { id: 'remove', label: t('remove'), kind: 'danger' },
        ]}
        onAction={(id) => {
          if (id === 'edit') onOpen()
          if (id === 'remove') remove.run({ id: group.id })
        }}
      />
    </div>
  )
}
