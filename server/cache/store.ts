/** Entries by key, bounded by bytes, forgotten by tag: what both caches of the paper are made of. */

export interface Stored<T> {
  value: T
  tags: string[]
  bytes: number
}

const ARTICLE = /^article:(\d+)$/

interface Kept<T> extends Stored<T> {
  /** Everything invalidated up to this number was known when the value began to be made. */
  seq: number
  /** Milliseconds UTC from which the value is no longer true. */
  until: number
}

/** Which tags were dropped, and in what order. */
export interface Invalidations {
  /** The newest number known. */
  seq(): number
  /** The number a tag was last dropped at, 0 when it never was. */
  droppedAt(tag: string): number
}

export interface Store<T> {
  get(key: string, now: number): T | undefined
  /** The last value there was, true or not any more: undefined when something on it was withdrawn since. */
  getOld(key: string): T | undefined
  /** `seq` is the invalidation number read before the value began to be made. */
  set(key: string, entry: Stored<T>, seq: number): void
  /** Bytes held. */
  size(): number
}

/**
 * Makes a store that holds at most `capacity` bytes; what was used longest ago goes first.
 * A tag `until:<ms>` ends an entry at that instant. Decided by sequence and never by clock: a change that commits while
 * a page is being made wins over the page. What is no longer true stays, while there is room, for the hour in which
 * nothing new can be made; but never with a story that was withdrawn (`withdrawn:<id>`).
 */
export function makeStore<T>(capacity: number, invalidations: Invalidations): Store<T> {
  const entries = new Map<string, Kept<T>>()
  let size = 0

  function remove(key: string) {
    size -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }

  return {
    get(key, now) {
      const entry = entries.get(key)
      if (!entry) return undefined
      if (entry.until <= now || entry.tags.some((tag) => invalidations.droppedAt(tag) > entry.seq)) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    getOld(key) {
      const entry = entries.get(key)
      const ids = entry?.tags.flatMap((tag) => ARTICLE.exec(tag)?.[1] ?? []) ?? []
      const hasWithdrawn = ids.some((id) => invalidations.droppedAt(`withdrawn:${id}`) > (entry?.seq ?? 0))
      if (hasWithdrawn) remove(key)
      return hasWithdrawn ? undefined : entry?.value
    },
    set(key, entry, seq) {
      remove(key)
      if (entry.bytes > capacity / 4) return
      entries.set(key, { ...entry, seq, until: endOf(entry.tags) })
      size += entry.bytes
      for (const oldest of entries.keys()) {
        if (size <= capacity) break
        remove(oldest)
      }
    },
    size: () => size,
  }
}

function endOf(tags: string[]): number {
  const ends = tags.flatMap((tag) => (tag.startsWith('until:') ? Number(tag.slice('until:'.length)) : []))
  return Math.min(Number.POSITIVE_INFINITY, ...ends)
}
