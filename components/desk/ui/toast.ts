import { useSyncExternalStore } from 'react'

interface ToastMessage {
  id: number
  /** In words. */
  text: string
  kind: 'info' | 'danger'
  /** Something to do about it: undo, open. */
  action?: { label: string; onPress: () => void }
}

const STAYS_MS = 6_000
const DANGER_STAYS_MS = 15_000
const MOST = 4

let messages: ToastMessage[] = []
let lastId = 0
const NONE: ToastMessage[] = []
const listeners = new Set<() => void>()

/**
 * Says something in passing at the edge of the page. Screen readers say it when they are idle; it never takes the focus.
 * Nothing that must be read or answered belongs here.
 */
export function toast(message: { text: string; kind?: 'info' | 'danger'; action?: ToastMessage['action'] }): void {
  lastId += 1
  const id = lastId
  const kind = message.kind ?? 'info'
  set([...messages.filter((other) => other.text !== message.text), { ...message, id, kind }].slice(-MOST))
  setTimeout(() => dismissToast(id), kind === 'danger' || message.action ? DANGER_STAYS_MS : STAYS_MS)
}

export function dismissToast(id: number): void {
  if (messages.some((message) => message.id === id)) set(messages.filter((message) => message.id !== id))
}

export function useToasts(): ToastMessage[] {
  return useSyncExternalStore(
    subscribe,
    () => messages,
    () => NONE,
  )
}

function set(next: ToastMessage[]): void {
  messages = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
