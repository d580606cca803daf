'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type ActionRunner, useRefusalWords } from '../ui/use-action.ts'

/** Asks for the name of a list. */
export function ListNameDialog<Input>(props: {
  title: string
  name?: string
  isOpen: boolean
  onClose: () => void
  action: Pick<ActionRunner<Input>, 'isPending' | 'refusal'>
  onName: (name: string) => void
}) {
  const { title, isOpen, onClose, action, onName } = props
  const t = useTranslations('Desk.lists')
  const [name, setName] = useState(props.name ?? '')
  const words = useRefusalWords(action.refusal)
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" onPress={() => onName(name)} isPending={action.isPending}>
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onName(name)
        }}
      >
        <TextField
          label={t('listName')}
          value={name}
          onChange={setName}
          error={words.field('name') ?? words.text}
          maxLength={60}
          dir="auto"
          autoFocus
          isRequired
        />
      </form>
    </Dialog>
  )
}
