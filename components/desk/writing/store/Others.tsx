'use client'

import { useFormatter, useTranslations } from 'next-intl'
import css from './Others.module.css'
import type { StoryStore } from './use-story.ts'

/** Who else has the story open now, and in which field. */
export function Others({ desk }: { desk: StoryStore }) {
  const t = useTranslations('Desk.sync')
  const format = useFormatter()
  const placeOf = usePlaceWords()
  const names = desk.others.map(({ name, place }) => {
    const where = placeOf(place)
    return where ? t('otherAt', { name, place: where }) : name
  })
  return (
    <span className={css.others} role="status">
      {names.length > 0 && t('others', { names: format.list(names) })}
    </span>
  )
}

/** `body:3` is the third paragraph of the text. A place this page has no word for is none. */
function usePlaceWords(): (place: string | null) => string | undefined {
  const t = useTranslations('Desk.sync')
  const name = useTranslations('Desk.story.fields')
  return (place) => {
    const [field = '', number] = place?.split(':') ?? []
    if (field === 'body' && number) return t('paragraph', { number })
    const key = field as Parameters<typeof name>[0]
    return field && name.has(key) ? name(key) : undefined
  }
}
