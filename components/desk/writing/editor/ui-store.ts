import { useSyncExternalStore } from 'react'
import type { Report } from './paste/report.ts'

/** The menu at a «/»: what was typed behind it, where it stands in the text and in the window. */
export interface Slash {
  query: string
  from: number
  to: number
  isInBox: boolean
}

/** What stands around the text and is no part of it. */
interface EditorUi {
  bar: 'link' | 'embed' | null
  slash: Slash | null
  /** What the last paste cleaned; it can be taken back while nothing was written since. */
  cleaned: { report: Report; canUndo: boolean } | null
  /** Pictures on their way. */
  uploading: number
}

const NOTHING: EditorUi = { bar: null, slash: null, cleaned: null, uploading: 0 }

/** Kept outside of React, so that a keystroke draws nothing but what it changes. */
export class UiStore {
  #state = NOTHING
  #listeners = new Set<() => void>()
  /** Keys of the menu at a «/», while it is open. */
  slashKey: ((event: KeyboardEvent) => boolean) | null = null

  get = (): EditorUi => this.#state

  set(change: Partial<EditorUi>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

export function useUi<K extends keyof EditorUi>(store: UiStore, key: K): EditorUi[K] {
  return useSyncExternalStore(
    store.subscribe,
    () => store.get()[key],
    () => NOTHING[key],
  )
}
