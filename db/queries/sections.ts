import { and, asc, count, eq, inArray, isNull, max, ne, notInArray } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface SectionRow {
  id: number
  slug: string
  name: string
  description: string | null
  parentId: number | null
  frontLayout: string | null
  isInNavigation: boolean
  isHiddenFromNews: boolean
}

/** Every section, in the paper's order. A paper has dozens, not thousands. */
export async function listSections(db: Db): Promise<SectionRow[]> {
  const { section } = db.tables
  return db
    .select({
      id: section.id,
      slug: section.slug,
      name: section.name,
      description: section.description,
      parentId: section.parentId,
      frontLayout: section.frontLayout,
      isInNavigation: section.isInNavigation,
      isHiddenFromNews: section.isHiddenFromNews,
    })
    .from(section)
    .orderBy(asc(section.position), asc(section.id))
}

/** Finds a section by its slug, or makes it. */
export async function ensureSection(
  tx: Tx,
  row: {
    slug: string
    name: string
    parentId?: number | null
    position?: number
    frontLayout?: string | null
    description?: string | null
    isInNavigation?: boolean
  },
): Promise<number> {
  const { section } = tx.tables
  const [found] = await tx.select({ id: section.id }).from(section).where(eq(section.slug, row.slug))
  if (found) return found.id
  const [made] = await tx
    .insert(section)
    .values({ position: 1000, ...row })
    .returning({ id: section.id })
  if (!made) throw new Error('An insert returned no row.')
  return made.id
}

export interface SectionValues {
  slug: string
  name: string
  description: string | null
  parentId: number | null
  frontLayout: string | null
  isInNavigation: boolean
  isHiddenFromNews?: boolean
}

/** Adds a section, last among those beside it. */
export async function insertSection(tx: Tx, values: SectionValues): Promise<number> {
  const position = await nextPosition(tx, values.parentId)
  const [row] = await tx
    .insert(tx.tables.section)
    .values({ ...values, position })
    .returning({ id: tx.tables.section.id })
  if (!row) throw new Error('An insert returned no row.')
  return row.id
}

export async function updateSection(tx: Tx, id: number, values: Partial<SectionValues>): Promise<void> {
  if (Object.keys(values).length === 0) return
  const { section } = tx.tables
  await tx.update(section).set(values).where(eq(section.id, id))
}

/** Puts a section under another, or at the top, after those that stand there. */
export async function setSectionParent(tx: Tx, id: number, parentId: number | null): Promise<void> {
  const { section } = tx.tables
  const position = await nextPosition(tx, parentId)
  await tx.update(section).set({ parentId, position }).where(eq(section.id, id))
}

async function nextPosition(tx: Tx, parentId: number | null): Promise<number> {
  const { section } = tx.tables
  const [last] = await tx
    .select({ position: max(section.position) })
    .from(section)
    .where(parentId === null ? isNull(section.parentId) : eq(section.parentId, parentId))
  return (last?.position ?? -1) + 1
}

export async function setSectionPosition(tx: Tx, id: number, position: number): Promise<void> {
  const { section } = tx.tables
  await tx.update(section).set({ position }).where(eq(section.id, id))
}

/** Number of stories, of every state, by section; those of sub-sections are counted above them, too. */
export async function countStoriesBySection(db: Db): Promise<Map<number, number>> {
  const { articleSection: listed } = db.tables
  const rows = await db.select({ id: listed.sectionId, n: count() }).from(listed).groupBy(listed.sectionId)
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** Whether any story, of whatever state, has this section or stands in its listing. */
export async function hasStories(db: Db, sectionId: number): Promise<boolean> {
  const { article, articleSection: listed } = db.tables
  const own = await db.select({ id: article.id }).from(article).where(eq(article.sectionId, sectionId)).limit(1)
  if (own.length > 0) return true
  const rows = await db.select({ id: listed.articleId }).from(listed).where(eq(listed.sectionId, sectionId)).limit(1)
  return rows.length > 0
}

/** Takes away an empty section, and whoever was to answer for it. */
export async function deleteSection(tx: Tx, id: number): Promise<void> {
  const { section, userSection } = tx.tables
  await tx.delete(userSection).where(eq(userSection.sectionId, id))
  await tx.delete(section).where(eq(section.id, id))
}

/**
 * A sub-section was moved: its stories leave the listing of the section that was above it, unless they stand there by
 * themselves or by another sub-section, and enter the listing of the one above it now.
 */
export async function moveListedStories(
  tx: Tx,
  { sectionId, from, to }: { sectionId: number; from: number | null; to: number | null },
): Promise<void> {
  const { article, articleSection: listed, section } = tx.tables
  const moved = () => tx.select({ id: listed.articleId }).from(listed).where(eq(listed.sectionId, sectionId))
  if (from !== null) {
    const own = tx.select({ id: article.id }).from(article).where(eq(article.sectionId, from))
    const beside = tx
      .select({ id: listed.articleId })
      .from(listed)
      .innerJoin(section, eq(section.id, listed.sectionId))
      .where(and(eq(section.parentId, from), ne(section.id, sectionId)))
    await tx
      .delete(listed)
      .where(
        and(
          eq(listed.sectionId, from),
          inArray(listed.articleId, moved()),
          notInArray(listed.articleId, own),
          notInArray(listed.articleId, beside),
        ),
      )
  }
  if (to === null) return
  const rows = await tx
    .select({ articleId: listed.articleId, publishedAt: listed.publishedAt })
    .from(listed)
    .where(eq(listed.sectionId, sectionId))
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await tx
      .insert(listed)
      .values(rows.slice(start, start + ROWS_AT_ONCE).map((row) => ({ ...row, sectionId: to })))
      .onConflictDoNothing()
  }
}

/** An engine takes some thousands of values in one statement. */
const ROWS_AT_ONCE = 1_000
