import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface StaticPageRow extends StaticPageValues {
  id: number
}

export interface StaticPageValues {
  slug: string
  title: string
  body: unknown
  updatedAt: Date
}

export async function findStaticPage(db: Db, slug: string): Promise<StaticPageRow | undefined> {
  const [row] = await selectPages(db).where(eq(db.tables.staticPage.slug, slug))
  return row
}

export async function findStaticPageById(db: Db, id: number): Promise<StaticPageRow | undefined> {
  const [row] = await selectPages(db).where(eq(db.tables.staticPage.id, id))
  return row
}

/** Every page the paper writes about itself, by title. A paper has a handful. */
export async function listStaticPages(db: Db): Promise<StaticPageRow[]> {
  return selectPages(db).orderBy(asc(db.tables.staticPage.title))
}

function selectPages(db: Db) {
  const { staticPage: p } = db.tables
  return db.select({ id: p.id, slug: p.slug, title: p.title, body: p.body, updatedAt: p.updatedAt }).from(p).$dynamic()
}

export async function insertStaticPage(tx: Tx, values: StaticPageValues): Promise<number> {
  const { staticPage } = tx.tables
  const [row] = await tx.insert(staticPage).values(values).returning({ id: staticPage.id })
  if (!row) throw new Error('An insert returned no row.')
  return row.id
}

/** Changes a page that is still as it was read at `seen`. False when it is not: nothing is changed then. */
export async function updateStaticPage(
  tx: Tx,
  { id, seen }: { id: number; seen: Date },
  values: StaticPageValues,
): Promise<boolean> {
  const { staticPage } = tx.tables
  const rows = await tx
    .update(staticPage)
    .set(values)
    .where(and(eq(staticPage.id, id), eq(staticPage.updatedAt, seen)))
    .returning({ id: staticPage.id })
  return rows.length === 1
}

/** Writes the page at a slug, in place of the one that was there. */
export async function saveStaticPage(tx: Tx, row: StaticPageValues): Promise<void> {
  const { staticPage } = tx.tables
  await tx.insert(staticPage).values(row).onConflictDoUpdate({ target: staticPage.slug, set: row })
}
