import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, lt, lte, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../engine.ts'
import { pictureColumns } from './media.ts'

const PUBLIC_STATES = ['published', 'correcting']

/** What the public may read at `now`: published, and not in the future. */
export function isPublic(db: Db, now: Date): SQL | undefined {
  return and(isOut(db), lte(db.tables.article.publishedAt, now))
}

/** Nearly all of an archive is published: as an expression the state is no index to walk it by, and time is one. */
function isOut(db: Db): SQL {
  return inArray(sql`coalesce(${db.tables.article.state}, '')`, PUBLIC_STATES)
}

/** The columns of a story in a list; the page of a story adds its own. */
export function cardColumns(db: Db) {
  const { article: a, mediaUse } = db.tables
  return {
    id: a.id,
    format: a.format,
    kicker: a.kicker,
    headline: a.headline,
    frontHeadline: a.frontHeadline,
    standfirst: a.standfirst,
    slug: a.slug,
    sectionId: a.sectionId,
    publishedAt: a.publishedAt,
    pictureCount: a.pictureCount,
    caption: mediaUse.caption,
    isArchivePhoto: mediaUse.isArchivePhoto,
    picture: pictureColumns(db),
  }
}

function selectCards(db: Db) {
  const { article, mediaUse, media } = db.tables
  return db
    .select(cardColumns(db))
    .from(article)
    .leftJoin(mediaUse, eq(mediaUse.id, article.leadUseId))
    .leftJoin(media, eq(media.id, mediaUse.mediaId))
    .$dynamic()
}

export type CardRow = Awaited<ReturnType<typeof selectCards>>[number]

export interface Page {
  limit: number
  offset?: number
}

/** Newest public stories of the whole paper. */
export async function listLatestCards(
  db: Db,
  now: Date,
  { limit, offset = 0, except = [] }: Page & { except?: number[] },
) {
  const { article } = db.tables
  return selectCards(db)
    .where(and(isPublic(db, now), except.length ? notInArray(article.id, except) : undefined))
    .orderBy(desc(article.publishedAt), desc(article.id))
    .limit(limit)
    .offset(offset)
}

/** Newest public stories of a section and of those below it. */
export async function listSectionCards(
  db: Db,
  now: Date,
  { sectionId, limit, offset = 0, except = [] }: Page & { sectionId: number; except?: number[] },
) {
  const { article, articleSection: listed } = db.tables
  return selectCards(db)
    .innerJoin(listed, eq(listed.articleId, article.id))
    .where(
      and(
        eq(listed.sectionId, sectionId),
        lte(listed.publishedAt, now),
        except.length ? notInArray(listed.articleId, except) : undefined,
      ),
    )
    .orderBy(desc(listed.publishedAt), desc(listed.articleId))
    .limit(limit)
    .offset(offset)
}

export async function countSection(db: Db, now: Date, sectionId: number): Promise<number> {
  const { articleSection: listed } = db.tables
  const [row] = await db
    .select({ n: count() })
    .from(listed)
    .where(and(eq(listed.sectionId, sectionId), lte(listed.publishedAt, now)))
  return row?.n ?? 0
}

export async function listTopicCards(
  db: Db,
  now: Date,
  { tagId, limit, offset = 0, except = [] }: Page & { tagId: number; except?: number[] },
) {
  const { article, articleTag } = db.tables
  return selectCards(db)
    .innerJoin(articleTag, eq(articleTag.articleId, article.id))
    .where(
      and(eq(articleTag.tagId, tagId), isPublic(db, now), except.length ? notInArray(article.id, except) : undefined),
    )
    .orderBy(desc(article.publishedAt), desc(article.id))
    .limit(limit)
    .offset(offset)
}

export async function countTopic(db: Db, now: Date, tagId: number): Promise<number> {
  const { article, articleTag } = db.tables
  const [row] = await db
    .select({ n: count() })
    .from(articleTag)
    .innerJoin(article, eq(article.id, articleTag.articleId))
    .where(and(eq(articleTag.tagId, tagId), isPublic(db, now)))
  return row?.n ?? 0
}

/** Stories that a person has a credit in, each once whatever the number of roles. */
export async function listPersonCards(db: Db, now: Date, { personId, limit, offset = 0 }: Page & { personId: number }) {
  const { article } = db.tables
  return selectCards(db)
    .where(and(inArray(article.id, creditedArticles(db, personId)), isPublic(db, now)))
    .orderBy(desc(article.publishedAt), desc(article.id))
    .limit(limit)
    .offset(offset)
}

export async function countPerson(db: Db, now: Date, personId: number): Promise<number> {
  const { article } = db.tables
  const [row] = await db
    .select({ n: count() })
    .from(article)
    .where(and(inArray(article.id, creditedArticles(db, personId)), isPublic(db, now)))
  return row?.n ?? 0
}

function creditedArticles(db: Db, personId: number) {
  const { articleCredit } = db.tables
  return db.select({ id: articleCredit.articleId }).from(articleCredit).where(eq(articleCredit.personId, personId))
}

/** Public stories from `start` up to `end` (not included), newest first. */
export async function listCardsBetween(
  db: Db,
  now: Date,
  { start, end, limit, offset = 0 }: Page & { start: Date; end: Date },
) {
  const { article } = db.tables
  return selectCards(db)
    .where(and(isBetween(db, start, end), isPublic(db, now)))
    .orderBy(desc(article.publishedAt), desc(article.id))
    .limit(limit)
    .offset(offset)
}

export async function countBetween(db: Db, now: Date, { start, end }: { start: Date; end: Date }): Promise<number> {
  const { article } = db.tables
  const [row] = await db
    .select({ n: count() })
    .from(article)
    .where(and(isBetween(db, start, end), isPublic(db, now)))
  return row?.n ?? 0
}

function isBetween(db: Db, start: Date, end: Date): SQL | undefined {
  const { article } = db.tables
  return and(gte(article.publishedAt, start), lt(article.publishedAt, end))
}

/** The instants of the first and the last public story; undefined in an empty paper. */
export async function findPublicSpan(db: Db, now: Date): Promise<{ first: Date; last: Date } | undefined> {
  const { article } = db.tables
  const select = () => db.select({ at: article.publishedAt }).from(article).where(isPublic(db, now)).$dynamic()
  const [first] = await select().orderBy(asc(article.publishedAt)).limit(1)
  const [last] = await select().orderBy(desc(article.publishedAt)).limit(1)
  return first?.at && last?.at ? { first: first.at, last: last.at } : undefined
}

/** The public stories nearest to a stretch of time, on either side of it. */
export async function findPublicBeside(db: Db, now: Date, { start, end }: { start: Date; end: Date }) {
  const { article } = db.tables
  const select = (where: SQL) =>
    db
      .select({ at: article.publishedAt })
      .from(article)
      .where(and(where, isPublic(db, now)))
      .limit(1)
      .$dynamic()
  const [before] = await select(lt(article.publishedAt, start)).orderBy(desc(article.publishedAt))
  const [after] = await select(gte(article.publishedAt, end)).orderBy(asc(article.publishedAt))
  return { before: before?.at ?? undefined, after: after?.at ?? undefined }
}

/** Cards by id, in the order of `ids`; stories that are not public are left out. */
export async function listCardsByIds(db: Db, now: Date, ids: number[]): Promise<CardRow[]> {
  if (ids.length === 0) return []
  const rows = await selectCards(db).where(and(inArray(db.tables.article.id, ids), isPublic(db, now)))
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** Stories an editor placed on the front by rank, 1 first. */
export async function listRankedCards(db: Db, now: Date, limit: number): Promise<CardRow[]> {
  const { article } = db.tables
  return selectCards(db)
    .where(and(isNotNull(article.frontRank), isPublic(db, now)))
    .orderBy(asc(article.frontRank), desc(article.publishedAt))
    .limit(limit)
}

/** The newest story that is still breaking at `now`. */
export async function findBreaking(db: Db, now: Date) {
  const { article: a } = db.tables
  const [row] = await db
    .select({
      id: a.id,
      headline: a.headline,
      slug: a.slug,
      sectionId: a.sectionId,
      publishedAt: a.publishedAt,
      until: a.breakingUntil,
    })
    .from(a)
    .where(and(gt(a.breakingUntil, now), isPublic(db, now)))
    .orderBy(desc(a.publishedAt))
    .limit(1)
  return row
}

/** The newest public photo story. */
export async function findPhotoStory(db: Db, now: Date) {
  const { article } = db.tables
  const [card] = await selectCards(db)
    .where(and(eq(article.format, 'gallery'), gt(article.pictureCount, 1), isPublic(db, now)))
    .orderBy(desc(article.publishedAt), desc(article.id))
    .limit(1)
  if (!card) return undefined
  const [row] = await db.select({ body: article.body }).from(article).where(eq(article.id, card.id))
  return row && { card, body: row.body }
}

/** When the next story that waits for its time becomes public. */
export async function findNextPublication(db: Db, now: Date): Promise<Date | undefined> {
  const { article } = db.tables
  const [row] = await db
    .select({ at: article.publishedAt })
    .from(article)
    .where(and(gt(article.publishedAt, now), isOut(db)))
    .orderBy(asc(article.publishedAt))
    .limit(1)
  return row?.at ?? undefined
}

/** The sections whose names and addresses the cards of these stories print, and the people whose names. */
export async function listPrintedOnCards(
  db: Db,
  articleIds: number[],
): Promise<{ sectionIds: number[]; personIds: number[] }> {
  if (articleIds.length === 0) return { sectionIds: [], personIds: [] }
  const { article, articleCredit: credit } = db.tables
  const sections = await db
    .selectDistinct({ id: article.sectionId })
    .from(article)
    .where(inArray(article.id, articleIds))
    .orderBy(asc(article.sectionId))
  const people = await db
    .selectDistinct({ id: credit.personId })
    .from(credit)
    .where(and(inArray(credit.articleId, articleIds), eq(credit.role, 'writer'), isNotNull(credit.personId)))
    .orderBy(asc(credit.personId))
  return { sectionIds: sections.map((row) => row.id), personIds: people.flatMap((row) => row.id ?? []) }
}
