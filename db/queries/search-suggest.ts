import { and, asc, count, desc, eq, exists, inArray, isNull, ne } from 'drizzle-orm'
import type { Db } from '../engine.ts'
import { isPublic } from './cards.ts'
import { containsKey } from './contains.ts'

/** The most rows that one folded word is looked for in: names are few, and this is asked with every letter. */
const MOST_NAMED = 50

/** Tags in use whose folded names contain a folded word; merged ones are left out. */
export async function listTagNames(db: Db, word: string) {
  const { tag } = db.tables
  return db
    .select({ id: tag.id, slug: tag.slug, name: tag.name, nameKey: tag.nameKey })
    .from(tag)
    .where(and(containsKey(tag.nameKey, word), isNull(tag.redirectToId)))
    .orderBy(asc(tag.nameKey))
    .limit(MOST_NAMED)
}

/** Those of some tags that a public story carries. */
export async function listPublicTagIds(db: Db, tagIds: number[], now: Date): Promise<number[]> {
  if (tagIds.length === 0) return []
  const { tag, articleTag, article } = db.tables
  const carried = db
    .select({ id: articleTag.articleId })
    .from(articleTag)
    .innerJoin(article, eq(article.id, articleTag.articleId))
    .where(and(eq(articleTag.tagId, tag.id), isPublic(db, now)))
  const rows = await db
    .select({ id: tag.id })
    .from(tag)
    .where(and(inArray(tag.id, tagIds), exists(carried)))
  return rows.map((row) => row.id)
}

export async function listPersonNames(db: Db, word: string) {
  const { person } = db.tables
  return db
    .select({ id: person.id, slug: person.slug, name: person.name, nameKey: person.nameKey })
    .from(person)
    .where(containsKey(person.nameKey, word))
    .orderBy(asc(person.nameKey))
    .limit(MOST_NAMED)
}

/** What a list of headlines prints of public stories, the newest first. */
export async function listHeadlines(db: Db, ids: number[], { now, limit }: { now: Date; limit: number }) {
  if (ids.length === 0) return []
  const { article: a } = db.tables
  return db
    .select({ id: a.id, headline: a.headline, slug: a.slug, sectionId: a.sectionId })
    .from(a)
    .where(and(db.isAmong(a.id, ids), isPublic(db, now)))
    .orderBy(desc(a.publishedAt), desc(a.id))
    .limit(limit)
}

/** The stories that carried a tag last, whatever their state. */
export async function listLastTagged(db: Db, tagId: number, limit: number): Promise<number[]> {
  const { articleTag } = db.tables
  const rows = await db
    .select({ id: articleTag.articleId })
    .from(articleTag)
    .where(eq(articleTag.tagId, tagId))
    .orderBy(desc(articleTag.articleId))
    .limit(limit)
  return rows.map((row) => row.id)
}

/** How many of some tags each of these stories carries; one that carries none is left out. */
export async function countSharedTags(db: Db, tagIds: number[], ids: number[]): Promise<Map<number, number>> {
  if (tagIds.length === 0 || ids.length === 0) return new Map()
  const { articleTag } = db.tables
  const rows = await db
    .select({ id: articleTag.articleId, n: count() })
    .from(articleTag)
    .where(and(db.isAmong(articleTag.articleId, ids), inArray(articleTag.tagId, tagIds)))
    .groupBy(articleTag.articleId)
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** When these stories came out; those that are not public are left out, and so is `exceptId`. */
export async function listPublicTimes(db: Db, ids: number[], { now, exceptId }: { now: Date; exceptId: number }) {
  if (ids.length === 0) return []
  const { article: a } = db.tables
  return db
    .select({ id: a.id, at: a.publishedAt })
    .from(a)
    .where(and(db.isAmong(a.id, ids), isPublic(db, now), ne(a.id, exceptId)))
}
