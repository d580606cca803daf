import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

/**
 * The keys of the page and of the frame, in one register: what is pressed is looked up here, and the sheet lists what is
 * registered. A page's own key wins over the frame's.
 */
export interface Shortcut {
  id: number
  /** `n`, `?`, `mod+k` (Ctrl, or Cmd on a Mac), `shift+enter`, or one key after another: `g m`. */
  keys: string
  /** In words, for the sheet. */
  label: string
  isEverywhere: boolean
  run: (event: KeyboardEvent) => void
}

/** Keys pressed one after another belong together within this time. */
const PAIR_MS = 1_200

let shortcuts: Shortcut[] = []
let lastId = 0
const NONE: Shortcut[] = []
const listeners = new Set<() => void>()
let first: { key: string; at: number } | undefined

/**
 * Does something when keys are pressed, as long as the component is there and `when` holds. Letters are found by their
 * place on the keyboard when it types Arabic. Without Ctrl or Cmd nothing happens while somebody is typing, or while a
 * dialog or menu is open.
 */
export function useShortcut(
  keys: string,
  label: string,
  handler: (event: KeyboardEvent) => void,
  { when = true, isEverywhere = false }: { when?: boolean; isEverywhere?: boolean } = {},
): void {
  const run = useEffectEvent(handler)
  useEffect(() => {
    if (!when) return
    return register({ keys, label, isEverywhere, run })
  }, [keys, label, when, isEverywhere])
}

export function useShortcuts(): Shortcut[] {
  return useSyncExternalStore(
    subscribe,
    () => shortcuts,
    () => NONE,
  )
}

function register(shortcut: Omit<Shortcut, 'id'>): () => void {
  lastId += 1
  const id = lastId
  if (shortcuts.length === 0) window.addEventListener('keydown', onKeyDown)
  set([...shortcuts, { ...shortcut, id }])
  return () => {
    set(shortcuts.filter((other) => other.id !== id))
    if (shortcuts.length === 0) window.removeEventListener('keydown', onKeyDown)
  }
}

function set(next: Shortcut[]): void {
  shortcuts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const pressed = describeKeys(event)
  if (!pressed || (!pressed.startsWith('mod+') && isBusy(event.target))) return
  const pair = first && event.timeStamp - first.at < PAIR_MS ? `${first.key} ${pressed}` : undefined
  first = undefined
  const found = shortcuts.findLast(({ keys }) => keys === pair) ?? shortcuts.findLast(({ keys }) => keys === pressed)
  if (found) {
    event.preventDefault()
    found.run(event)
  } else if (shortcuts.some(({ keys }) => keys.startsWith(`${pressed} `))) {
    first = { key: pressed, at: event.timeStamp }
  }
}

const NAMED: Record<string, string> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'enter',
  Escape: 'escape',
  /** ARABIC QUESTION MARK */
  '\u061f': '?',
}

/** Signs that another keyboard has on a letter's key, by the place of the key. */
const SIGN_KEYS: Record<string, string> = { Slash: '/', Period: '.', Semicolon: ';', Quote: "'" }

/** What was pressed, in the words of `Shortcut.keys`. */
export function describeKeys(event: {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}): string | undefined {
  const key = keyOf(event)
  if (!key) return undefined
  // A sign that needs Shift says so by itself.
  const isSign = key.length === 1 && !/[a-z\d]/.test(key)
  return [(event.ctrlKey || event.metaKey) && 'mod', event.altKey && 'alt', event.shiftKey && !isSign && 'shift', key]
    .filter(Boolean)
    .join('+')
}

function keyOf({ key, code }: { key: string; code: string }): string | undefined {
  const named = NAMED[key]
  if (named) return named
  if (/^[\x21-\x7e]$/.test(key)) return key.toLowerCase()
  // Another script: the letter that stands on this key elsewhere.
  if (key.length > 2) return undefined
  return SIGN_KEYS[code] ?? /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase()
}

/** Somebody types here, or something lies over the page that has keys of its own. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
    return true
  if (target.closest('[role=menu], [role=listbox], [role=grid], [role=application]')) return true
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null
}
