'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CREDIT_ROLES, type CreditRole } from '#newsroom/articles/article.ts'
import { ComboField } from '../../ui/ComboField.tsx'
import { NEW_OPTION, type Option } from '../../ui/options.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { type Credit, creditKey, creditName, moved } from '../credits.ts'
import { useDeskStory, useMayEdit } from '../desk-story.ts'
import { useField } from '../story-fields.ts'
import { suggestPeople } from '../suggestions.ts'
import css from './RowsField.module.css'
import { orderKeys, RowTools } from './RowTools.tsx'

/** The byline, name by name in the order it is printed. */
export function CreditsField() {
  const t = useTranslations('Desk.story')
  const { people, know } = useDeskStory()
  const [credits, setCredits] = useField('credits')
  const mayEdit = useMayEdit('credits')
  const [role, setRole] = useState<CreditRole>('writer')

  function add({ id, label, detail }: Option) {
    const person = id === NEW_OPTION ? undefined : Number(id)
    const credit: Credit = person === undefined ? { freeName: label, role } : { personId: person, role }
    if (person !== undefined) {
      know({ people: { [person]: { id: person, name: label, job: detail ?? null, portrait: null } } })
    }
    if (!credits.some((other) => creditKey(other) === creditKey(credit))) setCredits([...credits, credit])
  }

  return (
    <fieldset className={css.field} data-field="credits">
      <legend className={css.label}>{t('fields.credits')}</legend>
      {credits.length > 0 && (
        <ol className={css.rows}>
          {credits.map((credit, index) => (
            <CreditRow
              key={creditKey(credit)}
              credit={credit}
              name={creditName(credit, people) ?? t('credits.unknown')}
              job={'personId' in credit ? (people[credit.personId]?.job ?? null) : t('credits.free')}
              isReadOnly={!mayEdit}
              onChange={(next) => setCredits(credits.with(index, next))}
              onRemove={() => setCredits(credits.toSpliced(index, 1))}
              isAlone={credits.length === 1}
              onMove={(by) => setCredits(moved(credits, index, index + by))}
            />
          ))}
        </ol>
      )}
      {mayEdit && (
        <div className={css.add}>
          <SelectField
            label={t('credits.role')}
            hideLabel
            options={CREDIT_ROLES.map((id) => ({ id, label: t(`creditRoles.${id}`) }))}
            value={role}
            onChange={(id) => setRole(CREDIT_ROLES.find((one) => one === id) ?? 'writer')}
          />
          <ComboField
            label={t('credits.add')}
            hideLabel
            placeholder={t('credits.add')}
            loadOptions={suggestPeople}
            allowsNew
            onPick={add}
          />
        </div>
      )}
    </fieldset>
  )
}

function CreditRow(props: {
  credit: Credit
  name: string
  job: string | null
  isReadOnly: boolean
  onChange: (credit: Credit) => void
  onRemove: () => void
  isAlone: boolean
  onMove: (by: 1 | -1) => void
}) {
  const { credit, name, job, isReadOnly, isAlone, onChange, onRemove, onMove } = props
  const t = useTranslations('Desk.story')

  return (
    <li className={css.row} onKeyDownCapture={isReadOnly ? undefined : orderKeys(onMove)}>
      <span className={css.words}>
        <bdi>{name}</bdi>
        {job && <span className={css.detail}>{job}</span>}
      </span>
      {isReadOnly ? (
        <span className={css.detail}>{t(`creditRoles.${credit.role}`)}</span>
      ) : (
        <>
          <span className={css.role}>
            <SelectField
              label={t('credits.roleOf', { name })}
              hideLabel
              options={CREDIT_ROLES.map((id) => ({ id, label: t(`creditRoles.${id}`) }))}
              value={credit.role}
              onChange={(id) => onChange({ ...credit, role: CREDIT_ROLES.find((one) => one === id) ?? credit.role })}
            />
          </span>
          <RowTools
            labels={{
              up: t('credits.up', { name }),
              down: t('credits.down', { name }),
              remove: t('credits.remove', { name }),
            }}
            isAlone={isAlone}
            onMove={onMove}
            onRemove={onRemove}
          />
        </>
      )}
    </li>
  )
}
