import type { KeyStore } from './local-copy.ts'
import { LocalCopies } from './local-copy.ts'
import { StoryEngine } from './story-engine.ts'
import { makeTransport } from './story-transport.ts'
import type { InitialStory } from './story-view.ts'
import type { Clock } from './timers.ts'

/** Stories that are open in this page, and those that were left while words of theirs are still on their way. */
const engines = new Map<string, StoryEngine>()

const clock: Clock = {
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}

/** A browser may refuse its store altogether: then every call throws, as for want of room. */
const store: KeyStore = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
  keys: () => Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? ''),
}

/** The engine of a story, with the words of one that was left before everything was saved. */
export function openStory(initial: InitialStory): StoryEngine {
  const key = `${initial.userId}:${initial.id}`
  const known = engines.get(key)
  if (known) return known
  const tab = randomName()
  const engine = new StoryEngine(initial, {
    clock,
    tab,
    transport: makeTransport(initial.id),
    copies: new LocalCopies(store, { userId: initial.userId, storyId: initial.id }),
    isTabOpen,
  })
  if (typeof window !== 'undefined') {
    engines.set(key, engine)
    holdTab(tab)
  }
  return engine
}

/** Runs an engine with what the browser tells. @returns what stops it. */
export function attach(engine: StoryEngine, { id, userId }: InitialStory): () => void {
  const on = new AbortController()
  const { signal } = on
  const wake = () => engine.wake()
  const look = () => (document.visibilityState === 'visible' ? engine.wake() : engine.leaveForNow())
  window.addEventListener('online', wake, { signal })
  window.addEventListener('focus', wake, { signal })
  window.addEventListener('pageshow', wake, { signal })
  document.addEventListener('visibilitychange', look, { signal })
  window.addEventListener('pagehide', () => engine.leave(), { signal })
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (engine.wouldLose()) event.preventDefault()
    },
    { signal },
  )
  void engine.start()
  return () => {
    on.abort()
    engine.stop()
    void engine.flush().then((isDone) => {
      if (isDone && !engine.isRunning) engines.delete(`${userId}:${id}`)
    })
  }
}

/** A lock is held as long as the tab lives: whoever finds it free knows that the tab is gone. */
function holdTab(tab: string): void {
  void navigator.locks?.request(lockOf(tab), () => new Promise(() => {}))
}

/** Without locks (a paper on plain HTTP) nobody can tell, and words are taken over at once: twice is better than never. */
async function isTabOpen(tab: string): Promise<boolean> {
  const { held } = (await navigator.locks?.query()) ?? {}
  return held?.some((lock) => lock.name === lockOf(tab)) ?? false
}

function lockOf(tab: string): string {
  return `paper:tab:${tab}`
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
