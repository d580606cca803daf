'use client'

import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Story, StoryField } from '#newsroom/stories/story.ts'

/**
 * The fields of the story, each of which can be listened to alone: a letter typed in the headline renders the headline,
 * and not the page around it.
 */
export interface StoryFields {
  get: () => Story
  /** Counts the bodies that came from elsewhere. It goes up together with the body: an editor that saw the one without the
   * other would take over an old text, and give it out as new. */
  bodyEpoch: () => number
  /** `seenEpoch`: which of the bodies from elsewhere the editor had taken over when it gave out this one. */
  set: <F extends StoryField>(field: F, value: Story[F], seenEpoch?: number) => void
  subscribe: (listener: () => void) => () => void
}

export interface FieldStore extends StoryFields {
  /** Takes in what came from elsewhere: a merge, a recovery, a restored revision. */
  sync: (story: Story, bodyEpoch: number) => void
  /** Who is told of every change a person makes. */
  tell: StoryFields['set']
}

export function makeFieldStore(initial: Story, initialEpoch: number): FieldStore {
  let story = initial
  let epoch = initialEpoch
  const listeners = new Set<() => void>()
  const put = (next: Story, nextEpoch = epoch) => {
    story = next
    epoch = nextEpoch
    for (const listener of listeners) listener()
  }
  const store: FieldStore = {
    get: () => story,
    bodyEpoch: () => epoch,
    set(field, value, seenEpoch) {
      if (Object.is(story[field], value)) return
      put({ ...story, [field]: value })
      store.tell(field, value, seenEpoch)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    sync(next, nextEpoch) {
      if (next !== story || nextEpoch !== epoch) put(next, nextEpoch)
    },
    tell: () => undefined,
  }
  return store
}

export const FieldsContext = createContext<StoryFields | null>(null)

export function useFields(): StoryFields {
  const fields = useContext(FieldsContext)
  if (!fields) throw new Error('A field stands outside its story.')
  return fields
}

/** One field and what sets it. */
export function useField<F extends StoryField>(field: F): [Story[F], (value: Story[F]) => void] {
  const fields = useFields()
  const read = () => fields.get()[field]
  const value = useSyncExternalStore(fields.subscribe, read, read)
  const set = useCallback((next: Story[F]) => fields.set(field, next), [fields, field])
  return [value, set]
}

/** Which body from elsewhere the one in the fields goes back to. */
export function useBodyEpoch(): number {
  const fields = useFields()
  return useSyncExternalStore(fields.subscribe, fields.bodyEpoch, fields.bodyEpoch)
}

/** What a field comes to: rendered again only when that changes. `pick` gives a string, a number or a boolean. */
export function useStoryValue<T extends string | number | boolean | null>(pick: (story: Story) => T): T {
  const fields = useFields()
  const read = () => pick(fields.get())
  return useSyncExternalStore(fields.subscribe, read, read)
}

const SETTLED_MS = 350

/** The whole story, a moment after the last key: for what need not keep pace with typing. */
export function useSettledStory(): Story {
  const fields = useFields()
  const [story, setStory] = useState(fields.get)
  // The fields live outside React; this follows them at a slower pace.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setStory(fields.get()), SETTLED_MS)
    }
    follow()
    const stop = fields.subscribe(follow)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [fields])
  return story
}
