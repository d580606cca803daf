import 'server-only'
import type { Database } from './engine.ts'
import { openDatabase, ownPlace } from './open.ts'

// Development reloads modules; the connection must outlive that.
const kept = globalThis as typeof globalThis & { paperDatabase?: Database }

/** The paper's own database, opened at the first call: a build imports this file and has no database. */
export function database(): Database {
  kept.paperDatabase ??= openDatabase(ownPlace)
  return kept.paperDatabase
}
