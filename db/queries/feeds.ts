import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../engine.ts'

/** What a feed prints of stories besides what a list does. The ids are those of public stories. */
export async function listStoryTexts(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  const { article: a, source } = db.tables
  return db
    .select({
      id: a.id,
      body: a.body,
      dateline: a.dateline,
      source: source.name,
      revisedAt: a.revisedAt,
      isSensitive: a.isSensitive,
    })
    .from(a)
    .leftJoin(source, eq(source.id, a.sourceId))
    .where(inArray(a.id, ids))
}

/** The tags of several stories at once, in the order of each. */
export async function listTagsOfStories(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  const { articleTag, tag } = db.tables
  return db
    .select({ articleId: articleTag.articleId, id: tag.id, name: tag.name })
    .from(articleTag)
    .innerJoin(tag, eq(tag.id, articleTag.tagId))
    .where(inArray(articleTag.articleId, ids))
    .orderBy(asc(articleTag.articleId), asc(articleTag.position))
}

/** What was put right in several stories, oldest first. */
export async function listCorrectionsOfStories(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  const { correction: c } = db.tables
  return db
    .select({ articleId: c.articleId, kind: c.kind, text: c.text, at: c.at })
    .from(c)
    .where(inArray(c.articleId, ids))
    .orderBy(asc(c.at), asc(c.id))
}
