import { and, asc, count, desc, eq, exists, gt, gte, isNull, lt, lte, max, ne, notInArray, or } from 'drizzle-orm'
import type { Db } from '../engine.ts'
import { isPublic } from './cards.ts'
import { pictureColumns } from './media.ts'

/** Rows whose ids are above `after`, up to `last`, lowest first. */
export interface IdRange {
  after: number
  last: number
  limit: number
}

/** Public stories by id, with the picture that stands above them. */
export async function listSitemapStories(db: Db, now: Date, { after, last, limit }: IdRange) {
  const { article: a, mediaUse, media } = db.tables
  return db
    .select({
      id: a.id,
      slug: a.slug,
      sectionId: a.sectionId,
      publishedAt: a.publishedAt,
      revisedAt: a.revisedAt,
      picture: pictureColumns(db),
    })
    .from(a)
    .leftJoin(mediaUse, eq(mediaUse.id, a.leadUseId))
    .leftJoin(media, eq(media.id, mediaUse.mediaId))
    .where(and(gt(a.id, after), lte(a.id, last), isPublic(db, now)))
    .orderBy(asc(a.id))
    .limit(limit)
}

/** Which stories are news: first published since, and kept out neither by themselves nor by their section. */
export interface NewsWindow {
  since: Date
  now: Date
  hiddenSectionIds: number[]
}

/** The newest news first. */
export async function listNews(db: Db, window: NewsWindow, { limit, offset }: { limit: number; offset: number }) {
  const { article: a } = db.tables
  return db
    .select({
      id: a.id,
      slug: a.slug,
      sectionId: a.sectionId,
      headline: a.headline,
      publishedAt: a.publishedAt,
      firstPublishedAt: a.firstPublishedAt,
    })
    .from(a)
    .where(isNews(db, window))
    .orderBy(desc(a.publishedAt), desc(a.id))
    .limit(limit)
    .offset(offset)
}

export async function countNews(db: Db, window: NewsWindow): Promise<number> {
  const [row] = await db.select({ n: count() }).from(db.tables.article).where(isNews(db, window))
  return row?.n ?? 0
}

/** The time readers see is never before the first publication, unless the story was imported: its index bounds the search. */
function isNews(db: Db, { since, now, hiddenSectionIds }: NewsWindow) {
  const { article: a } = db.tables
  return and(
    gte(a.publishedAt, since),
    gte(a.firstPublishedAt, since),
    isPublic(db, now),
    eq(a.isHiddenFromNews, false),
    // Paid words are not news, wherever they stand.
    ne(a.format, 'sponsored'),
    hiddenSectionIds.length > 0 ? notInArray(a.sectionId, hiddenSectionIds) : undefined,
  )
}

/** The highest id a table has given out; 0 when it has none. */
export async function findLastId(db: Db, noun: 'article' | 'tag' | 'person'): Promise<number> {
  const { id } = db.tables[noun]
  const [row] = await db.select({ last: max(id) }).from(db.tables[noun])
  return row?.last ?? 0
}

/**
 * When the rows of stories in a state were last changed, oldest change first, after the story `after`: what an index
 * answers without reading a story.
 */
export async function listChanges(
  db: Db,
  { state, since, after, limit }: { state: string; since: Date; after: number; limit: number },
): Promise<{ id: number; updatedAt: Date }[]> {
  const { article: a } = db.tables
  return db
    .select({ id: a.id, updatedAt: a.updatedAt })
    .from(a)
    .where(
      and(
        eq(a.state, state),
        gte(a.updatedAt, since),
        or(gt(a.updatedAt, since), and(eq(a.updatedAt, since), gt(a.id, after))),
      ),
    )
    .orderBy(asc(a.updatedAt), asc(a.id))
    .limit(limit)
}

/** Stories whose time comes after `since`, the next first. */
export async function listComing(db: Db, since: Date, limit: number): Promise<{ id: number; publishedAt: Date }[]> {
  const { article: a } = db.tables
  const rows = await db
    .select({ id: a.id, publishedAt: a.publishedAt })
    .from(a)
    .where(gt(a.publishedAt, since))
    .orderBy(asc(a.publishedAt), asc(a.id))
    .limit(limit)
  return rows.flatMap(({ id, publishedAt }) => (publishedAt ? { id, publishedAt } : []))
}

/** Topics that lead to a public story, by id. */
export async function listSitemapTopics(db: Db, now: Date, { after, last, limit }: IdRange) {
  const { tag, articleTag, articleSection: listed } = db.tables
  const shown = db
    .select({ id: articleTag.articleId })
    .from(articleTag)
    .innerJoin(listed, eq(listed.articleId, articleTag.articleId))
    .where(and(eq(articleTag.tagId, tag.id), lte(listed.publishedAt, now)))
  return db
    .select({ id: tag.id, slug: tag.slug })
    .from(tag)
    .where(and(gt(tag.id, after), lte(tag.id, last), isNull(tag.redirectToId), exists(shown)))
    .orderBy(asc(tag.id))
    .limit(limit)
}

/** People who signed a public story or hold or held an office, by id. */
export async function listSitemapPeople(db: Db, now: Date, { after, last, limit }: IdRange) {
  const { person, articleCredit: credit, articleSection: listed, mastheadTerm: term } = db.tables
  const shown = db
    .select({ id: credit.articleId })
    .from(credit)
    .innerJoin(listed, eq(listed.articleId, credit.articleId))
    .where(and(eq(credit.personId, person.id), lte(listed.publishedAt, now)))
  const inOffice = db.select({ id: term.id }).from(term).where(eq(term.personId, person.id))
  return db
    .select({ id: person.id, slug: person.slug })
    .from(person)
    .where(and(gt(person.id, after), lte(person.id, last), or(exists(shown), exists(inOffice))))
    .orderBy(asc(person.id))
    .limit(limit)
}

/** When each section last had something new; a section that has nothing is left out. */
export async function findLastListed(db: Db, now: Date, sectionId: number): Promise<Date | undefined> {
  const { articleSection: listed } = db.tables
  const [row] = await db
    .select({ at: listed.publishedAt })
    .from(listed)
    .where(and(eq(listed.sectionId, sectionId), lte(listed.publishedAt, now)))
    .orderBy(desc(listed.publishedAt))
    .limit(1)
  return row?.at ?? undefined
}

/** The newest public time before an instant. */
export async function findLastPublishedBefore(db: Db, now: Date, before: Date): Promise<Date | undefined> {
  const { article: a } = db.tables
  const [row] = await db
    .select({ at: a.publishedAt })
    .from(a)
    .where(and(lt(a.publishedAt, before), isPublic(db, now)))
    .orderBy(desc(a.publishedAt))
    .limit(1)
  return row?.at ?? undefined
}
