import type { Database } from '#db/engine.ts'
import { openDatabase, ownPlace } from '#db/open.ts'
import { env, isBuilding } from '#env.ts'
import { type InvalidationFeed, makeInvalidationFeed } from './feed.ts'

// Next loads the two cache handlers as modules of its own; the process keeps one feed for both.
const kept = globalThis as typeof globalThis & { paperInvalidations?: InvalidationFeed; entryDatabase?: Database }

/** The database as the entry and the caches see it. Next's own code has a handle of its own: it is compiled apart. */
export function entryDatabase(): Database {
  kept.entryDatabase ??= openDatabase(ownPlace)
  return kept.entryDatabase
}

/** The feed both caches follow; undefined while the app is being built, when nothing is kept. */
export function invalidationFeed(): InvalidationFeed | undefined {
  if (isBuilding) return undefined
  kept.paperInvalidations ??= makeInvalidationFeed(entryDatabase(), Date.now)
  return kept.paperInvalidations
}

export const CACHE_BYTES = env.PAGE_CACHE_MB * 1024 * 1024
