import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface SectionRow {
  id: number
  slug: string
  name: string
  description: string | null
  parentId: number | null
  frontLayout: string | null
  isInNavigation: boolean
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
