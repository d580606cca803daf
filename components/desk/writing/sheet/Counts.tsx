'use client'

import { useTranslations } from 'next-intl'
import { countWords, readingMinutes } from '#arabic/word-count.ts'
import { bodyText } from '#newsroom/articles/body.ts'
import { useSettledStory } from '../story-fields.ts'
import css from './Counts.module.css'

/** How many words the text has, and how long they take to read; under a minute it is not said. */
export function Counts() {
  const t = useTranslations('Desk.story.counts')
  const { body } = useSettledStory()
  const words = countWords(bodyText(body))
  const minutes = readingMinutes(words)
  return (
    <p className={css.counts}>
      <span>{t('words', { count: words })}</span>
      {minutes > 0 && <span>{t('minutes', { count: minutes })}</span>}
    </p>
  )
}
