import { setTimeout as sleep } from 'node:timers/promises'
import { type Column, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Database, Db, Tx } from '../../engine.ts'
import { UniqueError } from '../../errors.ts'
import * as tables from './schema.ts'
import { searchIndex } from './search.ts'

const CONNECTIONS = 10
const CONNECT_TIMEOUT_MS = 5_000
/** Longer than any read of the paper should take; a rebuild of the search index is many short writes. */
const STATEMENT_TIMEOUT_MS = 30_000
/** A transaction that waits for us and not we for it: our process is stuck. */
const IDLE_TIMEOUT_MS = 30_000
const MOST_TRIES = 50
const LONGEST_PAUSE_MS = 100
/** Any number will do, as long as all processes of all papers use one of their own for it. */
const INVALIDATION_LOCK = 7_301_001

/**
 * Opens a paper's PostgreSQL database; the tables are the migrations' work. Connections are made when they are needed,
 * and made anew when the server was away.
 * @param url `postgres://name:password@host/database`
 */
export function openPostgres(url: string): Database {
  // Writers have connections of their own: of one common store, they could take all and then wait for one to read with.
  const readers = openPool(url, { default_transaction_read_only: 'on' })
  const writers = openPool(url)
  return {
    dialect: 'pg',
    read: asDb(readers),
    write: (change) => write(writers, change),
    async close() {
      await Promise.all([readers.end(), writers.end()])
    },
  }
}

function openPool(url: string, settings: Record<string, string> = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  })
  // Unheard, these events would end the process. A connection that breaks at rest is replaced by the next request; of one
  // that breaks at work the request itself tells.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

function asDb(connection: pg.Pool | pg.PoolClient): Db {
  const handle = Object.assign(drizzle(connection, { casing: 'snake_case' }), { tables, isAmong }) as unknown as Db
  return Object.assign(handle, { search: searchIndex(handle) })
}

function isAmong(column: Column, ids: readonly number[]): SQL {
  return sql`${column} = any(${`{${ids.join(',')}}`}::int[])`
}

/** SERIALIZABLE: whatever would not have happened one after the other is undone and tried again. */
async function write<T>(pool: pg.Pool, change: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await writeOnce(pool, change)
    } catch (error) {
      if (!isConflict(error) || tries >= MOST_TRIES) throw translate(error)
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** tries))
    }
  }
}

async function writeOnce<T>(pool: pg.Pool, change: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
    const tx = Object.assign(asDb(client), {
      async waitForTurn() {
        await client.query('SELECT pg_advisory_xact_lock($1)', [INVALIDATION_LOCK])
      },
    }) as Tx
    const result = await change(tx)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    // A connection that cannot even roll back is not given to anybody else.
    client.release(broken)
  }
}

/** PostgreSQL's own error, which drizzle wraps. */
function causeOf(error: unknown): pg.DatabaseError | undefined {
  if (error instanceof pg.DatabaseError) return error
  return error instanceof Error && error.cause instanceof pg.DatabaseError ? error.cause : undefined
}

/** serialization_failure, deadlock_detected */
function isConflict(error: unknown): boolean {
  const code = causeOf(error)?.code
  return code === '40001' || code === '40P01'
}

/** unique_violation */
function translate(error: unknown): unknown {
  const cause = causeOf(error)
  return cause?.code === '23505' ? new UniqueError(cause.constraint ?? cause.message, error) : error
}
