'use client'

import { useEffect } from 'react'
import type { CopyStore } from './copy-store.ts'
import { SPELLING_FILES } from './spelling-files.ts'

const STORED = 'desk.spelling'

/** Turns the dictionary on where this browser had it on the last time. */
export function useSpelling(store: CopyStore): void {
  // The browser's own store is asked once the page is there.
  useEffect(() => {
    if (isStoredOn()) store.spellWith(SPELLING_FILES)
  }, [store])
}

/** Turns the dictionary on or off, and has the browser remember it. */
export function turnSpelling(store: CopyStore, isOn: boolean): void {
  store.spellWith(isOn ? SPELLING_FILES : null)
  try {
    localStorage.setItem(STORED, isOn ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing asks again.
  }
}

function isStoredOn(): boolean {
  try {
    return localStorage.getItem(STORED) === 'on'
  } catch {
    return false
  }
}
