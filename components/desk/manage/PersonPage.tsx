'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { PersonForm } from '#newsroom/manage/load-people.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import { suggestPeople } from '../writing/suggestions.ts'
import css from './Manage.module.css'
import { MergeForm } from './MergeForm.tsx'
import { PortraitField } from './PortraitField.tsx'
import { SlugField } from './SlugField.tsx'
import { useChange } from './use-change.ts'
import { useDay } from './use-day.ts'

export interface PersonActions {
  edit: (input: unknown) => Promise<Answer>
  merge: (input: unknown) => Promise<Answer>
}

/** A person as readers see them: name, job, life, face; and what hangs on the name. */
export function PersonPage({ person, actions }: { person: PersonForm; actions: PersonActions }) {
  const t = useTranslations('Desk.manage')
  const router = useRouter()
  const [isMerging, setMerging] = useState(false)
  return (
    <Page
      title={person.name}
      note={t('stories', { count: person.stories })}
      width="narrow"
      actions={
        <>
          <LinkButton href={person.href} isNewTab>
            {t('seePage')}
          </LinkButton>
          <Button onPress={() => setMerging(true)}>{t('merge')}</Button>
        </>
      }
    >
      <PersonFields key={person.id} person={person} edit={actions.edit} />
      <Offices terms={person.terms} />
      {isMerging && (
        <MergeForm
          from={person}
          note={t('people.mergeNote')}
          suggest={suggestPeople}
          merge={actions.merge}
          onMerged={(intoId) => router.replace(`/desk/manage/people/${intoId}`)}
          onClose={() => setMerging(false)}
        />
      )}
    </Page>
  )
}

function PersonFields({ person, edit }: { person: PersonForm; edit: PersonActions['edit'] }) {
  const t = useTranslations('Desk.manage')
  const [typed, setTyped] = useState({
    name: person.name,
    slug: person.slug,
    job: person.job ?? '',
    bio: person.bio ?? '',
  })
  const [portrait, setPortrait] = useState<{ id: number; picture: Picture } | null>(
    person.portraitId && person.portrait ? { id: person.portraitId, picture: person.portrait } : null,
  )
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const { run, isPending, refusal } = useChange(edit, { said: t('saved', { name: typed.name }) })
  const words = useRefusalWords(refusal)
  const fault = (name: string) => words.field(`changes.${name}`) ?? words.field(name)
  function submit(event: FormEvent) {
    event.preventDefault()
    void run({ id: person.id, changes: { ...typed, portraitId: portrait?.id ?? null } })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <PortraitField portrait={portrait} onChange={setPortrait} />
      <div className={css.pair}>
        <TextField
          label={t('name')}
          value={typed.name}
          onChange={(name) => change({ name })}
          isRequired
          maxLength={120}
          error={fault('name')}
        />
        <TextField
          label={t('people.job')}
          value={typed.job}
          onChange={(job) => change({ job })}
          maxLength={160}
          error={fault('job')}
        />
      </div>
      <SlugField
        value={typed.slug}
        onChange={(slug) => change({ slug })}
        stored={person.slug}
        oldSlugs={person.oldSlugs}
        error={fault('slug')}
      />
      <TextField
        label={t('people.bio')}
        value={typed.bio}
        onChange={(bio) => change({ bio })}
        isMultiline
        rows={4}
        maxLength={2000}
        error={fault('bio')}
      />
      {words.text && <Notice kind="danger">{words.text}</Notice>}
      <div className={css.buttons}>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

function Offices({ terms }: { terms: PersonForm['terms'] }) {
  const t = useTranslations('Desk.manage')
  const say = useDay()
  if (terms.length === 0) return null
  return (
    <section className={css.part}>
      <h2>{t('people.offices')}</h2>
      <ul className={css.facts}>
        {terms.map((term) => (
          <li key={term.id}>
            {term.office}
            {t('comma')}
            {term.to
              ? t('masthead.fromTo', { from: say(term.from), to: say(term.to) })
              : t('masthead.since', { from: say(term.from) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
