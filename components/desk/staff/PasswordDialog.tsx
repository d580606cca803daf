'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Account.module.css'

/** Asks for the password before something that a stolen session must not do. */
export function PasswordDialog<T>(props: {
  title: string
  note?: string
  isOpen: boolean
  onClose: () => void
  action: (input: { password: string }) => Promise<Answer<T>>
  onDone: (value: T) => void
  kind?: 'primary' | 'danger'
}) {
  const { title, note, isOpen, onClose, kind = 'primary' } = props
  const t = useTranslations('Desk.account')
  const form = useId()
  const [password, setPassword] = useState('')
  const { run, isPending, refusal, clear } = useAction(props.action, {
    onDone(value) {
      setPassword('')
      props.onDone(value)
    },
  })
  const words = useRefusalWords(refusal)
  function close() {
    setPassword('')
    clear()
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      footer={
        <Button type="submit" form={form} kind={kind} isPending={isPending}>
          {title}
        </Button>
      }
    >
      <form
        id={form}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          run({ password })
        }}
      >
        {note && <p>{note}</p>}
        {refusal && !refusal.fields && <Notice kind="danger">{words.text}</Notice>}
        <TextField
          label={t('confirmPassword')}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={setPassword}
          error={words.field('password')}
          maxLength={128}
        />
      </form>
    </Dialog>
  )
}
