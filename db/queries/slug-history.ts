import { and, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/**
 * What stood around a story's number until then: `city/القوارب-تعود`. The number alone is looked up, so nothing depends on
 * these rows; they tell the desk what the story was called.
 */
export interface FormerAddress {
  path: string
  until: Date
}

export async function keepFormerAddress(
  tx: Tx,
  { articleId, path, until }: FormerAddress & { articleId: number },
): Promise<void> {
  await tx.insert(tx.tables.slugHistory).values({ articleId, slug: path, until })
}

/** The last first. */
export async function listFormerAddresses(db: Db, articleId: number): Promise<FormerAddress[]> {
  const { slugHistory: h } = db.tables
  return db
    .select({ path: h.slug, until: h.until })
    .from(h)
    .where(eq(h.articleId, articleId))
    .orderBy(desc(h.until), desc(h.id))
}

/** Gives a story another slug, if it is still as it was read. False when it is not: nothing is changed then. */
export async function updateSlug(
  tx: Tx,
  { id, version }: { id: number; version: number },
  { slug, updatedAt }: { slug: string; updatedAt: Date },
): Promise<boolean> {
  const { article } = tx.tables
  const rows = await tx
    .update(article)
    .set({ slug, updatedAt, version: version + 1 })
    .where(and(eq(article.id, id), eq(article.version, version)))
    .returning({ id: article.id })
  return rows.length === 1
}
