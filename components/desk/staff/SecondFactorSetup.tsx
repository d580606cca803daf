'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { QrDrawing } from '#newsroom/staff/qr.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Account.module.css'
import { BackupCodes } from './BackupCodes.tsx'

interface Made {
  qr: QrDrawing
  key: string
  backupCodes: string[]
}

/** Password, then the square and the first code, then the codes for paper. */
export function SecondFactorSetup(props: {
  isOn: boolean
  begin: (input: { password: string }) => Promise<Answer<Made>>
  confirm: (input: { code: string }) => Promise<Answer>
}) {
  const t = useTranslations('Desk.account')
  const [made, setMade] = useState<Made>()
  const [isConfirmed, setConfirmed] = useState(false)
  if (isConfirmed && made) {
    return (
      <div className={css.steps}>
        <BackupCodes codes={made.backupCodes} />
        <div className={css.unprinted}>
          <LinkButton href="/desk" kind="primary">
            {t('codesKept')}
          </LinkButton>
        </div>
      </div>
    )
  }
  if (made) return <Confirmation made={made} confirm={props.confirm} onDone={() => setConfirmed(true)} />
  if (props.isOn) return <Notice action={<LinkButton href="/desk">{t('begin')}</LinkButton>}>{t('on')}</Notice>
  return <Beginning begin={props.begin} onDone={setMade} />
}

function Beginning(props: {
  begin: (input: { password: string }) => Promise<Answer<Made>>
  onDone: (made: Made) => void
}) {
  const t = useTranslations('Desk.account')
  const [password, setPassword] = useState('')
  const { run, isPending, refusal } = useAction(props.begin, { onDone: props.onDone })
  const words = useRefusalWords(refusal)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        run({ password })
      }}
    >
      {refusal && !refusal.fields && <Notice kind="danger">{words.text}</Notice>}
      <TextField
        label={t('confirmPassword')}
        type="password"
        dir="ltr"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={words.field('password')}
        maxLength={128}
      />
      <Button type="submit" kind="primary" isPending={isPending}>
        {t('begin')}
      </Button>
    </form>
  )
}

function Confirmation(props: {
  made: Made
  confirm: (input: { code: string }) => Promise<Answer>
  onDone: () => void
}) {
  const { made, confirm, onDone } = props
  const { size, path } = made.qr
  const t = useTranslations('Desk.account')
  const [code, setCode] = useState('')
  const { run, isPending, refusal } = useAction(confirm, { onDone })
  const words = useRefusalWords(refusal)
  return (
    <form
      className={css.steps}
      onSubmit={(event) => {
        event.preventDefault()
        run({ code })
      }}
    >
      <p>{t('scan')}</p>
      <svg
        className={css.qr}
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('qr')}
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <div>
        <p className={css.note}>{t('orType')}</p>
        <code className={css.key} dir="ltr">
          {made.key.replace(/(.{4})/g, '$1 ')}
        </code>
      </div>
      {refusal && !refusal.fields && <Notice kind="danger">{words.text}</Notice>}
      <div className={css.form}>
        <TextField
          label={t('code')}
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={words.field('code')}
          maxLength={12}
        />
        <Button type="submit" kind="primary" isPending={isPending}>
          {t('confirm')}
        </Button>
      </div>
    </form>
  )
}
