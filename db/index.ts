import 'server-only'
import { env } from '../env.ts'
import type { Database } from './engine.ts'
import { openDatabase } from './open.ts'

// Development reloads modules; the connection must outlive that.
const kept = globalThis as typeof globalThis & { paperDatabase?: Database }

/** The paper's own database, opened at the first call: a build imports this file and has no database. */
export function database(): Database {
  kept.paperDatabase ??= openDatabase(env.DATA_DIR)
  return kept.paperDatabase
}
