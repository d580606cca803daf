import { eq } from 'drizzle-orm'
import type { Tx } from '../engine.ts'

/** The row of a story, without what the database counts itself. */
export interface ArticleValues {
  format: string
  state: string
  sectionId: number
  kicker: string | null
  headline: string
  frontHeadline: string | null
  standfirst: string | null
  slug: string
  dateline: string | null
  sourceId: number | null
  body: unknown
  wordCount: number
  pictureCount: number
  firstPublishedAt: Date | null
  publishedAt: Date | null
  revisedAt: Date | null
  updatedAt: Date
  createdAt: Date
  breakingUntil: Date | null
  frontRank: number | null
  isSensitive: boolean
  killReason: string | null
  killedAt: Date | null
  importKey: string | null
  /** User id; left out for what an import brought. */
  createdById?: string | null
}

export async function insertArticle(tx: Tx, values: ArticleValues): Promise<number> {
  const { article } = tx.tables
  const [row] = await tx.insert(article).values(values).returning({ id: article.id })
  if (!row) throw new Error('An insert returned no row.')
  return row.id
}

/** The listings a story stands in; `publishedAt` is null while it is not public. */
export async function insertArticleSections(
  tx: Tx,
  articleId: number,
  sectionIds: Iterable<number>,
  publishedAt: Date | null,
): Promise<void> {
  const rows = [...new Set(sectionIds)].map((sectionId) => ({ articleId, sectionId, publishedAt }))
  await tx.insert(tx.tables.articleSection).values(rows)
}

export async function insertCredits(
  tx: Tx,
  articleId: number,
  credits: { personId: number | null; freeName: string | null; role: string }[],
): Promise<void> {
  if (credits.length === 0) return
  await tx
    .insert(tx.tables.articleCredit)
    .values(credits.map((credit, position) => ({ articleId, position, ...credit })))
}

export async function insertArticleTags(tx: Tx, articleId: number, tagIds: number[]): Promise<void> {
  if (tagIds.length === 0) return
  await tx.insert(tx.tables.articleTag).values(tagIds.map((tagId, position) => ({ articleId, tagId, position })))
}

export async function insertRelated(tx: Tx, articleId: number, relatedIds: number[]): Promise<void> {
  if (relatedIds.length === 0) return
  const { articleRelated } = tx.tables
  await tx
    .insert(articleRelated)
    .values(relatedIds.map((relatedId, position) => ({ articleId, relatedId, position })))
    .onConflictDoNothing()
}

/** Hangs a lead picture, or the caption of one that was lost, on a story. */
export async function insertLead(
  tx: Tx,
  articleId: number,
  lead: { mediaId: number | null; caption: string | null; isArchivePhoto: boolean },
): Promise<void> {
  const { mediaUse, article } = tx.tables
  const [row] = await tx
    .insert(mediaUse)
    .values({ articleId, role: 'lead', ...lead })
    .returning({ id: mediaUse.id })
  await tx.update(article).set({ leadUseId: row?.id }).where(eq(article.id, articleId))
}

export async function insertCorrection(
  tx: Tx,
  correction: { articleId: number; kind: string; text: string; at: Date },
): Promise<void> {
  await tx.insert(tx.tables.correction).values(correction)
}

export async function insertRevision(
  tx: Tx,
  revision: {
    articleId: number
    at: Date
    kind: string
    reason: string | null
    stateAtTime: string
    snapshot: unknown
    /** Left out for what the paper or an import did. */
    byId?: string | null
    byName?: string | null
  },
): Promise<void> {
  await tx.insert(tx.tables.revision).values(revision)
}

export async function updateBody(tx: Tx, articleId: number, body: unknown): Promise<void> {
  const { article } = tx.tables
  await tx.update(article).set({ body }).where(eq(article.id, articleId))
}

/** Finds a source by its folded name, or makes it. */
export async function ensureSource(tx: Tx, row: { name: string; nameKey: string }): Promise<number> {
  const { source } = tx.tables
  await tx.insert(source).values(row).onConflictDoNothing()
  const [found] = await tx.select({ id: source.id }).from(source).where(eq(source.nameKey, row.nameKey))
  if (!found) throw new Error('An insert returned no row.')
  return found.id
}
