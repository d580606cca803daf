import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

const MIGRATIONS = join(import.meta.dirname, '../../migrations/postgres')
const MIGRATION_LOCK = 7_301_002

/**
 * Brings a database's tables up to date. One process does it at a time; the others wait, and then find nothing to do.
 * @throws the driver's error when the database is out of reach, or a migration fails (nothing of it is kept).
 */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    // Drizzle's migrator has no lock of its own. This one ends with the connection, however that ends.
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS })
  } finally {
    await client.end()
  }
}
