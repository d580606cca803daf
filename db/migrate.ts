import { migrateSqlite } from './engines/sqlite/migrate.ts'
import { databasePath } from './open.ts'

/**
 * Brings the tables of the paper in `dataDir` up to date; safe to call from several processes at once. Commands call
 * this before they open the database; the app never does.
 */
export function migrateDatabase(dataDir: string): void {
  migrateSqlite(databasePath(dataDir))
}
