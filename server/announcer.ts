import type { Database } from '#db/engine.ts'
import { pruneAnnouncements } from '#db/queries/announcements.ts'
import { sendDue } from '#newsroom/announce/sender.ts'
import { repeat } from './repeat.ts'

const TICK_MS = 1_000
const TIDY_EVERY_MS = 6 * 3_600_000
/** What was told stays in sight of the desk for a month. */
const KEPT_MS = 30 * 86_400_000

export interface Announcer {
  /** Takes nothing new, and waits for nobody's answer: what was not heard is told again. */
  stop(): Promise<void>
}

/** Tells the world of what was published, changed and withdrawn, while the process lives. Several processes may do so. */
export function startAnnouncer(db: Database): Announcer {
  const closing = new AbortController()
  const outside = { now: Date.now, signal: closing.signal }
  const sending = repeat(() => sendDue(db, outside), 'The world could not be told of changes.')
  const tidying = repeat(
    () => db.write((tx) => pruneAnnouncements(tx, new Date(Date.now() - KEPT_MS))),
    'Old announcements could not be forgotten.',
  )
  const timers = [setInterval(sending.go, TICK_MS), setInterval(tidying.go, TIDY_EVERY_MS)]
  for (const timer of timers) timer.unref()
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      closing.abort()
      await Promise.all([sending.settled(), tidying.settled()])
    },
  }
}
