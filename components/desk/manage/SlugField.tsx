'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '../ui/TextField.tsx'

/** The end of an address. Says what becomes of the one it had, and which others lead here. */
export function SlugField(props: {
  value: string
  onChange: (slug: string) => void
  /** The slug it has; undefined for something new. */
  stored?: string
  oldSlugs?: string[]
  error?: string
}) {
  const { value, onChange, stored, oldSlugs = [], error } = props
  const t = useTranslations('Desk.manage')
  const isMoved = stored !== undefined && value.trim() !== stored
  const also = oldSlugs.filter((slug) => slug !== value)
  const description = isMoved
    ? t('slugMoves', { slug: stored })
    : also.length > 0
      ? t('slugAlso', { slugs: also.join(t('comma')) })
      : t('slugHint')
  return (
    <TextField
      label={t('slug')}
      value={value}
      onChange={onChange}
      dir="auto"
      maxLength={60}
      isRequired
      description={description}
      error={error}
    />
  )
}
