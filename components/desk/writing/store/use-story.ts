'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { attach, openStory } from './open-stories.ts'
import type { StoryEngine } from './story-engine.ts'
import type { InitialStory, StoryView } from './story-view.ts'

/** A story being written: what it says, whether every word is safe, and how to change it. */
export type StoryStore = StoryView &
  Pick<StoryEngine, 'set' | 'resolve' | 'setPlace' | 'flush' | 'takeRecovered' | 'dropRecovered'>

/**
 * The story of a page, saved as it is typed. The page of another story needs a `key` of its own.
 * What a newer page of the server says (`initial` after an action) is taken in.
 */
export function useStory(initial: InitialStory): StoryStore {
  const [engine] = useState(() => openStory(initial))
  const [first] = useState(initial)
  useEffect(() => attach(engine, first), [engine, first])
  const { version, rowVersion, state, canEdit } = initial
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is newer when one of these is, whatever object it is in
  useEffect(() => engine.learn(initial), [engine, version, rowVersion, state, canEdit])
  const view = useSyncExternalStore(engine.subscribe, engine.view, engine.view)
  return useMemo(() => {
    const { set, resolve, setPlace, flush, takeRecovered, dropRecovered } = engine
    return { ...view, set, resolve, setPlace, flush, takeRecovered, dropRecovered }
  }, [view, engine])
}
