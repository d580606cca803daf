'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { makeSlug } from '#arabic/slug.ts'
import type { StoryAddress } from '#newsroom/stories/slug.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './StoryAddress.module.css'
import type { AddressActions } from './story-address-context.ts'

const MOST_TYPED = 200

/** Asks for another address, and shows what becomes of whatever is typed. */
export function StoryAddressForm(props: {
  id: number
  address: StoryAddress
  change: AddressActions['change']
  onChanged: (address: StoryAddress) => void
  onClose: () => void
}) {
  const { id, address, change } = props
  const t = useTranslations('Desk.address')
  const e = useTranslations('Desk.errors')
  const [typed, setTyped] = useState<string>(address.slug)
  const { run, isPending, refusal } = useAction(change, { onDone: props.onChanged })
  const words = useRefusalWords(refusal)
  const slug = makeSlug(typed)
  const fault = faultOf(typed, slug, address.slug)
  const isCut = slug !== '' && isShortened(typed, slug)
  return (
    <FormDialog
      title={t('change')}
      submitLabel={t('submit')}
      onSubmit={() => {
        if (!fault) void run({ id, version: address.version, slug })
      }}
      onClose={props.onClose}
      isPending={isPending}
      isDisabled={fault !== undefined}
      error={refusal && !refusal.fields ? words.text : undefined}
    >
      <TextField
        label={t('label')}
        value={typed}
        onChange={setTyped}
        dir="auto"
        maxLength={MOST_TYPED}
        autoFocus
        isRequired
        description={t('help')}
        error={fault && fault !== 'same-slug' ? e(fault) : words.field('slug')}
      />
      {fault === undefined && (
        <p className={css.becomes} aria-live="polite">
          <span className={css.quiet}>{t('becomes')}</span>
          <bdi className={css.address} dir="ltr">
            {decodeURI(address.href).replace(/[^/]*$/, '')}
            <strong>{slug}</strong>
          </bdi>
          {isCut && <span className={css.quiet}>{t('cut')}</span>}
        </p>
      )}
      <Notice kind="warning">{t('warning')}</Notice>
    </FormDialog>
  )
}

function faultOf(typed: string, slug: string, present: string): 'required' | 'bad-slug' | 'same-slug' | undefined {
  if (typed.trim() === '') return 'required'
  if (slug === '') return 'bad-slug'
  return slug === present ? 'same-slug' : undefined
}

/** Whether words at the end found no room. */
function isShortened(typed: string, slug: string): boolean {
  const words = typed.split(/[\s-]+/).map((word) => makeSlug(word))
  const last = words.filter((word) => word !== '').at(-1) ?? ''
  return !slug.endsWith(last)
}
