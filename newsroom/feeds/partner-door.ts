import { database } from '#db/index.ts'
import { makeReadCounter, type ReadCounter } from './count-reads.ts'
import { findOpenFeed } from './open-feed.ts'

const EVERY_MS = 5_000

// Development reloads modules, and what was noted must not be lost with one.
const kept = globalThis as typeof globalThis & { paperFeedReads?: ReadCounter }

/**
 * Lets whoever knows a secret in, and counts it. Asked of the database each time, unlike the text behind it: a secret that
 * was changed a moment ago opens nothing, in whatever process.
 */
export async function enterPartnerFeed(token: string): Promise<boolean> {
  const db = database()
  const row = await findOpenFeed(db.read, token)
  if (!row) return false
  kept.paperFeedReads ??= makeReadCounter(db, EVERY_MS)
  kept.paperFeedReads.note(row.id, Date.now())
  return true
}
