import type { Database } from '#db/engine.ts'
import { addFeedReads } from '#db/queries/partner-feeds.ts'

export interface ReadCounter {
  /** Somebody read a feed at `at` (ms UTC). Nothing is written yet. */
  note(feedId: number, at: number): void
  /** Writes down what was noted, in one transaction. What cannot be written now waits for the next time. */
  flush(): Promise<void>
}

/** Counts readings of partners' feeds: one write for all that came in `everyMs`, and none while nobody reads. */
export function makeReadCounter(db: Database, everyMs: number): ReadCounter {
  const noted = new Map<number, { reads: number; lastAt: number }>()
  let timer: NodeJS.Timeout | undefined

  function add(feedId: number, reads: number, at: number): void {
    const before = noted.get(feedId)
    noted.set(feedId, { reads: (before?.reads ?? 0) + reads, lastAt: Math.max(before?.lastAt ?? 0, at) })
    timer ??= setTimeout(() => void flush(), everyMs).unref()
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const counted = [...noted]
    noted.clear()
    if (counted.length === 0) return
    try {
      await db.write(async (tx) => {
        for (const [id, { reads, lastAt }] of counted) await addFeedReads(tx, id, { reads, lastAt: new Date(lastAt) })
      })
    } catch (error) {
      console.error('Readings of feeds could not be written down.', error)
      for (const [id, { reads, lastAt }] of counted) add(id, reads, lastAt)
    }
  }

  return { note: (feedId, at) => add(feedId, 1, at), flush }
}
