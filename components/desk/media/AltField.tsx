'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '../ui/TextField.tsx'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { savePictureWords } from './requests.ts'

/** Alt text right where a picture arrives, saved when the field is left. */
export function AltField(props: { mediaId: number; initial: string; onSaved: (mediaId: number, alt: string) => void }) {
  const { mediaId, initial, onSaved } = props
  const t = useTranslations('Desk.media')
  const [alt, setAlt] = useState(initial)
  const [saved, setSaved] = useState(initial)
  const { run, refusal } = useAction(savePictureWords)
  const { text } = useRefusalWords(refusal)

  async function save() {
    if (alt === saved) return
    if (!(await run({ mediaId, alt }))) return
    setSaved(alt)
    onSaved(mediaId, alt)
  }

  return (
    <TextField
      label={t('alt')}
      hideLabel
      placeholder={t('alt')}
      value={alt}
      onChange={setAlt}
      onBlur={() => void save()}
      description={alt && alt === saved ? t('altSaved') : undefined}
      error={text}
      maxLength={1_000}
    />
  )
}
