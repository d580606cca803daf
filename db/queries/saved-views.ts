import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface SavedViewRow {
  id: number
  name: string
  /** As in the address of the list. */
  query: string
}

/** The lists a person made, in the order in which they were made. */
export async function listSavedViews(db: Db, userId: string): Promise<SavedViewRow[]> {
  const { savedView: v } = db.tables
  return db.select({ id: v.id, name: v.name, query: v.query }).from(v).where(eq(v.userId, userId)).orderBy(asc(v.id))
}

/** @throws UniqueError when the person has a list of this name. */
export async function insertSavedView(
  tx: Tx,
  row: { userId: string; name: string; query: string },
): Promise<{ id: number }> {
  const { savedView: v } = tx.tables
  const [made] = await tx.insert(v).values(row).returning({ id: v.id })
  if (!made) throw new Error('An insert returned no row.')
  return made
}

/** Changes a person's own list. False when there is none. @throws UniqueError when another has this name. */
export async function updateSavedView(
  tx: Tx,
  { id, userId, ...values }: { id: number; userId: string; name?: string; query?: string },
): Promise<boolean> {
  const { savedView: v } = tx.tables
  const rows = await tx
    .update(v)
    .set(values)
    .where(and(eq(v.id, id), eq(v.userId, userId)))
    .returning({ id: v.id })
  return rows.length === 1
}

/** Forgets a person's own list. False when there is none. */
export async function deleteSavedView(tx: Tx, id: number, userId: string): Promise<boolean> {
  const { savedView: v } = tx.tables
  const rows = await tx
    .delete(v)
    .where(and(eq(v.id, id), eq(v.userId, userId)))
    .returning({ id: v.id })
  return rows.length === 1
}
