'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { STATES, type State } from '#newsroom/articles/article.ts'
import type { ListChoices } from '#newsroom/stories/list.ts'
import type { StoryQuery } from '#newsroom/stories/list-query.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxField } from '../ui/CheckboxField.tsx'
import { ComboField } from '../ui/ComboField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { Option } from '../ui/options.ts'
import { SelectField } from '../ui/SelectField.tsx'
import css from './Lists.module.css'
import { listHref } from './list-address.ts'

interface Chosen {
  states: readonly State[]
  section: string
  person: Option | null
  tag: Option | null
  from: string | null
  to: string | null
}

const NOTHING: Chosen = { states: [], section: '', person: null, tag: null, from: null, to: null }
/** Stands for no section: an option needs a name of its own. */
const ANY = 'any'

interface Props {
  isOpen: boolean
  onClose: () => void
  query: StoryQuery
  choices: ListChoices
}

/** Everything a list can be narrowed to. Nothing happens before it is applied. */
export function FilterDialog(props: Props) {
  const { isOpen, onClose, query, choices } = props
  const t = useTranslations('Desk.lists')
  const router = useRouter()
  const [chosen, setChosen] = useState(() => chosenOf(query, choices))

  function apply(filters: Chosen) {
    onClose()
    router.push(
      listHref(query, {
        state: filters.states.join(','),
        section: filters.section,
        person: filters.person?.id ?? '',
        tag: filters.tag?.id ?? '',
        from: filters.from ?? '',
        to: filters.to ?? '',
      }),
    )
  }

  return (
    <Dialog
      title={t('filterTitle')}
      isOpen={isOpen}
      onClose={onClose}
      size="wide"
      footer={
        <>
          <Button kind="primary" onPress={() => apply(chosen)}>
            {t('apply')}
          </Button>
          <Button onPress={() => apply(NOTHING)}>{t('reset')}</Button>
        </>
      }
    >
      <Fields chosen={chosen} onChange={(change) => setChosen({ ...chosen, ...change })} choices={choices} />
    </Dialog>
  )
}

function Fields(props: { chosen: Chosen; onChange: (change: Partial<Chosen>) => void; choices: ListChoices }) {
  const { chosen, onChange, choices } = props
  const t = useTranslations('Desk.lists')
  const states = useTranslations('Desk.states')
  return (
    <>
      <fieldset className={css.states}>
        <legend>{t('states')}</legend>
        {STATES.map((state) => (
          <CheckboxField
            key={state}
            label={states(state)}
            isSelected={chosen.states.includes(state)}
            onChange={(isOn) =>
              onChange({ states: isOn ? [...chosen.states, state] : chosen.states.filter((one) => one !== state) })
            }
          />
        ))}
      </fieldset>
      <div className={css.fields}>
        <SelectField
          label={t('section')}
          value={chosen.section || ANY}
          onChange={(id) => onChange({ section: id === ANY ? '' : id })}
          options={[
            { id: ANY, label: t('anySection') },
            ...choices.sections.map(({ id, name, depth }) => ({
              id: String(id),
              label: `${'\u2003'.repeat(depth)}${name}`,
            })),
          ]}
        />
        <ComboField
          label={t('person')}
          placeholder={t('anyPerson')}
          value={chosen.person}
          loadOptions={loadPeople}
          onPick={(person) => onChange({ person })}
          onClear={() => onChange({ person: null })}
        />
        <ComboField
          label={t('tag')}
          placeholder={t('anyTag')}
          value={chosen.tag}
          loadOptions={loadTags}
          onPick={(tag) => onChange({ tag })}
          onClear={() => onChange({ tag: null })}
        />
        <DayField label={t('from')} value={chosen.from} onChange={(from) => onChange({ from })} />
        <DayField label={t('to')} value={chosen.to} onChange={(to) => onChange({ to })} />
      </div>
    </>
  )
}

function chosenOf(query: StoryQuery, { person, tag }: ListChoices): Chosen {
  return {
    states: query.states,
    section: String(query.sectionId ?? ''),
    person: person && { id: String(person.id), label: person.name },
    tag: tag && { id: String(tag.id), label: tag.name },
    from: query.from,
    to: query.to,
  }
}

const loadPeople = (words: string) => suggest('people', words)
const loadTags = (words: string) => suggest('tags', words)

async function suggest(kind: 'people' | 'tags', words: string): Promise<Option[]> {
  const answer = await fetch(`/desk/api/suggest?kind=${kind}&q=${encodeURIComponent(words)}`)
  return answer.ok ? (await answer.json()).value : []
}
