import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** What an address of the paper may have been of, before it was renamed or merged. */
export type OldSlugKind = 'section' | 'person' | 'topic' | 'page'

interface OldSlug {
  kind: OldSlugKind
  slug: string
}

/** The id of what was at this address; what stands there now is asked first. */
export async function findOldSlugTarget(db: Db, { kind, slug }: OldSlug): Promise<number | undefined> {
  const { oldSlug } = db.tables
  const [row] = await db
    .select({ id: oldSlug.targetId })
    .from(oldSlug)
    .where(and(eq(oldSlug.kind, kind), eq(oldSlug.slug, slug)))
  return row?.id
}

export async function listOldSlugs(db: Db, kind: OldSlugKind, targetId: number): Promise<string[]> {
  const { oldSlug } = db.tables
  const rows = await db
    .select({ slug: oldSlug.slug })
    .from(oldSlug)
    .where(and(eq(oldSlug.kind, kind), eq(oldSlug.targetId, targetId)))
    .orderBy(asc(oldSlug.until), asc(oldSlug.slug))
  return rows.map((row) => row.slug)
}

/** The former slugs of everything of a kind, by id. */
export async function listAllOldSlugs(db: Db, kind: OldSlugKind): Promise<Map<number, string[]>> {
  const { oldSlug } = db.tables
  const rows = await db
    .select({ slug: oldSlug.slug, id: oldSlug.targetId })
    .from(oldSlug)
    .where(eq(oldSlug.kind, kind))
    .orderBy(asc(oldSlug.until), asc(oldSlug.slug))
  const byId = new Map<number, string[]>()
  for (const { id, slug } of rows) byId.set(id, [...(byId.get(id) ?? []), slug])
  return byId
}

/** Keeps an address working. One that led elsewhere leads here from now on. */
export async function keepOldSlug(tx: Tx, row: OldSlug & { targetId: number; until: Date }): Promise<void> {
  const { oldSlug } = tx.tables
  await tx
    .insert(oldSlug)
    .values(row)
    .onConflictDoUpdate({
      target: [oldSlug.kind, oldSlug.slug],
      set: { targetId: row.targetId, until: row.until },
    })
}

/** Something stands at this address again. */
export async function freeOldSlug(tx: Tx, { kind, slug }: OldSlug): Promise<void> {
  const { oldSlug } = tx.tables
  await tx.delete(oldSlug).where(and(eq(oldSlug.kind, kind), eq(oldSlug.slug, slug)))
}

/** What led to one leads to another: the two were merged. */
export async function moveOldSlugs(
  tx: Tx,
  { kind, from, to }: { kind: OldSlugKind; from: number; to: number },
): Promise<void> {
  const { oldSlug } = tx.tables
  await tx
    .update(oldSlug)
    .set({ targetId: to })
    .where(and(eq(oldSlug.kind, kind), eq(oldSlug.targetId, from)))
}

/** What these addresses led to is no more. */
export async function deleteOldSlugs(tx: Tx, kind: OldSlugKind, targetId: number): Promise<void> {
  const { oldSlug } = tx.tables
  await tx.delete(oldSlug).where(and(eq(oldSlug.kind, kind), eq(oldSlug.targetId, targetId)))
}
