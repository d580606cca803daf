'use client'

import { useEffect } from 'react'

/** Asks before the window is closed on words that were not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  // Listens to the window, so it is an effect.
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
