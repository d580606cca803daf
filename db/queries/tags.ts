import { and, asc, count, desc, eq, inArray, isNull, notInArray, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'
import { containsKey } from './contains.ts'
import { findOldSlugTarget } from './old-slugs.ts'

export interface TagRow {
  redirectToId: number | null
  id: number
  type: string
  slug: string
  name: string
  description: string | null
}

/** The tag at a slug, or the one that had it; a merged tag answers with the one it was merged into. */
export async function findTagBySlug(db: Db, slug: string): Promise<TagRow | undefined> {
  const { tag } = db.tables
  const [named] = await selectTags(db).where(eq(tag.slug, slug))
  const row = named ?? (await findTag(db, (await findOldSlugTarget(db, { kind: 'topic', slug })) ?? 0))
  if (!row?.redirectToId) return row
  const [target] = await selectTags(db).where(eq(tag.id, row.redirectToId))
  return target
}

export async function findTag(db: Db, id: number): Promise<TagRow | undefined> {
  const [row] = await selectTags(db).where(eq(db.tables.tag.id, id))
  return row
}

function selectTags(db: Db) {
  const { tag: t } = db.tables
  return db
    .select({
      id: t.id,
      type: t.type,
      slug: t.slug,
      name: t.name,
      description: t.description,
      redirectToId: t.redirectToId,
    })
    .from(t)
    .$dynamic()
}

/** The ids of tags by folded name; those that do not exist yet are added. In the order given. */
export async function ensureTags(
  tx: Tx,
  wanted: { name: string; nameKey: string; slug: string; type: string }[],
): Promise<number[]> {
  if (wanted.length === 0) return []
  const { tag } = tx.tables
  await tx.insert(tag).values(wanted).onConflictDoNothing()
  const keys = wanted.map((one) => one.nameKey)
  const rows = await tx
    .select({ id: tag.id, nameKey: tag.nameKey, redirectToId: tag.redirectToId })
    .from(tag)
    .where(inArray(tag.nameKey, keys))
  const ids = new Map(rows.map((row) => [row.nameKey, row.redirectToId ?? row.id]))
  return [...new Set(keys.flatMap((key) => ids.get(key) ?? []))]
}

export interface TagValues {
  type: string
  slug: string
  name: string
  nameKey: string
  description: string | null
}

/** The tag a folded name or a slug belongs to, whether it was merged or not. */
export async function findTagNamed(db: Db, by: { nameKey: string } | { slug: string }): Promise<TagRow | undefined> {
  const { tag } = db.tables
  const [row] = await selectTags(db).where('slug' in by ? eq(tag.slug, by.slug) : eq(tag.nameKey, by.nameKey))
  return row
}

/** The names that were merged into these tags. */
export async function listMergedTags(db: Db, ...ids: number[]): Promise<TagRow[]> {
  if (ids.length === 0) return []
  const { tag } = db.tables
  return selectTags(db).where(inArray(tag.redirectToId, ids)).orderBy(asc(tag.nameKey))
}

export interface TagFilter {
  /** Part of a folded name; '' for all. */
  key: string
  type?: string | undefined
  /** Only tags that no story has. */
  isUnused?: boolean | undefined
}

/** Tags with the number of their stories, of every state: the most used first. */
export async function listTagsWithCounts(
  db: Db,
  filter: TagFilter,
  { limit, offset = 0 }: { limit: number; offset?: number },
) {
  const { tag, articleTag } = db.tables
  const stories = count(articleTag.articleId)
  return db
    .select({ id: tag.id, name: tag.name, slug: tag.slug, type: tag.type, description: tag.description, stories })
    .from(tag)
    .leftJoin(articleTag, eq(articleTag.tagId, tag.id))
    .where(matches(db, filter))
    .groupBy(tag.id)
    .orderBy(desc(stories), asc(tag.nameKey))
    .limit(limit)
    .offset(offset)
}

export async function countTags(db: Db, filter: TagFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(db.tables.tag).where(matches(db, filter))
  return row?.n ?? 0
}

function matches(db: Db, { key, type, isUnused }: TagFilter): SQL | undefined {
  const { tag, articleTag } = db.tables
  return and(
    isNull(tag.redirectToId),
    key ? containsKey(tag.nameKey, key) : undefined,
    type ? eq(tag.type, type) : undefined,
    isUnused ? notInArray(tag.id, db.select({ id: articleTag.tagId }).from(articleTag)) : undefined,
  )
}

/** Number of stories, of every state, that have the tag. */
export async function countTagStories(db: Db, tagId: number): Promise<number> {
  const { articleTag } = db.tables
  const [row] = await db.select({ n: count() }).from(articleTag).where(eq(articleTag.tagId, tagId))
  return row?.n ?? 0
}

export async function updateTag(tx: Tx, id: number, values: Partial<TagValues>): Promise<void> {
  if (Object.keys(values).length === 0) return
  const { tag } = tx.tables
  await tx.update(tag).set(values).where(eq(tag.id, id))
}

/** Keeps a name that means another tag. */
export async function insertMergedTag(tx: Tx, values: TagValues & { redirectToId: number }): Promise<void> {
  await tx.insert(tx.tables.tag).values(values)
}

/** Gives the stories of one tag to another: each story has it once. */
export async function moveTaggedStories(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  const { articleTag } = tx.tables
  const both = tx.select({ id: articleTag.articleId }).from(articleTag).where(eq(articleTag.tagId, to))
  await tx.delete(articleTag).where(and(eq(articleTag.tagId, from), inArray(articleTag.articleId, both)))
  await tx.update(articleTag).set({ tagId: to }).where(eq(articleTag.tagId, from))
}

/** Makes a tag, and whatever was merged into it, lead to another. */
export async function redirectTag(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  const { tag } = tx.tables
  await tx.update(tag).set({ redirectToId: to }).where(eq(tag.redirectToId, from))
  await tx.update(tag).set({ redirectToId: to }).where(eq(tag.id, from))
}

export async function deleteTag(tx: Tx, id: number): Promise<void> {
  const { tag } = tx.tables
  await tx.delete(tag).where(eq(tag.redirectToId, id))
  await tx.delete(tag).where(eq(tag.id, id))
}
