import { join } from 'node:path'
import { env } from '../env.ts'
import type { Database } from './engine.ts'
import { openPostgres } from './engines/postgres/engine.ts'
import { openSqlite } from './engines/sqlite/engine.ts'

/** Where the rows of this paper are, as its settings say: see `openDatabase`. */
export const ownPlace = env.DATABASE_URL ?? env.DATA_DIR

/**
 * Opens a paper's database. Tests and commands use this; the app uses `db/index`.
 * @param place a data folder, in which the SQLite file lies, or the address of a PostgreSQL database.
 */
export function openDatabase(place: string): Database {
  return isAddress(place) ? openPostgres(place) : openSqlite(databasePath(place))
}

export function isAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place)
}

export function databasePath(dataDir: string): string {
  return join(dataDir, 'paper.sqlite')
}
