'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Refusal } from '#newsroom/answer.ts'
import type { ManagedFeed, SectionChoice } from '#newsroom/feeds/load-partners.ts'
import css from '../manage/Manage.module.css'
import { CheckboxField } from '../ui/CheckboxField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { RadioField } from '../ui/RadioField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import { useFeedWords } from './use-feed-words.ts'

const ANY = 'any'
const HOURS = [6, 24, 48, 168, 720]
const DEFAULTS = { mostStories: 30, mostAgeHours: 48, isFull: true, hasPictures: true }

export interface FeedValues {
  name: string
  sectionIds: number[]
  mostStories: number
  mostAgeHours: number | null
  isFull: boolean
  hasPictures: boolean
}

/** What a partner's feed holds, new or as it is. */
export function FeedForm(props: {
  feed: ManagedFeed | null
  sections: SectionChoice[]
  onSubmit: (values: FeedValues) => void
  onClose: () => void
  isPending: boolean
  refusal: Refusal | null
}) {
  const { feed, sections, onSubmit, onClose, isPending, refusal } = props
  const t = useTranslations('Desk.feeds')
  const manage = useTranslations('Desk.manage')
  const { age } = useFeedWords()
  const { mostStories, mostAgeHours, isFull, hasPictures } = feed ?? DEFAULTS
  const [typed, setTyped] = useState({
    name: feed?.name ?? '',
    sections: (feed?.sections ?? []).map(({ id, name }) => ({ id: String(id), label: name })),
    mostStories: String(mostStories),
    ...{ mostAgeHours, isFull, hasPictures },
  })
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const words = useRefusalWords(refusal)
  const fault = (name: string) => words.field(`changes.${name}`) ?? words.field(name)
  const ages = [...new Set(feed?.mostAgeHours ? [...HOURS, feed.mostAgeHours] : HOURS)].toSorted((a, b) => a - b)

  function submit() {
    const { sections: picked, mostStories: count, ...values } = typed
    // What is no number is refused with its own words.
    onSubmit({ ...values, sectionIds: picked.map(({ id }) => Number(id)), mostStories: Number(count || Number.NaN) })
  }

  return (
    <FormDialog
      title={feed ? manage('editTitle', { name: feed.name }) : t('add')}
      submitLabel={manage('save')}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={words.text}
    >
      <TextField
        label={t('name')}
        value={typed.name}
        onChange={(name) => change({ name })}
        isRequired
        autoFocus
        maxLength={80}
        description={t('nameNote')}
        error={fault('name')}
      />
      <TokenField
        label={t('sections')}
        value={typed.sections}
        onChange={(picked) => change({ sections: picked })}
        options={sections.map(({ id, name, parent }) => ({
          id: String(id),
          label: name,
          ...(parent && { detail: parent }),
        }))}
        description={t('sectionsNote')}
        error={fault('sectionIds')}
      />
      <div className={css.pair}>
        <TextField
          label={t('mostStories')}
          value={typed.mostStories}
          onChange={(count) => change({ mostStories: count })}
          inputMode="numeric"
          maxLength={2}
          isRequired
          description={t('mostStoriesNote')}
          error={fault('mostStories')}
        />
        <SelectField
          label={t('age')}
          options={[
            ...ages.map((hours) => ({ id: String(hours), label: age(hours) })),
            { id: ANY, label: t('ages.any') },
          ]}
          value={String(typed.mostAgeHours ?? ANY)}
          onChange={(id) => change({ mostAgeHours: id === ANY ? null : Number(id) })}
          error={fault('mostAgeHours')}
        />
      </div>
      <RadioField
        label={t('text')}
        options={[
          { id: 'full', label: t('full') },
          { id: 'summary', label: t('summary') },
        ]}
        value={typed.isFull ? 'full' : 'summary'}
        onChange={(id) => change({ isFull: id === 'full' })}
        isAcross
      />
      <CheckboxField
        label={t('pictures')}
        isSelected={typed.hasPictures}
        onChange={(isOn) => change({ hasPictures: isOn })}
      />
    </FormDialog>
  )
}
