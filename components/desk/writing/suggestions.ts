'use client'

import type { Answer } from '#newsroom/answer.ts'
import type { StorySuggestion, SuggestionKind } from '#newsroom/stories/load-suggestions.ts'
import type { Suggestion } from '#newsroom/stories/suggest.ts'

/** Asks the desk what a field may offer; nothing when it cannot be asked now. */
async function ask<T>(query: Record<string, string>): Promise<T[]> {
  try {
    const response = await fetch(`/desk/api/suggest?${new URLSearchParams(query)}`, { cache: 'no-store' })
    const answer: Answer<T[]> = await response.json()
    return answer.ok ? answer.value : []
  } catch {
    // A field without suggestions still takes what is typed.
    return []
  }
}

const of = (kind: SuggestionKind) => (q: string) => ask<Suggestion>({ kind, q })

export const suggestTags = of('tags')
export const suggestPeople = of('people')
export const suggestSources = of('sources')
export const suggestStories = (q: string) => ask<StorySuggestion>({ kind: 'stories', q })
/** Tags whose names stand in the story as it was last saved. */
export const suggestStoryTags = (id: number) => ask<Suggestion>({ kind: 'story-tags', story: String(id) })
