import type { Database } from '#db/engine.ts'
import { runDueJobs } from '#newsroom/stories/scheduler.ts'

const TICK_MS = 1_000

export interface Scheduler {
  /** Takes nothing new and finishes what is under way. */
  stop(): Promise<void>
}

/**
 * Does what the paper does by itself, while the process lives: what fell due while it did not, first. Several processes
 * may do so at once.
 */
export function startScheduler(db: Database): Scheduler {
  let running: Promise<void> | undefined
  let isBroken = false

  async function run(): Promise<void> {
    try {
      await runDueJobs(db, Date.now)
      isBroken = false
    } catch (error) {
      // Once for each trouble, not once a second: the next tick tries again.
      if (!isBroken) console.error('Scheduled stories could not be looked after.', error)
      isBroken = true
    } finally {
      running = undefined
    }
  }
  function tick(): void {
    running ??= run()
  }

  const timer = setInterval(tick, TICK_MS)
  timer.unref()
  tick()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
