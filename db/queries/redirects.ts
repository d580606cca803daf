import { and, asc, count, desc, eq, inArray, max, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'
import { containsKey } from './contains.ts'

/** `exact`, `pattern`, or `old-site`: whether a family of old addresses is followed, and how often it was. */
export type RedirectKind = 'exact' | 'pattern' | 'old-site'

function redirectColumns(db: Db) {
  const { redirect: r } = db.tables
  return {
    id: r.id,
    kind: r.kind,
    source: r.source,
    target: r.target,
    position: r.position,
    isTemporary: r.isTemporary,
    note: r.note,
    hits: r.hits,
    lastHitAt: r.lastHitAt,
    createdAt: r.createdAt,
  }
}

function selectRedirects(db: Db) {
  return db.select(redirectColumns(db)).from(db.tables.redirect).$dynamic()
}
export type RedirectRow = Awaited<ReturnType<typeof selectRedirects>>[number]

export interface RedirectValues {
  source: string
  target: string | null
  isTemporary: boolean
  note: string | null
}

export async function findRedirect(db: Db, id: number): Promise<RedirectRow | undefined> {
  const [row] = await selectRedirects(db).where(eq(db.tables.redirect.id, id))
  return row
}

/** Every rule of a kind of which there are few, in the order in which they are tried. */
export async function listRedirectsOfKind(db: Db, kind: 'pattern' | 'old-site'): Promise<RedirectRow[]> {
  const { redirect: r } = db.tables
  return selectRedirects(db).where(eq(r.kind, kind)).orderBy(asc(r.position), asc(r.id))
}

const SOURCES_AT_ONCE = 500

/** The exact rules for any of these sources. */
export async function listExactRedirects(db: Db, sources: string[]): Promise<RedirectRow[]> {
  const { redirect: r } = db.tables
  const rows: RedirectRow[] = []
  for (let start = 0; start < sources.length; start += SOURCES_AT_ONCE) {
    const some = sources.slice(start, start + SOURCES_AT_ONCE)
    rows.push(...(await selectRedirects(db).where(and(eq(r.kind, 'exact'), inArray(r.source, some)))))
  }
  return rows
}

/** The exact rules that lead to any of these. */
export async function listRedirectsTo(db: Db, targets: string[]): Promise<RedirectRow[]> {
  const { redirect: r } = db.tables
  const rows: RedirectRow[] = []
  for (let start = 0; start < targets.length; start += SOURCES_AT_ONCE) {
    const some = targets.slice(start, start + SOURCES_AT_ONCE)
    rows.push(...(await selectRedirects(db).where(and(eq(r.kind, 'exact'), inArray(r.target, some)))))
  }
  return rows
}

/** What stands in a source or a target, in any of the ways it may be written there. */
function matching(db: Db, texts: string[]): SQL | undefined {
  const { redirect: r } = db.tables
  const found = texts.filter(Boolean).flatMap((text) => [containsKey(r.source, text), containsKey(r.target, text)])
  return and(eq(r.kind, 'exact'), found.length > 0 ? or(...found) : undefined)
}

export async function countRedirects(db: Db, texts: string[]): Promise<number> {
  const [row] = await db.select({ total: count() }).from(db.tables.redirect).where(matching(db, texts))
  return row?.total ?? 0
}

/** Exact rules, the last made first, or those most followed. */
export async function listRedirects(
  db: Db,
  texts: string[],
  { order, limit, offset }: { order: 'newest' | 'hits'; limit: number; offset: number },
): Promise<RedirectRow[]> {
  const { redirect: r } = db.tables
  const sorted = order === 'hits' ? [desc(r.hits), desc(r.id)] : [desc(r.id)]
  return selectRedirects(db)
    .where(matching(db, texts))
    .orderBy(...sorted)
    .limit(limit)
    .offset(offset)
}

const EXPORTED_AT_ONCE = 1_000

/** Every exact rule and every pattern, a few at a time, oldest first. */
export async function* listAllRedirects(db: Db): AsyncGenerator<RedirectRow[]> {
  const { redirect: r } = db.tables
  for (let after = 0; ; ) {
    const rows = await selectRedirects(db)
      .where(and(sql`${r.id} > ${after}`, ne(r.kind, 'old-site')))
      .orderBy(asc(r.id))
      .limit(EXPORTED_AT_ONCE)
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < EXPORTED_AT_ONCE) return
    after = last.id
  }
}

/** @throws UniqueError when there is a rule of this kind for this source. */
export async function insertRedirect(
  tx: Tx,
  row: RedirectValues & { kind: RedirectKind; createdById: string | null; createdAt: Date },
): Promise<number> {
  const { redirect: r } = tx.tables
  const [last] = await tx
    .select({ position: max(r.position) })
    .from(r)
    .where(eq(r.kind, row.kind))
  const position = row.kind === 'pattern' ? (last?.position ?? 0) + 1 : 0
  const [made] = await tx
    .insert(r)
    .values({ ...row, position })
    .returning({ id: r.id })
  if (!made) throw new Error('An insert returned no row.')
  return made.id
}

const ROWS_AT_ONCE = 200

/** Many exact rules: one that is there already gets the new target. */
export async function putExactRedirects(
  tx: Tx,
  rows: RedirectValues[],
  { createdById, createdAt }: { createdById: string | null; createdAt: Date },
): Promise<void> {
  const { redirect: r } = tx.tables
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = rows
      .slice(start, start + ROWS_AT_ONCE)
      .map((row) => ({ ...row, kind: 'exact', createdById, createdAt }))
    await tx
      .insert(r)
      .values(values)
      .onConflictDoUpdate({
        target: [r.kind, r.source],
        set: { target: sql`excluded.target`, isTemporary: sql`excluded.is_temporary`, note: sql`excluded.note` },
      })
  }
}

/** @throws UniqueError when another rule of its kind has the source. */
export async function updateRedirect(tx: Tx, id: number, values: Partial<RedirectValues>): Promise<void> {
  const { redirect: r } = tx.tables
  await tx.update(r).set(values).where(eq(r.id, id))
}

/** What led to one address leads to another. */
export async function retargetRedirects(tx: Tx, from: string, to: string): Promise<number> {
  const { redirect: r } = tx.tables
  const rows = await tx
    .update(r)
    .set({ target: to })
    .where(and(eq(r.kind, 'exact'), eq(r.target, from)))
    .returning({ id: r.id })
  return rows.length
}

export async function deleteRedirect(tx: Tx, id: number): Promise<void> {
  const { redirect: r } = tx.tables
  await tx.delete(r).where(eq(r.id, id))
}

export async function setRedirectPosition(tx: Tx, id: number, position: number): Promise<void> {
  const { redirect: r } = tx.tables
  await tx.update(r).set({ position }).where(eq(r.id, id))
}

/** Turns a family of old addresses on or off: off is what leads nowhere. */
export async function putOldSite(
  tx: Tx,
  { source, isOn, createdById, createdAt }: { source: string; isOn: boolean; createdById: string; createdAt: Date },
): Promise<void> {
  const { redirect: r } = tx.tables
  const target = isOn ? source : null
  await tx
    .insert(r)
    .values({ kind: 'old-site', source, target, createdById, createdAt })
    .onConflictDoUpdate({ target: [r.kind, r.source], set: { target } })
}

export interface Hits {
  count: number
  lastAt: Date
}

/** Adds what was counted since the last time. A rule that was deleted meanwhile is nobody's loss. */
export async function addHits(tx: Tx, rules: Map<number, Hits>, sites: Map<string, Hits>): Promise<void> {
  const { redirect: r } = tx.tables
  for (const [id, { count: more, lastAt }] of rules) {
    await tx
      .update(r)
      .set({ hits: sql`${r.hits} + ${more}`, lastHitAt: lastAt })
      .where(eq(r.id, id))
  }
  for (const [source, { count: hits, lastAt }] of sites) {
    await tx
      .insert(r)
      .values({ kind: 'old-site', source, target: source, hits, lastHitAt: lastAt, createdAt: lastAt })
      .onConflictDoUpdate({
        target: [r.kind, r.source],
        set: { hits: sql`${r.hits} + ${hits}`, lastHitAt: lastAt },
      })
  }
}

/** Which of these stories there are, in any state. */
export async function listExistingIds(db: Db, ids: number[]): Promise<Set<number>> {
  const { article: a } = db.tables
  const found = new Set<number>()
  for (let start = 0; start < ids.length; start += SOURCES_AT_ONCE) {
    const some = ids.slice(start, start + SOURCES_AT_ONCE)
    const rows = await db.select({ id: a.id }).from(a).where(inArray(a.id, some))
    for (const { id } of rows) found.add(id)
  }
  return found
}
