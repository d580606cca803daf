'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import type { Trial } from '#newsroom/redirects/try.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { AddressText } from './AddressText.tsx'
import css from './Redirects.module.css'
import type { RedirectActions } from './redirect-actions.ts'

/** Says what a browser would be answered at an address, and which rule decides it. */
export function TryAddress({ first, action }: { first: string; action: RedirectActions['tryAddress'] }) {
  const t = useTranslations('Desk.redirects.try')
  const [address, setAddress] = useState(first)
  const [trial, setTrial] = useState<Trial | null>(null)
  const { run, isPending, refusal } = useAction(action, { onDone: setTrial })
  const words = useRefusalWords(refusal)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page hands over is tried once
  useEffect(() => {
    if (first !== '') void run({ address: first })
  }, [])
  function submit(event: FormEvent) {
    event.preventDefault()
    if (address.trim() !== '') void run({ address })
  }
  return (
    <form className={css.try} onSubmit={submit}>
      <div className={css.asked}>
        <TextField
          label={t('label')}
          value={address}
          onChange={setAddress}
          dir="ltr"
          description={t('help')}
          error={words.text}
          maxLength={2000}
        />
        <Button type="submit" isPending={isPending}>
          {t('submit')}
        </Button>
      </div>
      <div role="status">{trial && <Outcome trial={trial} />}</div>
    </form>
  )
}

function Outcome({ trial }: { trial: Trial }) {
  const t = useTranslations('Desk.redirects.try')
  const { normal, result, location, rules } = trial
  if (normal === null) return <p className={css.outcome}>{t('notAddress')}</p>
  return (
    <div className={css.outcome}>
      <p className={css.result}>{t(result)}</p>
      <dl className={css.facts}>
        <Fact name={t('normal')} address={normal} />
        {rules.map((rule) =>
          rule.kind === 'story' ? (
            <Fact key={rule.key} name={t('story', { id: String(rule.articleId) })} address={rule.key} />
          ) : (
            <Fact key={rule.id} name={t('by')} address={rule.source} />
          ),
        )}
        {location && <Fact name={t('to')} address={location} />}
      </dl>
    </div>
  )
}

function Fact({ name, address }: { name: string; address: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <AddressText address={address} />
      </dd>
    </div>
  )
}
