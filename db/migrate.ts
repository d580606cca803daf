import { migratePostgres } from './engines/postgres/migrate.ts'
import { migrateSqlite } from './engines/sqlite/migrate.ts'
import { databasePath, isAddress } from './open.ts'

/**
 * Brings the tables of a paper up to date; safe to call from several processes at once. Commands call this before they
 * open the database; the app never does.
 * @param place as for `openDatabase`.
 */
export async function migrateDatabase(place: string): Promise<void> {
  if (isAddress(place)) await migratePostgres(place)
  else migrateSqlite(databasePath(place))
}
