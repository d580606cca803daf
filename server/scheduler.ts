import type { Database } from '#db/engine.ts'
import { runDueJobs } from '#newsroom/stories/scheduler.ts'
import { thinRevisions } from '#newsroom/stories/thin.ts'

const TICK_MS = 1_000
/** Tidying waits until the paper has started, and is done several times a day. */
const TIDY_FIRST_MS = 5 * 60_000
const TIDY_EVERY_MS = 6 * 3_600_000

export interface Scheduler {
  /** Takes nothing new and finishes what is under way. */
  stop(): Promise<void>
}

/**
 * Does what the paper does by itself, while the process lives: stories whose time has come, first those that fell due
 * while it did not; now and then, automatic revisions that nobody will miss. Several processes may do so at once.
 */
export function startScheduler(db: Database): Scheduler {
  const publishing = repeat(() => runDueJobs(db, Date.now), 'Scheduled stories could not be looked after.')
  const tidying = repeat(() => thinRevisions(db, Date.now()), 'Old revisions could not be thinned out.')
  const timers = [
    setInterval(publishing.go, TICK_MS),
    setTimeout(tidying.go, TIDY_FIRST_MS),
    setInterval(tidying.go, TIDY_EVERY_MS),
  ]
  for (const timer of timers) timer.unref()
  publishing.go()
  return {
    async stop() {
      for (const timer of timers) clearTimeout(timer)
      await Promise.all([publishing.settled(), tidying.settled()])
    },
  }
}

/** Work that is begun again and again, never twice at once, and whose troubles end nothing. */
function repeat(work: () => Promise<unknown>, trouble: string) {
  let running: Promise<void> | undefined
  let isBroken = false

  async function run(): Promise<void> {
    try {
      await work()
      isBroken = false
    } catch (error) {
      // Once for each trouble, not once a second: the next time it is tried again.
      if (!isBroken) console.error(trouble, error)
      isBroken = true
    } finally {
      running = undefined
    }
  }

  return {
    go() {
      running ??= run()
    },
    settled: async () => running,
  }
}
