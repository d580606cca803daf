import { eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface StaticPageRow {
  slug: string
  title: string
  body: unknown
  updatedAt: Date
}

export async function findStaticPage(db: Db, slug: string): Promise<StaticPageRow | undefined> {
  const { staticPage: p } = db.tables
  const [row] = await db
    .select({ slug: p.slug, title: p.title, body: p.body, updatedAt: p.updatedAt })
    .from(p)
    .where(eq(p.slug, slug))
  return row
}

export async function saveStaticPage(tx: Tx, row: StaticPageRow): Promise<void> {
  const { staticPage } = tx.tables
  await tx.insert(staticPage).values(row).onConflictDoUpdate({ target: staticPage.slug, set: row })
}
