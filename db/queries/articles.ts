import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../engine.ts'
import { cardColumns, isPublic } from './cards.ts'
import { pictureColumns } from './media.ts'

/** What an address needs to know of a story in any state: whether it is public, withdrawn, or nobody's business. */
export async function findArticleAddress(db: Db, id: number) {
  const { article: a } = db.tables
  const [row] = await db
    .select({
      id: a.id,
      slug: a.slug,
      sectionId: a.sectionId,
      state: a.state,
      publishedAt: a.publishedAt,
      killReason: a.killReason,
      killedAt: a.killedAt,
    })
    .from(a)
    .where(eq(a.id, id))
  return row
}

/** A public story with all a page prints of it, but for the lists around it. */
export async function findPublicArticle(db: Db, id: number, now: Date) {
  const { article: a, mediaUse, media, source } = db.tables
  const [row] = await db
    .select({
      ...cardColumns(db),
      dateline: a.dateline,
      source: source.name,
      body: a.body,
      wordCount: a.wordCount,
      leadUseId: a.leadUseId,
      revisedAt: a.revisedAt,
      isSensitive: a.isSensitive,
      seoTitle: a.seoTitle,
      socialTitle: a.socialTitle,
    })
    .from(a)
    .leftJoin(mediaUse, eq(mediaUse.id, a.leadUseId))
    .leftJoin(media, eq(media.id, mediaUse.mediaId))
    .leftJoin(source, eq(source.id, a.sourceId))
    .where(and(eq(a.id, id), isPublic(db, now)))
  return row
}

/** Credits of several stories at once, in the order of each byline, with the portraits of the people. */
export async function listCredits(db: Db, articleIds: number[]) {
  if (articleIds.length === 0) return []
  const { articleCredit: credit, person, media } = db.tables
  return db
    .select({
      articleId: credit.articleId,
      role: credit.role,
      freeName: credit.freeName,
      personId: person.id,
      name: person.name,
      slug: person.slug,
      job: person.job,
      portrait: pictureColumns(db),
    })
    .from(credit)
    .leftJoin(person, eq(person.id, credit.personId))
    .leftJoin(media, eq(media.id, person.portraitId))
    .where(inArray(credit.articleId, articleIds))
    .orderBy(asc(credit.articleId), asc(credit.position))
}

export type CreditRow = Awaited<ReturnType<typeof listCredits>>[number]

export async function listArticleTags(db: Db, articleId: number) {
  const { articleTag, tag } = db.tables
  return db
    .select({ id: tag.id, name: tag.name, slug: tag.slug, type: tag.type })
    .from(articleTag)
    .innerJoin(tag, eq(tag.id, articleTag.tagId))
    .where(eq(articleTag.articleId, articleId))
    .orderBy(asc(articleTag.position))
}

/** Ids of the stories an editor set under this one. */
export async function listRelatedIds(db: Db, articleId: number): Promise<number[]> {
  const { articleRelated: related } = db.tables
  const rows = await db
    .select({ id: related.relatedId })
    .from(related)
    .where(eq(related.articleId, articleId))
    .orderBy(asc(related.position))
  return rows.map((row) => row.id)
}

export async function findArticleIdByImportKey(db: Db, key: string): Promise<number | undefined> {
  const { article } = db.tables
  const [row] = await db.select({ id: article.id }).from(article).where(eq(article.importKey, key))
  return row?.id
}

/** Which of these keys were imported already. */
export async function listImportKeys(db: Db, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const { article } = db.tables
  const rows = await db.select({ key: article.importKey }).from(article).where(inArray(article.importKey, keys))
  return new Set(rows.flatMap((row) => row.key ?? []))
}
