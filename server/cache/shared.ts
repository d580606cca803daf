import { openDatabase } from '#db/open.ts'
import { env, isBuilding } from '#env.ts'
import { type InvalidationFeed, makeInvalidationFeed } from './feed.ts'

// Next loads the two cache handlers as modules of its own; the process keeps one feed for both.
const kept = globalThis as typeof globalThis & { paperInvalidations?: InvalidationFeed }

/** The feed both caches follow; undefined while the app is being built, when nothing is kept. */
export function invalidationFeed(): InvalidationFeed | undefined {
  if (isBuilding) return undefined
  kept.paperInvalidations ??= makeInvalidationFeed(openDatabase(env.DATA_DIR), Date.now)
  return kept.paperInvalidations
}

export const CACHE_BYTES = env.PAGE_CACHE_MB * 1024 * 1024
