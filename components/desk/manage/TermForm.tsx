'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ManagedOffice, ManagedTerm } from '#newsroom/manage/load-masthead.ts'
import { ComboField } from '../ui/ComboField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Option } from '../ui/options.ts'
import { useRefusalWords } from '../ui/use-action.ts'
import { suggestPeople } from '../writing/suggestions.ts'
import css from './Manage.module.css'
import type { MastheadActions } from './Masthead.tsx'
import { useChange } from './use-change.ts'

/** A term: begun, ended, or set right. */
export function TermForm(props: {
  office: ManagedOffice
  term: ManagedTerm | null
  isEnding: boolean
  today: string
  actions: MastheadActions
  onClose: () => void
}) {
  const { office, term, isEnding, today, actions, onClose } = props
  const t = useTranslations('Desk.manage.masthead')
  const [person, setPerson] = useState<Option | null>(term ? { id: String(term.personId), label: term.person } : null)
  const [from, setFrom] = useState<string | null>(term?.from ?? today)
  const [to, setTo] = useState<string | null>(isEnding ? today : (term?.to ?? null))
  const said = { said: t('termSaved'), onDone: onClose }
  const add = useChange(actions.addTerm, said)
  const edit = useChange(actions.editTerm, said)
  const { isPending, refusal } = term ? edit : add
  const words = useRefusalWords(refusal)
  function submit() {
    if (term) return edit.run({ id: term.id, from, to })
    return add.run({ officeId: office.id, personId: Number(person?.id ?? 0), from, to })
  }
  const title = isEnding ? 'endTitle' : term ? 'editTitle' : 'addTitle'
  return (
    <FormDialog
      title={t(title, { office: office.name, person: term?.person ?? '' })}
      submitLabel={t(isEnding ? 'endSubmit' : 'saveTerm')}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!person || !from}
      error={words.text}
    >
      {!term && (
        <ComboField
          label={t('person')}
          value={person}
          loadOptions={suggestPeople}
          onPick={setPerson}
          onClear={() => setPerson(null)}
          isRequired
          autoFocus
          description={t('personNote')}
        />
      )}
      <div className={css.pair}>
        <DayField label={t('from')} value={from} onChange={setFrom} error={words.field('from')} />
        <DayField label={t('to')} value={to} onChange={setTo} error={words.field('to')} />
      </div>
      <p className={css.quiet}>{t('toNote')}</p>
      {isEnding && <Notice>{t('endNote')}</Notice>}
    </FormDialog>
  )
}
