import { and, asc, desc, eq, gt, gte, inArray, lt, ne } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** What a list of revisions says of each; the words themselves are many times as much. */
function revisionColumns(db: Db) {
  const { revision: r } = db.tables
  return {
    id: r.id,
    articleId: r.articleId,
    at: r.at,
    kind: r.kind,
    reason: r.reason,
    byId: r.byId,
    byName: r.byName,
    stateAtTime: r.stateAtTime,
  }
}

/** The revisions of a story, newest first. */
export async function listRevisionRows(db: Db, articleId: number, limit: number) {
  const { revision: r } = db.tables
  return db
    .select(revisionColumns(db))
    .from(r)
    .where(eq(r.articleId, articleId))
    .orderBy(desc(r.at), desc(r.id))
    .limit(limit)
}

export type RevisionRow = Awaited<ReturnType<typeof listRevisionRows>>[number]

/** A revision of that story, with its words. */
export async function findRevision(db: Db, { articleId, id }: { articleId: number; id: number }) {
  const { revision: r } = db.tables
  const [row] = await db
    .select({ ...revisionColumns(db), snapshot: r.snapshot })
    .from(r)
    .where(and(eq(r.id, id), eq(r.articleId, articleId)))
  return row
}

/** The last revision of a story, of a kind, or of a person, with its words. */
export async function findLastRevision(
  db: Db,
  { articleId, kind, exceptKind, byId }: { articleId: number; kind?: string; exceptKind?: string; byId?: string },
) {
  const { revision: r } = db.tables
  const [row] = await db
    .select({ ...revisionColumns(db), snapshot: r.snapshot })
    .from(r)
    .where(
      and(
        eq(r.articleId, articleId),
        kind === undefined ? undefined : eq(r.kind, kind),
        exceptKind === undefined ? undefined : ne(r.kind, exceptKind),
        byId === undefined ? undefined : eq(r.byId, byId),
      ),
    )
    .orderBy(desc(r.at), desc(r.id))
    .limit(1)
  return row
}

/**
 * The automatic revision a person has begun since `since`, when nothing but automatic ones was kept after it: the next
 * one may take its place.
 */
export async function findOpenRevision(
  db: Db,
  { articleId, byId, since }: { articleId: number; byId: string; since: Date },
): Promise<{ id: number } | undefined> {
  const { revision: r } = db.tables
  const rows = await db
    .select({ id: r.id, kind: r.kind, byId: r.byId })
    .from(r)
    .where(and(eq(r.articleId, articleId), gte(r.at, since)))
    .orderBy(desc(r.id))
  const own = rows.findIndex((row) => row.kind === 'autosave' && row.byId === byId)
  return rows.slice(0, own + 1).every((row) => row.kind === 'autosave') ? rows[own] : undefined
}

export async function replaceRevision(
  tx: Tx,
  id: number,
  values: { at: Date; stateAtTime: string; snapshot: unknown },
): Promise<void> {
  const { revision } = tx.tables
  await tx.update(revision).set(values).where(eq(revision.id, id))
}

/** Automatic revisions from `from` up to `until` (not included), of all stories, oldest first. */
export async function listAutosaves(
  db: Db,
  { from, until, after, limit }: { from: Date | null; until: Date; after: number; limit: number },
) {
  const { revision: r } = db.tables
  return db
    .select({ id: r.id, articleId: r.articleId, byId: r.byId, at: r.at })
    .from(r)
    .where(and(eq(r.kind, 'autosave'), lt(r.at, until), from === null ? undefined : gte(r.at, from), gt(r.id, after)))
    .orderBy(asc(r.id))
    .limit(limit)
}

export async function deleteRevisions(tx: Tx, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  const { revision } = tx.tables
  await tx.delete(revision).where(and(inArray(revision.id, ids), eq(revision.kind, 'autosave')))
}
