'use client'

import { useSyncExternalStore } from 'react'

const QUERY = '(min-width: 1100px)'

/** Whether there is room for the panel beside the column. The server cannot know, and takes it to be so. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(QUERY).matches,
    () => true,
  )
}

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(QUERY)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}
