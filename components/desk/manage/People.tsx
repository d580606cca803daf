'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { ListPage, ManagedPerson } from '#newsroom/manage/load-people.ts'
import { classNames } from '../../ui/class-names.ts'
import { PictureView } from '../../ui/PictureView.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { ListSearch, Paging } from './ListSearch.tsx'
import css from './Manage.module.css'

type AddPerson = (input: unknown) => Promise<Answer<{ id: number; isNew: boolean }>>
const PATH = '/desk/manage/people'

/** Everybody who has a page: writers, photographers, whoever stands in the masthead. */
export function People({ people, query, add }: { people: ListPage<ManagedPerson>; query: string; add: AddPerson }) {
  const t = useTranslations('Desk.manage')
  const [isAdding, setAdding] = useState(false)
  return (
    <Page
      title={t('people.title')}
      note={t('people.note')}
      actions={<Button onPress={() => setAdding(true)}>{t('people.add')}</Button>}
    >
      <ListSearch
        path={PATH}
        label={t('people.search')}
        query={query}
        total={t('people.total', { count: people.total })}
      />
      {people.rows.length === 0 ? (
        <Empty text={t('nothing')} />
      ) : (
        <div className={classNames(css.list, css.two)}>
          {people.rows.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </div>
      )}
      <Paging path={PATH} list={people} params={{ q: query }} />
      {isAdding && <NewPerson add={add} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function PersonRow({ person }: { person: ManagedPerson }) {
  const t = useTranslations('Desk.manage')
  return (
    <div className={css.row}>
      <span className={css.name}>
        <span className={css.face}>
          {person.portrait && <PictureView picture={person.portrait} shape="1x1" sizes="28px" alt="" />}
        </span>
        <Link href={`${PATH}/${person.id}`} prefetch={false}>
          {person.name}
        </Link>
      </span>
      <span className={css.fact}>{person.job}</span>
      <span className={classNames(css.fact, css.figure)}>{t('stories', { count: person.stories })}</span>
      <span className={css.actions} />
    </div>
  )
}

function NewPerson({ add, onClose }: { add: AddPerson; onClose: () => void }) {
  const t = useTranslations('Desk.manage')
  const router = useRouter()
  const [name, setName] = useState('')
  const [job, setJob] = useState('')
  const { run, isPending, refusal } = useAction(add, {
    onDone({ id, isNew }) {
      if (!isNew) toast({ text: t('people.known', { name }) })
      router.push(`${PATH}/${id}`)
    },
  })
  const words = useRefusalWords(refusal)
  return (
    <FormDialog
      title={t('people.add')}
      submitLabel={t('save')}
      onSubmit={() => run({ name, job, bio: null, portraitId: null })}
      onClose={onClose}
      isPending={isPending}
      error={words.text}
    >
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        isRequired
        autoFocus
        maxLength={120}
        description={t('people.nameNote')}
        error={words.field('name')}
      />
      <TextField label={t('people.job')} value={job} onChange={setJob} maxLength={160} error={words.field('job')} />
    </FormDialog>
  )
}
