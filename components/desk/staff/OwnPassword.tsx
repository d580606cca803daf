'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Account.module.css'
import { AccountPart } from './AccountPart.tsx'

const EMPTY = { current: '', next: '' }

export function OwnPassword(props: { email: string; change: (input: typeof EMPTY) => Promise<Answer> }) {
  const t = useTranslations('Desk.account')
  const router = useRouter()
  const [typed, setTyped] = useState(EMPTY)
  const { run, isPending, refusal } = useAction(props.change, {
    onDone() {
      setTyped(EMPTY)
      toast({ text: t('passwordChanged') })
      router.refresh()
    },
  })
  const words = useRefusalWords(refusal)
  return (
    <AccountPart title={t('password')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          run(typed)
        }}
      >
        {refusal && !refusal.fields && <Notice kind="danger">{words.text}</Notice>}
        <input type="text" autoComplete="username" value={props.email} readOnly hidden />
        <TextField
          label={t('current')}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          value={typed.current}
          onChange={(current) => setTyped({ ...typed, current })}
          error={words.field('current')}
          maxLength={128}
        />
        <TextField
          label={t('next')}
          description={t('passwordHint')}
          type="password"
          dir="ltr"
          autoComplete="new-password"
          value={typed.next}
          onChange={(next) => setTyped({ ...typed, next })}
          error={words.field('next')}
          maxLength={128}
        />
        <Button type="submit" isPending={isPending}>
          {t('changePassword')}
        </Button>
      </form>
    </AccountPart>
  )
}
