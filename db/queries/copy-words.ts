import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface CopyWordRow {
  id: number
  kind: string
  word: string
  /** '' where the kind has no rule. */
  ruleId: string
  instead: string | null
  createdAt: Date
}

/** What the copy desk was told about words, or about one kind of them, in the order of the words. */
export async function listCopyWords(db: Db, kind?: string): Promise<CopyWordRow[]> {
  const { copyWord: w } = db.tables
  return db
    .select({
      id: w.id,
      kind: w.kind,
      word: w.word,
      ruleId: w.ruleId,
      instead: w.instead,
      createdAt: w.createdAt,
    })
    .from(w)
    .where(kind === undefined ? undefined : eq(w.kind, kind))
    .orderBy(asc(w.kind), asc(w.word), asc(w.id))
}

/** @throws UniqueError when the desk was told so before. */
export async function insertCopyWord(
  tx: Tx,
  row: Omit<CopyWordRow, 'id'> & { createdById: string },
): Promise<{ id: number }> {
  const { copyWord: w } = tx.tables
  const [made] = await tx.insert(w).values(row).returning({ id: w.id })
  if (!made) throw new Error('An insert returned no row.')
  return made
}

/** What it was; undefined when there is none. */
export async function deleteCopyWord(
  tx: Tx,
  id: number,
): Promise<Pick<CopyWordRow, 'kind' | 'word' | 'ruleId'> | undefined> {
  const { copyWord: w } = tx.tables
  const [gone] = await tx.delete(w).where(eq(w.id, id)).returning({ kind: w.kind, word: w.word, ruleId: w.ruleId })
  return gone
}

export interface CopyIgnoreRow {
  ruleId: string
  text: string
}

/** What the copy desk leaves alone in one story. */
export async function listCopyIgnores(db: Db, articleId: number): Promise<CopyIgnoreRow[]> {
  const { copyIgnore: i } = db.tables
  return db
    .select({ ruleId: i.ruleId, text: i.text })
    .from(i)
    .where(eq(i.articleId, articleId))
    .orderBy(asc(i.ruleId), asc(i.text))
}

/** Told twice is told once. */
export async function insertCopyIgnore(
  tx: Tx,
  row: CopyIgnoreRow & { articleId: number; createdById: string; createdAt: Date },
): Promise<void> {
  await tx.insert(tx.tables.copyIgnore).values(row).onConflictDoNothing()
}

/** False when it was not there. */
export async function deleteCopyIgnore(
  tx: Tx,
  { articleId, ruleId, text }: CopyIgnoreRow & { articleId: number },
): Promise<boolean> {
  const { copyIgnore: i } = tx.tables
  const rows = await tx
    .delete(i)
    .where(and(eq(i.articleId, articleId), eq(i.ruleId, ruleId), eq(i.text, text)))
    .returning({ text: i.text })
  return rows.length === 1
}
