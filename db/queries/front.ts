import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'
import { isPublic } from './cards.ts'

function selectStories(db: Db) {
  const { article: a, section } = db.tables
  return db
    .select({
      id: a.id,
      headline: a.headline,
      frontHeadline: a.frontHeadline,
      section: section.name,
      publishedAt: a.publishedAt,
      breakingUntil: a.breakingUntil,
      frontRank: a.frontRank,
    })
    .from(a)
    .innerJoin(section, eq(section.id, a.sectionId))
    .$dynamic()
}

export type FrontStoryRow = Awaited<ReturnType<typeof selectStories>>[number]

/** Public stories an editor put at the top of the front page, the lead first. */
export async function listRankedStories(db: Db, now: Date): Promise<FrontStoryRow[]> {
  const { article } = db.tables
  return selectStories(db)
    .where(and(isNotNull(article.frontRank), isPublic(db, now)))
    .orderBy(asc(article.frontRank), desc(article.publishedAt))
}

/** Public stories by id, in the order of `ids`; what is not public is left out. */
export async function listFrontStories(db: Db, now: Date, ids: number[]): Promise<FrontStoryRow[]> {
  if (ids.length === 0) return []
  const rows = await selectStories(db).where(and(inArray(db.tables.article.id, ids), isPublic(db, now)))
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** The newest public stories. */
export async function listNewestStories(db: Db, now: Date, limit: number): Promise<FrontStoryRow[]> {
  const { article } = db.tables
  return selectStories(db).where(isPublic(db, now)).orderBy(desc(article.publishedAt), desc(article.id)).limit(limit)
}

/** Ranks these stories in order, 1 first, and no others. */
export async function setFrontRanks(tx: Tx, ids: number[]): Promise<void> {
  const { article } = tx.tables
  await tx.update(article).set({ frontRank: null }).where(isNotNull(article.frontRank))
  for (const [index, id] of ids.entries()) {
    await tx
      .update(article)
      .set({ frontRank: index + 1 })
      .where(eq(article.id, id))
  }
}

/** Who did this last, and when. */
export async function findLastAudit(
  db: Db,
  action: string,
): Promise<{ at: Date; userName: string | null } | undefined> {
  const { audit } = db.tables
  const [row] = await db
    .select({ at: audit.at, userName: audit.userName })
    .from(audit)
    .where(eq(audit.action, action))
    .orderBy(desc(audit.id))
    .limit(1)
  return row
}
