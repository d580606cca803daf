import { and, asc, desc, eq, gte, inArray, lt, ne, sql, sum } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** A word of a headline, of which the search index of one version knows. */
export interface HeadlineWord {
  /** Folded. */
  word: string
  /** As it is written, without tashkeel. */
  shown: string
  stem: string
}

const ROWS_IN_ONE = 500

/** Counts words of headlines; `counts` says in how many each stands, 0 for one that is only to be known. */
export async function addHeadlineWords(
  tx: Tx,
  version: number,
  counted: { word: HeadlineWord; count: number }[],
): Promise<void> {
  const { searchWord } = tx.tables
  for (let start = 0; start < counted.length; start += ROWS_IN_ONE) {
    const rows = counted.slice(start, start + ROWS_IN_ONE)
    await tx
      .insert(searchWord)
      .values(rows.map(({ word, count }) => ({ version, ...word, uses: count })))
      .onConflictDoUpdate({
        target: [searchWord.version, searchWord.word, searchWord.shown],
        set: { uses: sql`${searchWord.uses} + excluded.uses` },
      })
  }
}

/** Forgets the words of all versions but these. */
export async function keepHeadlineWords(tx: Tx, versions: number[]): Promise<void> {
  const { searchWord } = tx.tables
  await tx.delete(searchWord).where(and(...versions.map((version) => ne(searchWord.version, version))))
}

/** The words that begin with a folded text, the most used first. */
export async function listBegunWords(db: Db, version: number, begun: string, limit: number): Promise<string[]> {
  const { searchWord: w } = db.tables
  const uses = sum(w.uses)
  const rows = await db
    .select({ word: w.word })
    .from(w)
    .where(and(eq(w.version, version), gte(w.word, begun), lt(w.word, `${begun}\uffff`)))
    .groupBy(w.word)
    .orderBy(desc(uses), asc(w.word))
    .limit(limit)
  return rows.map((row) => row.word)
}

/** In how many headlines each of some stems stands, about; one that stands in none is left out. */
export async function countStemUses(db: Db, version: number, stems: string[]): Promise<Map<string, number>> {
  if (stems.length === 0) return new Map()
  const { searchWord: w } = db.tables
  const rows = await db
    .select({ stem: w.stem, uses: sql<number>`sum(${w.uses})`.mapWith(Number) })
    .from(w)
    .where(and(eq(w.version, version), inArray(w.stem, stems)))
    .groupBy(w.stem)
  return new Map(rows.map((row) => [row.stem, row.uses]))
}

/** Every stem of a headline and its uses. As long as the paper's vocabulary: some ten thousand rows. */
export async function listStems(db: Db, version: number): Promise<{ stem: string; uses: number }[]> {
  const { searchWord: w } = db.tables
  return db
    .select({ stem: w.stem, uses: sql<number>`sum(${w.uses})`.mapWith(Number) })
    .from(w)
    .where(eq(w.version, version))
    .groupBy(w.stem)
}

/** The spellings of a stem in headlines, the most used first. */
export async function listSpellings(db: Db, version: number, stem: string, limit: number) {
  const { searchWord: w } = db.tables
  return db
    .select({ word: w.word, shown: w.shown, uses: w.uses })
    .from(w)
    .where(and(eq(w.version, version), eq(w.stem, stem)))
    .orderBy(desc(w.uses), asc(w.shown))
    .limit(limit)
}
