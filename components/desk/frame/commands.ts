import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

/** Something to do on this page, offered in the command palette. */
export interface Command {
  id: string
  /** In words. */
  label: string
  /** Shown beside it; register the keys themselves with `useShortcut`. */
  shortcut?: string
  run: () => void
}

let commands: Command[] = []
const NONE: Command[] = []
const listeners = new Set<() => void>()

/** Offers a command as long as the component is there and `when` holds. */
export function useCommand({ id, label, shortcut, run }: Command, { when = true }: { when?: boolean } = {}): void {
  const call = useEffectEvent(run)
  useEffect(() => {
    if (!when) return
    const command = { id, label, shortcut, run: call }
    set([...commands.filter((other) => other.id !== id), command])
    return () => set(commands.filter((other) => other !== command))
  }, [id, label, shortcut, when])
}

export function useCommands(): Command[] {
  return useSyncExternalStore(
    subscribe,
    () => commands,
    () => NONE,
  )
}

function set(next: Command[]): void {
  commands = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
