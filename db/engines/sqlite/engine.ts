import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { type Column, inArray, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Database, Db, Tx } from '../../engine.ts'
import { UniqueError } from '../../errors.ts'
import * as tables from './schema.ts'
import { searchIndex } from './search.ts'

/** better-sqlite3 stops the whole process while it waits for a lock, so it waits this little and we wait the rest. */
const BUSY_TIMEOUT_MS = 50
const LOCK_PATIENCE_MS = 5_000

/**
 * Opens a paper's SQLite file, making its folder when needed; the tables are the migrations' work.
 * @throws the driver's error when the file cannot be opened or is not a database.
 */
export function openSqlite(path: string): Database {
  mkdirSync(dirname(path), { recursive: true })
  const writer = new BetterSqlite(path, { timeout: BUSY_TIMEOUT_MS })
  setPragmas(writer)
  // Readers have a connection of their own: on the writer's they would see rows that may yet be rolled back.
  const reader = new BetterSqlite(path, { readonly: true, timeout: BUSY_TIMEOUT_MS })
  reader.pragma('trusted_schema = OFF')
  reader.pragma('mmap_size = 268435456')

  const tx = Object.assign(asDb(writer), { waitForTurn: async () => {} }) as Tx
  let queue: Promise<unknown> = Promise.resolve()

  return {
    dialect: 'sqlite',
    read: asDb(reader),
    write(change) {
      const result = queue.then(() => runInTransaction(writer, () => change(tx)))
      queue = result.catch(() => {})
      return result
    },
    async close() {
      await queue
      writer.pragma('optimize')
      reader.close()
      writer.close()
    },
  }
}

function setPragmas(connection: BetterSqlite.Database): void {
  connection.pragma('journal_mode = WAL')
  // FULL: NORMAL can lose the last commits when the power fails, and a newsroom's words are the last commits.
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('wal_autocheckpoint = 1000')
  connection.pragma('journal_size_limit = 67108864')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
}

function asDb(connection: BetterSqlite.Database): Db {
  const db = drizzle(connection, { casing: 'snake_case' })
  // The driver is synchronous, but its builders are thenable: awaited, they read like any other engine's.
  const handle = Object.assign(db, { tables, isAmong }) as unknown as Db
  return Object.assign(handle, { search: searchIndex(handle) })
}

function isAmong(column: Column, ids: readonly number[]): SQL {
  return inArray(column, sql`(select value from json_each(${JSON.stringify(ids)}))`)
}

async function runInTransaction<T>(connection: BetterSqlite.Database, change: () => Promise<T>): Promise<T> {
  await begin(connection)
  try {
    const result = await change()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw translate(error)
  }
}

/** IMMEDIATE takes the write lock at once: taken later, another process may hold it and the work is lost. */
async function begin(connection: BetterSqlite.Database): Promise<void> {
  const giveUpAt = Date.now() + LOCK_PATIENCE_MS
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error
      await sleep(5 + Math.random() * 20)
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

function translate(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof BetterSqlite.SqliteError ? error.cause : error
  if (cause instanceof BetterSqlite.SqliteError && /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(cause.code)) {
    return new UniqueError(cause.message.replace(/^UNIQUE constraint failed: /, ''), error)
  }
  return error
}
