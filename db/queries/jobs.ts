import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** Something the paper does by itself when its time has come. */
export interface JobRow {
  id: number
  kind: string
  articleId: number
  runAt: Date
  attempts: number
  lastError: string | null
}

export async function insertJob(tx: Tx, job: { kind: string; articleId: number; runAt: Date }): Promise<void> {
  await tx.insert(tx.tables.job).values(job)
}

/** Forgets what was to be done to a story and is not done yet. */
export async function deleteOpenJobs(tx: Tx, articleId: number, kind: string): Promise<void> {
  const { job } = tx.tables
  await tx.delete(job).where(and(eq(job.articleId, articleId), eq(job.kind, kind), isNull(job.doneAt)))
}

/** The jobs whose time has come, the longest due first. */
export async function listDueJobs(db: Db, now: Date, limit: number): Promise<JobRow[]> {
  const { job } = db.tables
  return selectJobs(db)
    .where(and(isNull(job.doneAt), lte(job.runAt, now)))
    .orderBy(asc(job.runAt), asc(job.id))
    .limit(limit)
}

/** A job that is still to be done and due; undefined once another process has done it. */
export async function findDueJob(db: Db, id: number, now: Date): Promise<JobRow | undefined> {
  const { job } = db.tables
  const [row] = await selectJobs(db).where(and(eq(job.id, id), isNull(job.doneAt), lte(job.runAt, now)))
  return row
}

/** What the paper is still to do to a story. */
export async function listOpenJobs(db: Db, articleId: number): Promise<JobRow[]> {
  const { job } = db.tables
  return selectJobs(db)
    .where(and(eq(job.articleId, articleId), isNull(job.doneAt)))
    .orderBy(asc(job.runAt))
}

export async function finishJob(tx: Tx, id: number, at: Date): Promise<void> {
  const { job } = tx.tables
  await tx.update(job).set({ doneAt: at }).where(eq(job.id, id))
}

/** Puts a job off, with what went wrong. */
export async function delayJob(
  tx: Tx,
  id: number,
  later: { runAt: Date; attempts: number; lastError: string },
): Promise<void> {
  const { job } = tx.tables
  await tx.update(job).set(later).where(eq(job.id, id))
}

function selectJobs(db: Db) {
  const { job: j } = db.tables
  return db
    .select({
      id: j.id,
      kind: j.kind,
      articleId: j.articleId,
      runAt: j.runAt,
      attempts: j.attempts,
      lastError: j.lastError,
    })
    .from(j)
    .$dynamic()
}
