import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** How many lines of a file are in the database; undefined for a file never begun. */
export async function findImportProgress(db: Db, source: string): Promise<number | undefined> {
  const { importRun } = db.tables
  const [row] = await db.select({ done: importRun.done }).from(importRun).where(eq(importRun.source, source))
  return row?.done
}

/** Records, in the transaction that saves them, how many lines of a file are done. */
export async function saveImportProgress(
  tx: Tx,
  run: { source: string; done: number; updatedAt: Date },
): Promise<void> {
  const { importRun } = tx.tables
  await tx
    .insert(importRun)
    .values(run)
    .onConflictDoUpdate({ target: importRun.source, set: { done: run.done, updatedAt: run.updatedAt } })
}

/** The ids of the people among these names, by folded name. */
export async function listPersonIds(db: Db, nameKeys: string[]): Promise<Map<string, number>> {
  if (nameKeys.length === 0) return new Map()
  const { person } = db.tables
  const rows = await db
    .select({ id: person.id, nameKey: person.nameKey })
    .from(person)
    .where(inArray(person.nameKey, nameKeys))
  return new Map(rows.map((row) => [row.nameKey, row.id]))
}
