'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '../ui/TextField.tsx'
import css from './PicturePage.module.css'

export interface AllWords {
  alt: string
  caption: string
  credit: string
  source: string
  licence: string
}

/** What is said of a picture. */
export function WordsForm(props: {
  words: AllWords
  onChange: (change: Partial<AllWords>) => void
  isReadOnly: boolean
  errorOf: (field: string) => string | undefined
}) {
  const { words, onChange, isReadOnly, errorOf } = props
  const t = useTranslations('Desk.media')
  return (
    <div className={css.fields}>
      <TextField
        label={t('alt')}
        description={t('altHelp')}
        value={words.alt}
        onChange={(alt) => onChange({ alt })}
        error={errorOf('alt')}
        isMultiline
        rows={2}
        isRequired
        isReadOnly={isReadOnly}
        maxLength={1_000}
      />
      <TextField
        label={t('caption')}
        description={t('captionHelp')}
        value={words.caption}
        onChange={(caption) => onChange({ caption })}
        error={errorOf('caption')}
        isMultiline
        rows={2}
        isReadOnly={isReadOnly}
        maxLength={2_000}
      />
      <TextField
        label={t('credit')}
        value={words.credit}
        onChange={(credit) => onChange({ credit })}
        error={errorOf('credit')}
        dir="auto"
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      <TextField
        label={t('source')}
        description={t('sourceHelp')}
        value={words.source}
        onChange={(source) => onChange({ source })}
        error={errorOf('source')}
        dir="auto"
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      <TextField
        label={t('licence')}
        value={words.licence}
        onChange={(licence) => onChange({ licence })}
        error={errorOf('licence')}
        dir="auto"
        isReadOnly={isReadOnly}
        maxLength={200}
      />
    </div>
  )
}
