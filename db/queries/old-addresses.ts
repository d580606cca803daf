import { and, asc, count, gt, gte, inArray, lt } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

const KEYS_AT_ONCE = 500

/** The stories that were called so where they came from, by key. */
export async function listOldAddresses(db: Db, keys: string[]): Promise<Map<string, number>> {
  const { oldAddress: o } = db.tables
  const found = new Map<string, number>()
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
    const rows = await db
      .select({ key: o.key, articleId: o.articleId })
      .from(o)
      .where(inArray(o.key, keys.slice(start, start + KEYS_AT_ONCE)))
    for (const { key, articleId } of rows) found.set(key, articleId)
  }
  return found
}

/** Keeps what stories were called. A key that is taken stays with the story that had it first. */
export async function keepOldAddresses(tx: Tx, rows: { key: string; articleId: number }[]): Promise<void> {
  const { oldAddress: o } = tx.tables
  for (let start = 0; start < rows.length; start += KEYS_AT_ONCE) {
    await tx
      .insert(o)
      .values(rows.slice(start, start + KEYS_AT_ONCE))
      .onConflictDoNothing()
  }
}

/** How many numbers of a family are known: keys are `family:number`, and the sign after «:» is «;». */
export async function countOldNumbers(db: Db, family: string): Promise<number> {
  const { oldAddress: o } = db.tables
  const [row] = await db
    .select({ total: count() })
    .from(o)
    .where(and(gte(o.key, `${family}:`), lt(o.key, `${family};`)))
  return row?.total ?? 0
}

/** The addresses that are kept whole, in order, a few at a time. */
export async function* listOldPaths(db: Db, size: number): AsyncGenerator<{ key: string; articleId: number }[]> {
  const { oldAddress: o } = db.tables
  for (let after = '/'; ; ) {
    const rows = await db
      .select({ key: o.key, articleId: o.articleId })
      .from(o)
      // Paths stand together in the order of keys: the sign after «/» is «0».
      .where(and(gt(o.key, after), lt(o.key, '0')))
      .orderBy(asc(o.key))
      .limit(size)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < size) return
    after = last.key
  }
}

/** The stories that an import brought under these keys. */
export async function listIdsByImportKeys(db: Db, importKeys: string[]): Promise<Map<string, number>> {
  if (importKeys.length === 0) return new Map()
  const { article: a } = db.tables
  const rows = await db.select({ id: a.id, key: a.importKey }).from(a).where(inArray(a.importKey, importKeys))
  return new Map(rows.flatMap(({ id, key }) => (key === null ? [] : [[key, id] as const])))
}
