'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { countLetters } from '#arabic/letters.ts'
import { HEADLINE_LETTERS, PUSH_LETTERS, SEO_LETTERS, SOCIAL_LETTERS } from '#newsroom/stories/headline-check.ts'
import { FieldCount } from '../../copy/FieldMarks.tsx'
import { RadioField } from '../../ui/RadioField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useMayEdit } from '../desk-story.ts'
import { Meter } from '../sheet/Meter.tsx'
import { useField, useStoryValue } from '../story-fields.ts'
import { DiscoverPreview } from './DiscoverPreview.tsx'
import { FrontPreview } from './FrontPreview.tsx'
import { GooglePreview } from './GooglePreview.tsx'
import { type Light, LightContext } from './Preview.tsx'
import { PushPreview } from './PushPreview.tsx'
import { SharingNotes } from './SharingNotes.tsx'
import { SocialPreview } from './SocialPreview.tsx'
import css from './TitlesTab.module.css'
import { XPreview } from './XPreview.tsx'

const MOST = {
  frontHeadline: HEADLINE_LETTERS.long,
  seoTitle: SEO_LETTERS,
  socialTitle: SOCIAL_LETTERS,
  pushText: PUSH_LETTERS,
} as const
const LIGHTS = ['light', 'dark'] as const satisfies Light[]

/** The headline's other forms, each beside what it will look like where it goes. Empty, each says what the headline says. */
export function TitlesTab() {
  const t = useTranslations('Desk.social')
  const [light, setLight] = useState<Light>('light')
  return (
    <LightContext value={light}>
      <div className={css.titles}>
        <RadioField
          label={t('light.label')}
          options={LIGHTS.map((id) => ({ id, label: t(`light.${id}`) }))}
          value={light}
          onChange={(id) => setLight(LIGHTS.find((one) => one === id) ?? 'light')}
          isAcross
        />
        <Title field="frontHeadline" />
        <FrontPreview />
        <Title field="seoTitle" />
        <SharingNotes place="google" />
        <GooglePreview />
        <SharingNotes place="discover" />
        <DiscoverPreview />
        <Title field="socialTitle" />
        <SharingNotes place="social" />
        <SocialPreview />
        <XPreview />
        <Title field="pushText" />
        <PushPreview />
      </div>
    </LightContext>
  )
}

function Title({ field }: { field: keyof typeof MOST }) {
  const t = useTranslations('Desk')
  const [title, setTitle] = useField(field)
  const headline = useStoryValue((story) => story.headline)
  const isReadOnly = !useMayEdit(field)
  const most = MOST[field]
  const letters = countLetters((title || headline).trim())
  const isOver = letters > most
  return (
    <div className={css.title} data-field={field}>
      <TextField
        label={t(`story.fields.${field}`)}
        value={title}
        onChange={(typed) => setTitle(typed.replace(/[\r\n]+/gu, ' '))}
        placeholder={headline || t('social.fallback')}
        isMultiline
        rows={1}
        dir="rtl"
        isReadOnly={isReadOnly}
      />
      <Meter
        letters={letters}
        most={most}
        tone={isOver ? 'long' : 'quiet'}
        words={t(isOver ? 'social.cut' : 'social.meter', { letters: String(letters), most: String(most) })}
      />
      <FieldCount field={field} words={title} />
    </div>
  )
}
