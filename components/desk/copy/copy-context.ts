'use client'

import type { Plugin } from '@tiptap/pm/state'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { CopyStore, CopyView } from './copy-store.ts'
import type { CopyNote } from './notes.ts'

/** What the page of a story may ask of the server about its notes. */
export interface CopyActions {
  ignoreHere: (input: { articleId: number; ruleId: string; text: string }) => Promise<Answer>
  mindAgain: (input: { articleId: number; ruleId: string; text: string }) => Promise<Answer>
  addWord: (input: { kind: 'name' | 'ignored'; word: string; ruleId?: string }) => Promise<Answer<{ id: number }>>
  removeWord: (input: { id: number }) => Promise<Answer>
}

/** What can be done about a note, beside reading it. */
export interface CopyDesk {
  store: CopyStore
  /** Underlines what is found in the text. */
  plugin: Plugin
  /** The words may be changed. */
  mayEdit: boolean
  /** May tell the copy desk what holds in every story. */
  mayManage: boolean
  goTo: (note: CopyNote) => void
  accept: (note: CopyNote, replacement: string) => void
  ignoreHere: (note: CopyNote) => void
  ignoreEverywhere: (note: CopyNote) => void
  addName: (note: CopyNote) => void
}

export const CopyContext = createContext<CopyDesk | null>(null)

/** Null where nothing is read, as on a page of its own for a text. */
export function useCopyDesk(): CopyDesk | null {
  return useContext(CopyContext)
}

const NOTHING: CopyView = { notes: [], status: 'reading', spelling: 'off', current: null, card: null, fix: null }
const none = () => NOTHING
const never = () => () => undefined

/** One thing of what the copy desk says; drawn again when that changes. */
export function useCopy<T>(pick: (view: CopyView) => T): T {
  const desk = useCopyDesk()
  const read = () => pick(desk ? desk.store.view() : NOTHING)
  return useSyncExternalStore(desk?.store.subscribe ?? never, read, () => pick(none()))
}
