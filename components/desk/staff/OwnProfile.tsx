'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Account.module.css'
import { AccountPart } from './AccountPart.tsx'

type Profile = { name: string; language: 'ar' | 'en' }

export function OwnProfile(props: Profile & { isSample: boolean; save: (input: Profile) => Promise<Answer> }) {
  const t = useTranslations('Desk.account')
  const router = useRouter()
  const [profile, setProfile] = useState<Profile>({ name: props.name, language: props.language })
  const { run, isPending, refusal } = useAction(props.save, {
    onDone() {
      // The other language runs the other way: the page is loaded anew.
      if (profile.language !== props.language) window.location.reload()
      else router.refresh()
      toast({ text: t('saved') })
    },
  })
  const words = useRefusalWords(refusal)
  return (
    <AccountPart title={t('profile')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          run(profile)
        }}
      >
        {props.isSample && <Notice>{t('sampleNote')}</Notice>}
        {refusal && !refusal.fields && <Notice kind="danger">{words.text}</Notice>}
        <TextField
          label={t('name')}
          description={t('nameHint')}
          value={profile.name}
          onChange={(name) => setProfile({ ...profile, name })}
          error={words.field('name')}
          isDisabled={props.isSample}
          autoComplete="name"
          maxLength={80}
        />
        <SelectField
          label={t('language')}
          options={[
            { id: 'ar', label: t('arabic') },
            { id: 'en', label: t('english') },
          ]}
          value={profile.language}
          onChange={(id) => setProfile({ ...profile, language: id === 'en' ? 'en' : 'ar' })}
        />
        <Button type="submit" kind="primary" isPending={isPending}>
          {t('save')}
        </Button>
      </form>
    </AccountPart>
  )
}
