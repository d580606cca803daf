'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { FrontStory } from '#newsroom/manage/front.ts'
import { Button } from '../ui/Button.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import css from './FrontOrder.module.css'
import { StoryLine } from './FrontPlaces.tsx'

const PAUSE_MS = 200

/** Public stories to put on the front: the newest, or what was asked for. */
export function FrontSearch(props: {
  find: (input: unknown) => Promise<Answer<FrontStory[]>>
  taken: number[]
  onAdd: (story: FrontStory) => void
}) {
  const { find, taken, onAdd } = props
  const t = useTranslations('Desk.front')
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<FrontStory[]>()

  // Asks another system, so it is an effect: the server is asked when typing pauses, and a late answer is dropped.
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(async () => {
      const answer = await find({ query }).catch(() => undefined)
      if (!isLate && answer?.ok) setFound(answer.value)
    }, PAUSE_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [find, query])

  const offered = found?.filter((story) => !taken.includes(story.id))
  return (
    <section className={css.search} aria-label={t('search')}>
      <h2>{t('add')}</h2>
      <SearchField label={t('search')} value={query} onChange={setQuery} />
      <ul className={css.list} aria-live="polite">
        {offered?.map((story) => (
          <li key={story.id} className={css.story}>
            <StoryLine story={story} />
            <Button size="small" onPress={() => onAdd(story)} aria-label={t('addStory', { headline: story.headline })}>
              {t('addShort')}
            </Button>
          </li>
        ))}
        {offered?.length === 0 && <li className={css.none}>{t('nothing')}</li>}
      </ul>
    </section>
  )
}
