'use client'

import { useCallback, useRef } from 'react'
import type { StorySuggestion } from '#newsroom/stories/load-suggestions.ts'
import type { Option } from '../ui/options.ts'
import type { DeskStory } from './desk-story.ts'
import { suggestStories } from './suggestions.ts'

/** Stories of the paper for a field, without the one it stands in; what is picked is made known to the page. */
export function useStoryOptions(ownId: number, know: DeskStory['know']) {
  const offered = useRef(new Map<string, StorySuggestion>())

  const load = useCallback(
    async (query: string): Promise<Option[]> => {
      const found = (await suggestStories(query)).filter(({ id }) => Number(id) !== ownId)
      for (const story of found) offered.current.set(story.id, story)
      return found.map(({ id, label, detail }) => ({ id, label, ...(detail !== undefined && { detail }) }))
    },
    [ownId],
  )

  function take(option: Option): { id: number; headline: string } {
    const id = Number(option.id)
    const isPublic = offered.current.get(option.id)?.isPublic ?? true
    know({ stories: { [id]: { headline: option.label, isPublic } } })
    return { id, headline: option.label }
  }

  return { load, take }
}
