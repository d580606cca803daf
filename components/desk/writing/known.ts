'use client'

import { useCallback, useMemo, useState } from 'react'
import type { StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import type { KnownThings } from './desk-story.ts'

/** The pictures, people and stories that fields name by number: those the page came with, and those picked since. */
export function useKnown({ pictures, people, stories }: Pick<StoryAtDesk, 'pictures' | 'people' | 'stories'>) {
  const [picked, setPicked] = useState<Required<KnownThings>>({ pictures: {}, people: {}, stories: {} })
  const know = useCallback((things: KnownThings) => {
    setPicked((before) => ({
      pictures: { ...before.pictures, ...things.pictures },
      people: { ...before.people, ...things.people },
      stories: { ...before.stories, ...things.stories },
    }))
  }, [])
  return useMemo(
    () => ({
      // What the server says comes last: an alt text may have been written since.
      pictures: { ...picked.pictures, ...pictures },
      people: { ...picked.people, ...Object.fromEntries(people.map((person) => [person.id, person])) },
      stories: { ...picked.stories, ...stories },
      know,
    }),
    [picked, pictures, people, stories, know],
  )
}
