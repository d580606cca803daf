import { and, countDistinct, desc, eq, exists, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '../engine.ts'

/** In how many stories, and as how many portraits, pictures stand. A picture that stands nowhere is left out. */
export async function countMediaUses(db: Db, ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const { mediaUse, person } = db.tables
  const inStories = await db
    .select({ mediaId: mediaUse.mediaId, uses: countDistinct(mediaUse.articleId) })
    .from(mediaUse)
    .where(inArray(mediaUse.mediaId, ids))
    .groupBy(mediaUse.mediaId)
  const asPortraits = await db
    .select({ mediaId: person.portraitId, uses: countDistinct(person.id) })
    .from(person)
    .where(inArray(person.portraitId, ids))
    .groupBy(person.portraitId)
  const counts = new Map<number, number>()
  for (const { mediaId, uses } of [...inStories, ...asPortraits]) {
    if (mediaId !== null) counts.set(mediaId, (counts.get(mediaId) ?? 0) + uses)
  }
  return counts
}

function usingColumns(db: Db) {
  const { article: a } = db.tables
  return {
    id: a.id,
    headline: a.headline,
    state: a.state,
    publishedAt: a.publishedAt,
    createdById: a.createdById,
    assigneeId: a.assigneeId,
  }
}

/** The stories whose rows use a picture, each once, those last changed first. */
export async function listUsingStories(db: Db, mediaId: number) {
  const { article, mediaUse } = db.tables
  const use = db
    .select({ id: mediaUse.id })
    .from(mediaUse)
    .where(and(eq(mediaUse.articleId, article.id), eq(mediaUse.mediaId, mediaId)))
  return db.select(usingColumns(db)).from(article).where(exists(use)).orderBy(desc(article.updatedAt), desc(article.id))
}

export type UsingStoryRow = Awaited<ReturnType<typeof listUsingStories>>[number]

/** The stories with words that readers do not have yet, and those words. */
export async function listDraftsAhead(db: Db) {
  const { article, draft } = db.tables
  return db
    .select({ ...usingColumns(db), content: draft.content })
    .from(draft)
    .innerJoin(article, eq(article.id, draft.articleId))
    .where(eq(draft.isAhead, true))
}

/** The people whose portrait a picture is. */
export async function listUsingPeople(db: Db, mediaId: number) {
  const { person } = db.tables
  return db
    .select({ id: person.id, name: person.name, slug: person.slug })
    .from(person)
    .where(eq(person.portraitId, mediaId))
}

/** The listings that print a person's face beside stories: of sections and of topics, by id. */
export async function listListingsOfPerson(db: Db, personId: number) {
  const { articleCredit: credit, articleSection: listed, articleTag } = db.tables
  const sections = await db
    .selectDistinct({ id: listed.sectionId })
    .from(listed)
    .innerJoin(credit, eq(credit.articleId, listed.articleId))
    .where(and(eq(credit.personId, personId), isNotNull(listed.publishedAt)))
  const topics = await db
    .selectDistinct({ id: articleTag.tagId })
    .from(articleTag)
    .innerJoin(credit, eq(credit.articleId, articleTag.articleId))
    .where(eq(credit.personId, personId))
  return { sectionIds: sections.map((row) => row.id), tagIds: topics.map((row) => row.id) }
}
