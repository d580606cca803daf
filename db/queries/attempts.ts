import { eq, lt, sql } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface AttemptRow {
  count: number
  /** When the first of them was made. */
  startedAt: Date
}

export async function findAttempts(db: Db, key: string): Promise<AttemptRow | undefined> {
  const { attempt: a } = db.tables
  const [row] = await db.select({ count: a.count, startedAt: a.startedAt }).from(a).where(eq(a.key, key))
  return row
}

/** Counts one more; the first of a series was made at `now`. */
export async function countAttempt(tx: Tx, key: string, now: Date): Promise<void> {
  const { attempt } = tx.tables
  await tx
    .insert(attempt)
    .values({ key, count: 1, startedAt: now })
    .onConflictDoUpdate({ target: attempt.key, set: { count: sql`${attempt.count} + 1` } })
}

/** Takes one back: it turned out well. */
export async function discountAttempt(tx: Tx, key: string): Promise<void> {
  const { attempt } = tx.tables
  await tx
    .update(attempt)
    .set({ count: sql`${attempt.count} - 1` })
    .where(eq(attempt.key, key))
}

export async function deleteAttempts(tx: Tx, key: string): Promise<void> {
  const { attempt } = tx.tables
  await tx.delete(attempt).where(eq(attempt.key, key))
}

/** Forgets every series that began before `then`. */
export async function pruneAttempts(tx: Tx, then: Date): Promise<void> {
  const { attempt } = tx.tables
  await tx.delete(attempt).where(lt(attempt.startedAt, then))
}
