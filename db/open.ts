import { join } from 'node:path'
import type { Database } from './engine.ts'
import { openSqlite } from './engines/sqlite/engine.ts'

/** Opens the database of the paper whose data lie in `dataDir`. Tests and commands use this; the app uses `db/index`. */
export function openDatabase(dataDir: string): Database {
  return openSqlite(databasePath(dataDir))
}

export function databasePath(dataDir: string): string {
  return join(dataDir, 'paper.sqlite')
}
