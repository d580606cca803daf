import { asc, count, gt, inArray } from 'drizzle-orm'
import type { Db } from '../engine.ts'

function wordColumns(db: Db) {
  const { article: a } = db.tables
  return {
    id: a.id,
    headline: a.headline,
    frontHeadline: a.frontHeadline,
    kicker: a.kicker,
    standfirst: a.standfirst,
    body: a.body,
  }
}

/** What the search index knows of stories, of every state, in the order of their ids. */
export async function listStoriesForIndex(db: Db, { afterId, limit }: { afterId: number; limit: number }) {
  const { article } = db.tables
  return db.select(wordColumns(db)).from(article).where(gt(article.id, afterId)).orderBy(asc(article.id)).limit(limit)
}

export async function countStories(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(db.tables.article)
  return row?.n ?? 0
}

/** The bodies of stories, by id; whoever asks knows that they are public. */
export async function listBodies(db: Db, ids: number[]): Promise<Map<number, unknown>> {
  if (ids.length === 0) return new Map()
  const { article } = db.tables
  const rows = await db.select({ id: article.id, body: article.body }).from(article).where(inArray(article.id, ids))
  return new Map(rows.map((row) => [row.id, row.body]))
}
