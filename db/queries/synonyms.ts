import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** Words or short phrases that search takes for one. */
export interface SynonymRow {
  id: number
  words: string[]
  updatedAt: Date
}

/** Every group, the oldest first. */
export async function listSynonyms(db: Db): Promise<SynonymRow[]> {
  const { synonym } = db.tables
  return (await selectSynonyms(db).orderBy(asc(synonym.id))).map(parseRow)
}

export async function findSynonym(db: Db, id: number): Promise<SynonymRow | undefined> {
  const [row] = await selectSynonyms(db).where(eq(db.tables.synonym.id, id))
  return row && parseRow(row)
}

function selectSynonyms(db: Db) {
  const { synonym: s } = db.tables
  return db.select({ id: s.id, words: s.words, updatedAt: s.updatedAt }).from(s).$dynamic()
}

/** What is no list of words in a row is left out. */
function parseRow({ words, ...row }: { id: number; words: unknown; updatedAt: Date }): SynonymRow {
  return { ...row, words: Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [] }
}

/** @returns the ids of the new groups, in the order given. */
export async function insertSynonyms(tx: Tx, groups: string[][], now: Date): Promise<number[]> {
  if (groups.length === 0) return []
  const { synonym } = tx.tables
  const rows = await tx
    .insert(synonym)
    .values(groups.map((words) => ({ words, updatedAt: now })))
    .returning({ id: synonym.id })
  return rows.map((row) => row.id)
}

/** False when there is no such group. */
export async function updateSynonym(tx: Tx, id: number, words: string[], now: Date): Promise<boolean> {
  const { synonym } = tx.tables
  const rows = await tx
    .update(synonym)
    .set({ words, updatedAt: now })
    .where(eq(synonym.id, id))
    .returning({ id: synonym.id })
  return rows.length > 0
}

/** False when there is no such group. */
export async function deleteSynonym(tx: Tx, id: number): Promise<boolean> {
  const { synonym } = tx.tables
  const rows = await tx.delete(synonym).where(eq(synonym.id, id)).returning({ id: synonym.id })
  return rows.length > 0
}
