import type { Db } from '#db/engine.ts'
import { findPartnerFeed } from '#db/queries/partner-feeds.ts'

const TOKEN = /^[A-Za-z0-9_-]{32}$/

/** The feed a secret leads to. Undefined for a secret that is none, is one no longer, or whose feed rests. */
export async function findOpenFeed(db: Db, token: string) {
  const row = TOKEN.test(token) ? await findPartnerFeed(db, { token }) : undefined
  return row?.isPaused ? undefined : row
}
