import { asc, count, desc, eq } from 'drizzle-orm'
import type { Db } from '../engine.ts'
import { isPublic, type Page } from './cards.ts'

export async function listArticleCorrections(db: Db, articleId: number) {
  const { correction: c } = db.tables
  return db
    .select({ id: c.id, kind: c.kind, text: c.text, at: c.at })
    .from(c)
    .where(eq(c.articleId, articleId))
    .orderBy(asc(c.at))
}

/** The corrections log: public stories only, newest first. */
export async function listCorrections(db: Db, now: Date, { limit, offset = 0 }: Page) {
  const { correction: c, article: a } = db.tables
  return db
    .select({
      id: c.id,
      kind: c.kind,
      text: c.text,
      at: c.at,
      articleId: a.id,
      headline: a.headline,
      slug: a.slug,
      sectionId: a.sectionId,
    })
    .from(c)
    .innerJoin(a, eq(a.id, c.articleId))
    .where(isPublic(db, now))
    .orderBy(desc(c.at), desc(c.id))
    .limit(limit)
    .offset(offset)
}

export async function countCorrections(db: Db, now: Date): Promise<number> {
  const { correction: c, article: a } = db.tables
  const [row] = await db.select({ n: count() }).from(c).innerJoin(a, eq(a.id, c.articleId)).where(isPublic(db, now))
  return row?.n ?? 0
}
