'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { checkSharing, type SharingPlace } from '#newsroom/stories/sharing-check.ts'
import { useDeskStory } from '../desk-story.ts'
import { useSettledStory } from '../story-fields.ts'
import css from './SharingNotes.module.css'

/** What to know about a place before the story is seen there, and what to do; each leads to where it is put right. */
export function SharingNotes({ place }: { place: SharingPlace }) {
  const t = useTranslations('Desk.social')
  const { pictures, goTo } = useDeskStory()
  const story = useSettledStory()
  const notes = useMemo(
    () => checkSharing(story, { pictures }).filter((note) => note.place === place),
    [story, pictures, place],
  )
  if (notes.length === 0) return null
  return (
    <ul className={css.notes} aria-label={t('notesLabel')}>
      {notes.map(({ code, field }) => (
        <li key={code}>
          <button type="button" className={css.note} onClick={() => goTo(field)}>
            {t(`notes.${code}`)}
          </button>
        </li>
      ))}
    </ul>
  )
}
