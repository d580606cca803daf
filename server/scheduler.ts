import type { Database } from '#db/engine.ts'
import { rebuildIndex } from '#newsroom/search/rebuild.ts'
import { runDueJobs } from '#newsroom/stories/scheduler.ts'
import { thinRevisions } from '#newsroom/stories/thin.ts'
import { repeat } from './repeat.ts'

const TICK_MS = 1_000
/** Tidying waits until the paper has started, and is done several times a day. */
const TIDY_FIRST_MS = 5 * 60_000
/** An old search index answers until then, and goes on until the new one is whole. */
const INDEX_AFTER_MS = 10_000
const TIDY_EVERY_MS = 6 * 3_600_000

export interface Scheduler {
  /** Takes nothing new and finishes what is under way. */
  stop(): Promise<void>
}

/**
 * Does what the paper does by itself, while the process lives: stories whose time has come, first those that fell due
 * while it did not; at its start, a search index by the rules of today; now and then, automatic revisions that nobody
 * will miss. Several processes may do so at once.
 */
export function startScheduler(db: Database): Scheduler {
  const publishing = repeat(() => runDueJobs(db, Date.now), 'Scheduled stories could not be looked after.')
  const tidying = repeat(() => thinRevisions(db, Date.now()), 'Old revisions could not be thinned out.')
  const closing = new AbortController()
  const indexing = repeat(
    () => rebuildIndex(db, Date.now(), { onlyStale: true, signal: closing.signal }),
    'The search index could not be made again.',
  )
  const timers = [
    setInterval(publishing.go, TICK_MS),
    setTimeout(indexing.go, INDEX_AFTER_MS),
    setTimeout(tidying.go, TIDY_FIRST_MS),
    setInterval(tidying.go, TIDY_EVERY_MS),
  ]
  for (const timer of timers) timer.unref()
  publishing.go()
  return {
    async stop() {
      closing.abort()
      for (const timer of timers) clearTimeout(timer)
      await Promise.all([publishing.settled(), indexing.settled(), tidying.settled()])
    },
  }
}
