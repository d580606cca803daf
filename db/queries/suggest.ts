import { and, asc, count, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Db } from '../engine.ts'
import { containsKey } from './contains.ts'
import { pictureColumns } from './media.ts'

/*
 * Names for fields that offer them while somebody types. Rows are found by one folded word anywhere in the folded name;
 * whoever asks puts them in order and looks at the other words. '' finds all.
 */

/** Tags that are not merged into another. */
export async function listTagsNamed(db: Db, word: string, limit: number) {
  const { tag } = db.tables
  return db
    .select({ id: tag.id, name: tag.name, nameKey: tag.nameKey, type: tag.type })
    .from(tag)
    .where(and(containsKey(tag.nameKey, word), isNull(tag.redirectToId)))
    .orderBy(asc(tag.nameKey))
    .limit(limit)
}

/** Tags of the newest stories, once for each story they stand in. */
export async function listRecentTags(db: Db, limit: number) {
  const { articleTag, tag } = db.tables
  return db
    .select({ id: tag.id, name: tag.name })
    .from(articleTag)
    .innerJoin(tag, eq(tag.id, articleTag.tagId))
    .orderBy(desc(articleTag.articleId), asc(articleTag.position))
    .limit(limit)
}

/** In how many stories each of some tags stands; a tag of no story is left out. */
export async function countTagUses(db: Db, tagIds: number[]): Promise<Map<number, number>> {
  if (tagIds.length === 0) return new Map()
  const { articleTag } = db.tables
  const rows = await db
    .select({ id: articleTag.tagId, n: count() })
    .from(articleTag)
    .where(inArray(articleTag.tagId, tagIds))
    .groupBy(articleTag.tagId)
  return new Map(rows.map((row) => [row.id, row.n]))
}

export async function listPeopleNamed(db: Db, word: string, limit: number) {
  const { person } = db.tables
  return db
    .select({ id: person.id, name: person.name, nameKey: person.nameKey, job: person.job })
    .from(person)
    .where(containsKey(person.nameKey, word))
    .orderBy(asc(person.nameKey))
    .limit(limit)
}

/** People of the newest bylines, once for each. */
export async function listRecentPeople(db: Db, limit: number) {
  const { articleCredit: credit, person } = db.tables
  return db
    .select({ id: person.id, name: person.name, job: person.job })
    .from(credit)
    .innerJoin(person, eq(person.id, credit.personId))
    .orderBy(desc(credit.articleId), asc(credit.position))
    .limit(limit)
}

/** People by id, with their portraits. */
export async function listPeopleByIds(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  const { person, media } = db.tables
  return db
    .select({ id: person.id, slug: person.slug, name: person.name, job: person.job, portrait: pictureColumns(db) })
    .from(person)
    .leftJoin(media, eq(media.id, person.portraitId))
    .where(inArray(person.id, ids))
}

export async function listSourcesNamed(db: Db, word: string, limit: number) {
  const { source } = db.tables
  return db
    .select({ id: source.id, name: source.name, nameKey: source.nameKey })
    .from(source)
    .where(containsKey(source.nameKey, word))
    .orderBy(asc(source.nameKey))
    .limit(limit)
}

function headColumns(db: Db) {
  const { article: a } = db.tables
  return {
    id: a.id,
    headline: a.headline,
    state: a.state,
    sectionId: a.sectionId,
    publishedAt: a.publishedAt,
    createdById: a.createdById,
    assigneeId: a.assigneeId,
  }
}

/** Stories of any state, by id. */
export async function listStoryHeads(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  const { article } = db.tables
  return db.select(headColumns(db)).from(article).where(inArray(article.id, ids))
}

export type StoryHead = Awaited<ReturnType<typeof listStoryHeads>>[number]

/** The stories the desk touched last, but for those in `exceptStates`. */
export async function listRecentStoryHeads(
  db: Db,
  { exceptStates, limit }: { exceptStates: readonly string[]; limit: number },
): Promise<StoryHead[]> {
  const { article } = db.tables
  return db
    .select(headColumns(db))
    .from(article)
    .where(notInArray(article.state, [...exceptStates]))
    .orderBy(desc(article.updatedAt), desc(article.id))
    .limit(limit)
}
