import type { Database } from '#db/engine.ts'
import { getLastInvalidation, listInvalidationsAfter } from '#db/queries/invalidations.ts'
import type { Invalidations } from './store.ts'

/** How old this process's knowledge of invalidations may be, in milliseconds. */
const FRESH_FOR_MS = 250
/** Tags remembered one by one; beyond that all are taken for dropped, which is true of some and safe for the rest. */
const MOST_TAGS = 50_000

export interface InvalidationFeed extends Invalidations {
  /** Learns what was dropped, by this process or another, unless it did so a moment ago. Never throws. */
  refresh(): Promise<void>
}

/** Follows the invalidations that the database records in the transactions that make them necessary. */
export function makeInvalidationFeed(db: Database, now: () => number): InvalidationFeed {
  const dropped = new Map<string, number>()
  let seq = 0
  /** Every tag counts as dropped at this number, at least. */
  let floor = 0
  let isStarted = false
  let freshUntil = 0
  let running: Promise<void> | undefined

  async function learn() {
    try {
      if (!isStarted) {
        // What happened before this process began cannot be in its caches.
        seq = await getLastInvalidation(db.read)
        isStarted = true
      }
      for (const row of await listInvalidationsAfter(db.read, seq)) {
        dropped.set(row.tag, row.seq)
        seq = row.seq
      }
      if (dropped.size > MOST_TAGS) {
        dropped.clear()
        floor = seq
      }
      freshUntil = now() + FRESH_FOR_MS
    } catch (error) {
      // A page that may be old beats no page: the last known state stands until the database answers again.
      console.error('The list of changed pages could not be read.', error)
      freshUntil = now() + FRESH_FOR_MS
    } finally {
      running = undefined
    }
  }

  return {
    seq: () => seq,
    droppedAt: (tag) => dropped.get(tag) ?? floor,
    async refresh() {
      if (now() < freshUntil) return
      running ??= learn()
      await running
    },
  }
}
