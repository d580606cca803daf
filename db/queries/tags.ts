import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface TagRow {
  id: number
  type: string
  slug: string
  name: string
  description: string | null
}

/** The tag at a slug; a merged tag answers with the one it was merged into. */
export async function findTagBySlug(db: Db, slug: string): Promise<TagRow | undefined> {
  const { tag } = db.tables
  const [row] = await selectTags(db).where(eq(tag.slug, slug))
  if (!row?.redirectToId) return row
  const [target] = await selectTags(db).where(eq(tag.id, row.redirectToId))
  return target
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
