import type { StoryConflict } from '#newsroom/stories/merge.ts'
import type { Story } from '#newsroom/stories/story.ts'

/** As much of `localStorage` as is needed. `setItem` throws when there is no room. */
export interface KeyStore {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  keys(): string[]
}

/** Words that are in a browser and perhaps nowhere else. */
export interface LocalCopy {
  tab: string
  /** The version they were written on, and what the changed fields said there. */
  version: number
  base: Partial<Story>
  mine: Partial<Story>
  /** What was sent and never answered: the server may have it. */
  sent: { version: number; base: Partial<Story>; mine: Partial<Story> } | null
  conflicts: StoryConflict[]
  /** When they were written, milliseconds UTC. */
  at: number
}

const FORM = 1

/** The copies of one person's words in one story: each browser tab keeps its own. */
export class LocalCopies {
  readonly #store: KeyStore
  readonly #prefix: string

  constructor(store: KeyStore, { userId, storyId }: { userId: string; storyId: number }) {
    this.#store = store
    this.#prefix = `paper:words:${userId}:${storyId}:`
  }

  /** False when the browser has no room for it, or keeps nothing at all. */
  put(copy: LocalCopy): boolean {
    try {
      this.#store.setItem(this.#prefix + copy.tab, JSON.stringify({ form: FORM, ...copy }))
      return true
    } catch {
      return false
    }
  }

  remove(tab: string): void {
    try {
      this.#store.removeItem(this.#prefix + tab)
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  /** Oldest first. What cannot be read is left where it is. */
  list(): LocalCopy[] {
    try {
      return this.#store
        .keys()
        .filter((key) => key.startsWith(this.#prefix))
        .flatMap((key) => read(this.#store.getItem(key)))
        .toSorted((one, other) => one.at - other.at)
    } catch {
      return []
    }
  }
}

function read(text: string | null): LocalCopy[] {
  try {
    const { form, ...copy } = JSON.parse(text ?? 'null')
    return form === FORM ? [copy] : []
  } catch {
    return []
  }
}
