'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ManagedOffice } from '#newsroom/manage/load-masthead.ts'
import { CheckboxField } from '../ui/CheckboxField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import type { MastheadActions } from './Masthead.tsx'
import { useChange } from './use-change.ts'

/** An office, new or as it is. */
export function OfficeForm(props: { office: ManagedOffice | null; actions: MastheadActions; onClose: () => void }) {
  const { office, actions, onClose } = props
  const t = useTranslations('Desk.manage')
  const [name, setName] = useState(office?.name ?? '')
  const [isInHeader, setInHeader] = useState(office?.isInHeader ?? false)
  const said = { said: t('saved', { name }), onDone: onClose }
  const add = useChange(actions.addOffice, said)
  const edit = useChange(actions.editOffice, said)
  const { isPending, refusal } = office ? edit : add
  const words = useRefusalWords(refusal)
  const values = { name, isInHeader }
  return (
    <FormDialog
      title={office ? t('editTitle', { name: office.name }) : t('masthead.addOffice')}
      submitLabel={t('save')}
      onSubmit={() => (office ? edit.run({ id: office.id, changes: values }) : add.run(values))}
      onClose={onClose}
      isPending={isPending}
      error={words.text}
    >
      <TextField
        label={t('masthead.officeName')}
        value={name}
        onChange={setName}
        isRequired
        autoFocus
        maxLength={120}
        error={words.field('name') ?? words.field('changes.name')}
      />
      <CheckboxField
        label={t('masthead.showInHeader')}
        description={t('masthead.showInHeaderNote')}
        isSelected={isInHeader}
        onChange={setInHeader}
      />
    </FormDialog>
  )
}
