import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { SearchTerm } from '#arabic/search-query.ts'
import type { Db } from '../engine.ts'

/*
 * The desk's lists of stories. A list is a set of conditions; who may see a story is one of them, so that a page of rows
 * is never thinned out afterwards.
 */

/** A condition on stories; undefined is met by every story. */
export type Condition = SQL | undefined

export const allOf = (...conditions: Condition[]): Condition => and(...conditions)
export const anyOf = (...conditions: Condition[]): Condition => or(...conditions)

/** Whoever looks at a list. */
export interface Reader {
  userId: string
  personId: number | null
}

/** The time a list is in order of, and which way. */
export type ListOrder = 'updated' | 'publishAt' | 'published'

export interface ListRequest {
  conditions: Condition[]
  order: ListOrder
  /** The last row of the page before. */
  after: { time: number; id: number } | null
  limit: number
}

/** Stories a person made, was given, or is credited in. */
export function isOwn(db: Db, { userId, personId }: Reader): SQL {
  const { article: a, articleCredit: credit } = db.tables
  const made = db.select({ id: a.id }).from(a).where(eq(a.createdById, userId))
  const given = db.select({ id: a.id }).from(a).where(eq(a.assigneeId, userId))
  if (personId === null) return inArray(a.id, made.union(given))
  const credited = db.select({ id: credit.articleId }).from(credit).where(eq(credit.personId, personId))
  return inArray(a.id, made.union(given).union(credited))
}

/** Stories that stand in one of these sections, or in one below. */
export function isInSections(db: Db, sectionIds: number[]): SQL {
  const { article: a, articleSection: listed } = db.tables
  return exists(
    db
      .select({ id: listed.articleId })
      .from(listed)
      .where(and(eq(listed.articleId, a.id), inArray(listed.sectionId, sectionIds))),
  )
}

export function isInStates(db: Db, states: readonly string[]): SQL {
  return inArray(db.tables.article.state, [...states])
}

/** Stories in the hands of a person who did not begin them. */
export function isGivenTo(db: Db, userId: string): Condition {
  const { article: a } = db.tables
  return and(eq(a.assigneeId, userId), or(isNull(a.createdById), ne(a.createdById, userId)))
}

/** Stories whose last move was to be sent back. */
export function isReturned(db: Db): Condition {
  const { article: a, audit } = db.tables
  const later = alias(audit, 'later')
  const since = db
    .select({ id: later.id })
    .from(later)
    .where(and(eq(later.articleId, a.id), gt(later.id, audit.id), sql`${later.toState} is not null`))
  return exists(
    db
      .select({ id: audit.id })
      .from(audit)
      .where(and(eq(audit.articleId, a.id), inArray(audit.action, ['return', 'return-copy']), notExists(since))),
  )
}

export function hasNoPicture(db: Db): SQL {
  return isNull(db.tables.article.leadUseId)
}

/** Stories credited to a person of the paper, or in the hands of a member of the staff who writes under that name. */
export function isBy(db: Db, personId: number): Condition {
  const { article: a, articleCredit: credit, user } = db.tables
  const credited = db.select({ id: credit.articleId }).from(credit).where(eq(credit.personId, personId))
  const staff = db.select({ id: user.id }).from(user).where(eq(user.personId, personId))
  return or(inArray(a.id, credited), inArray(a.createdById, staff), inArray(a.assigneeId, staff))
}

export function hasTag(db: Db, tagId: number): SQL {
  const { article: a, articleTag } = db.tables
  return inArray(a.id, db.select({ id: articleTag.articleId }).from(articleTag).where(eq(articleTag.tagId, tagId)))
}

/** Stories with these words in their headline or, whole, in their text; or with this number. */
export function isCalled(db: Db, terms: SearchTerm[], id: number | null): Condition {
  const { article: a } = db.tables
  return or(terms.length > 0 ? db.search.mentions(a.id, terms) : undefined, id === null ? undefined : eq(a.id, id))
}

/** Stories whose time in this order lies in a period; `end` is not included. */
export function isWithin(db: Db, order: ListOrder, start: number | null, end: number | null): Condition {
  const time = timeOf(db, order)
  return and(
    start === null ? undefined : gte(time, new Date(start)),
    end === null ? undefined : lt(time, new Date(end)),
  )
}

/** A page of a list, in an order that new stories do not disturb. */
export async function listStories(db: Db, { conditions, order, after, limit }: ListRequest) {
  const { article: a, draft, section, user } = db.tables
  const time = timeOf(db, order)
  const [byTime, byId] = order === 'publishAt' ? [asc(time), asc(a.id)] : [desc(time), desc(a.id)]
  return db
    .select({
      id: a.id,
      state: a.state,
      format: a.format,
      headline: a.headline,
      section: section.name,
      wordCount: a.wordCount,
      assignee: user.name,
      isAhead: draft.isAhead,
      savedAt: draft.updatedAt,
      updatedAt: a.updatedAt,
      publishedAt: a.publishedAt,
      publishAt: a.publishAt,
      embargoUntil: a.embargoUntil,
      time,
    })
    .from(a)
    .innerJoin(section, eq(section.id, a.sectionId))
    .leftJoin(user, eq(user.id, a.assigneeId))
    .leftJoin(draft, eq(draft.articleId, a.id))
    .where(and(...conditions, after ? isPast(db, order, after) : undefined))
    .orderBy(byTime, byId)
    .limit(limit)
}

/** How many stories meet the conditions, counted up to `most`. */
export async function countStories(db: Db, conditions: Condition[], most: number): Promise<number> {
  const { article: a } = db.tables
  const found = db
    .select({ id: a.id })
    .from(a)
    .where(and(...conditions))
    .limit(most)
    .as('found')
  const [row] = await db.select({ n: count() }).from(found)
  return row?.n ?? 0
}

/** Who is named as writer of each of these stories, in the order of the bylines. */
export async function listWriters(db: Db, articleIds: number[]): Promise<{ articleId: number; name: string }[]> {
  if (articleIds.length === 0) return []
  const { articleCredit: credit, person } = db.tables
  const rows = await db
    .select({ articleId: credit.articleId, name: person.name, freeName: credit.freeName })
    .from(credit)
    .leftJoin(person, eq(person.id, credit.personId))
    .where(and(inArray(credit.articleId, articleIds), eq(credit.role, 'writer')))
    .orderBy(asc(credit.articleId), asc(credit.position))
  return rows.flatMap(({ articleId, name, freeName }) => {
    const known = name ?? freeName
    return known ? [{ articleId, name: known }] : []
  })
}

/** What is being written of each of these stories. */
export async function listDrafts(db: Db, articleIds: number[]): Promise<{ articleId: number; content: unknown }[]> {
  if (articleIds.length === 0) return []
  const { draft } = db.tables
  return db
    .select({ articleId: draft.articleId, content: draft.content })
    .from(draft)
    .where(inArray(draft.articleId, articleIds))
}

/** Which of these stories were sent back. */
export async function listReturned(db: Db, articleIds: number[]): Promise<number[]> {
  if (articleIds.length === 0) return []
  const { article: a } = db.tables
  const rows = await db
    .select({ id: a.id })
    .from(a)
    .where(and(inArray(a.id, articleIds), isReturned(db)))
  return rows.map((row) => row.id)
}

/** Names of whoever began each of these stories. */
export async function listMakers(db: Db, articleIds: number[]): Promise<{ articleId: number; name: string }[]> {
  if (articleIds.length === 0) return []
  const { article: a, user } = db.tables
  return db
    .select({ articleId: a.id, name: user.name })
    .from(a)
    .innerJoin(user, eq(user.id, a.createdById))
    .where(inArray(a.id, articleIds))
}

function timeOf(db: Db, order: ListOrder) {
  const { article: a } = db.tables
  return { updated: a.updatedAt, publishAt: a.publishAt, published: a.publishedAt }[order]
}

/** The first half is implied by the second, and lets an index of time begin where the last page ended. */
function isPast(db: Db, order: ListOrder, { time, id }: { time: number; id: number }): Condition {
  const { article: a } = db.tables
  const own = timeOf(db, order)
  const at = new Date(time)
  return order === 'publishAt'
    ? and(gte(own, at), or(gt(own, at), gt(a.id, id)))
    : and(lte(own, at), or(lt(own, at), lt(a.id, id)))
}
