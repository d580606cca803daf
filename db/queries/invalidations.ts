import { asc, desc, gt, gte, lt } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** Records, in the transaction that changes rows, which cached pages must be made again. */
export async function recordInvalidations(tx: Tx, tags: Iterable<string>, at: Date): Promise<void> {
  const unique = [...new Set(tags)]
  if (unique.length === 0) return
  // Whoever has read number 7 never looks for 6 again.
  await tx.waitForTurn()
  await tx.insert(tx.tables.cacheInvalidation).values(unique.map((tag) => ({ tag, at })))
}

/** Invalidations that were committed after `seq`, in order. */
export async function listInvalidationsAfter(db: Db, seq: number): Promise<{ seq: number; tag: string }[]> {
  const { cacheInvalidation: row } = db.tables
  return db.select({ seq: row.seq, tag: row.tag }).from(row).where(gt(row.seq, seq)).orderBy(asc(row.seq))
}

/** Invalidations of a time on, in order. */
export async function listInvalidationsSince(db: Db, since: Date): Promise<{ seq: number; tag: string }[]> {
  const { cacheInvalidation: row } = db.tables
  return db.select({ seq: row.seq, tag: row.tag }).from(row).where(gte(row.at, since)).orderBy(asc(row.seq))
}

/** The number of the newest invalidation, 0 when there is none. */
export async function getLastInvalidation(db: Db): Promise<number> {
  const { cacheInvalidation: row } = db.tables
  const [last] = await db.select({ seq: row.seq }).from(row).orderBy(desc(row.seq)).limit(1)
  return last?.seq ?? 0
}

/** Forgets invalidations that every running process has long seen. */
export async function pruneInvalidations(tx: Tx, before: Date): Promise<void> {
  const { cacheInvalidation: row } = tx.tables
  await tx.delete(row).where(lt(row.at, before))
}
