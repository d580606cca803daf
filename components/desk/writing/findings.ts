'use client'

import { useNow } from 'next-intl'
import { createContext, useContext, useMemo } from 'react'
import { checkStory, type Finding } from '#newsroom/stories/checklist.ts'
import { useDeskStory } from './desk-story.ts'
import { useSettledStory } from './story-fields.ts'

const NONE: Finding[] = []
const MINUTE = 60_000

export const FindingsContext = createContext<Finding[]>(NONE)

/** What there is to say about the story before it goes out, as it stands since the last pause in typing. */
export function useFindings(): Finding[] {
  return useContext(FindingsContext)
}

/** Looks the story through; once for the page, which shares it. */
export function useChecks(): Finding[] {
  const { pictures, stories, sections } = useDeskStory()
  const story = useSettledStory()
  const now = useNow({ updateInterval: MINUTE }).getTime()
  return useMemo(
    () => checkStory(story, { now, pictures, stories, hasSection: sections.some(({ id }) => id === story.sectionId) }),
    [story, now, pictures, stories, sections],
  )
}
