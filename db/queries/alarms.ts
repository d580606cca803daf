import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export async function insertAlarm(
  tx: Tx,
  alarm: { kind: string; articleId: number | null; detail: Record<string, unknown>; at: Date },
): Promise<void> {
  await tx.insert(tx.tables.alarm).values(alarm)
}

/** What nobody has ticked off yet, oldest first, with the headline of the story it is about. */
export async function listOpenAlarms(db: Db, limit: number) {
  const { alarm: a, article } = db.tables
  return db
    .select({ id: a.id, kind: a.kind, articleId: a.articleId, headline: article.headline, detail: a.detail, at: a.at })
    .from(a)
    .leftJoin(article, eq(article.id, a.articleId))
    .where(isNull(a.clearedAt))
    .orderBy(asc(a.id))
    .limit(limit)
}

export async function findAlarm(db: Db, id: number) {
  const { alarm: a } = db.tables
  const [row] = await db
    .select({ id: a.id, kind: a.kind, articleId: a.articleId, clearedAt: a.clearedAt })
    .from(a)
    .where(eq(a.id, id))
  return row
}

/** Whether an alarm of this kind about a story still waits for somebody. */
export async function hasOpenAlarm(db: Db, articleId: number, kind: string): Promise<boolean> {
  const { alarm: a } = db.tables
  const rows = await db
    .select({ id: a.id })
    .from(a)
    .where(and(eq(a.articleId, articleId), eq(a.kind, kind), isNull(a.clearedAt)))
    .limit(1)
  return rows.length > 0
}

/** Whether any alarm of this kind still waits for somebody. */
export async function hasOpenAlarmOfKind(db: Db, kind: string): Promise<boolean> {
  const { alarm: a } = db.tables
  const rows = await db
    .select({ id: a.id })
    .from(a)
    .where(and(eq(a.kind, kind), isNull(a.clearedAt)))
    .limit(1)
  return rows.length > 0
}

export async function updateAlarmCleared(
  tx: Tx,
  id: number,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  const { alarm } = tx.tables
  await tx.update(alarm).set({ clearedAt: at, clearedById: by }).where(eq(alarm.id, id))
}

/** Ticks off, in the name of the paper, what is no longer so. */
export async function clearStoryAlarms(tx: Tx, articleId: number, kind: string, at: Date): Promise<void> {
  const { alarm: a } = tx.tables
  await tx
    .update(a)
    .set({ clearedAt: at })
    .where(and(eq(a.articleId, articleId), eq(a.kind, kind), isNull(a.clearedAt)))
}
