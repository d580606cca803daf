import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'

const MIGRATIONS = join(import.meta.dirname, '../../migrations/sqlite')

/**
 * Brings a file's tables up to date. One process does it at a time; the others wait, and then find nothing to do.
 * An existing file is first copied to `<path>.before-migration` when there is something to change.
 * @throws when another process holds the lock for more than a minute, or a migration fails (nothing of it is kept).
 */
export function migrateSqlite(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  // The lock is a database of its own: drizzle's migrator opens its own transaction in the paper's file.
  const lock = new BetterSqlite(`${path}.lock`, { timeout: 60_000 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    const isNew = !existsSync(path)
    const connection = new BetterSqlite(path, { timeout: 60_000 })
    try {
      connection.pragma('journal_mode = WAL')
      if (!isNew && isBehind(connection)) copyAside(connection, path)
      migrate(drizzle(connection), { migrationsFolder: MIGRATIONS })
    } finally {
      connection.close()
    }
  } finally {
    lock.close()
  }
}

function isBehind(connection: BetterSqlite.Database): boolean {
  const hasTable = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  if (!hasTable) return false
  const applied = connection.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()
  return Number(applied) < readMigrationFiles({ migrationsFolder: MIGRATIONS }).length
}

function copyAside(connection: BetterSqlite.Database, path: string): void {
  const copy = `${path}.before-migration`
  rmSync(copy, { force: true })
  connection.prepare('VACUUM INTO ?').run(copy)
}
