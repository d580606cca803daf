import { and, asc, eq, gte, lt } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** Who has a story open since `since`, once for each browser tab. */
export async function listPresence(db: Db, articleId: number, since: Date) {
  const { presence: p, user } = db.tables
  return db
    .select({ tab: p.tab, userId: p.userId, name: user.name, place: p.place })
    .from(p)
    .innerJoin(user, eq(user.id, p.userId))
    .where(and(eq(p.articleId, articleId), gte(p.at, since)))
    .orderBy(asc(user.name), asc(p.tab))
}

/** Says that a tab is there. A tab's name belongs to whoever used it first. */
export async function putPresence(
  tx: Tx,
  row: { articleId: number; tab: string; userId: string; place: string | null; at: Date },
): Promise<void> {
  const { presence } = tx.tables
  await tx
    .insert(presence)
    .values(row)
    .onConflictDoUpdate({
      target: [presence.articleId, presence.tab],
      set: { place: row.place, at: row.at },
      setWhere: eq(presence.userId, row.userId),
    })
}

export async function deletePresence(
  tx: Tx,
  { articleId, tab, userId }: { articleId: number; tab: string; userId: string },
): Promise<void> {
  const { presence: p } = tx.tables
  await tx.delete(p).where(and(eq(p.articleId, articleId), eq(p.tab, tab), eq(p.userId, userId)))
}

/** Forgets tabs that closed without saying so. */
export async function deleteStalePresence(tx: Tx, articleId: number, before: Date): Promise<void> {
  const { presence: p } = tx.tables
  await tx.delete(p).where(and(eq(p.articleId, articleId), lt(p.at, before)))
}
