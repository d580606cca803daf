import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

function linkColumns(db: Db) {
  const { previewLink: l, user } = db.tables
  return {
    id: l.id,
    articleId: l.articleId,
    createdById: l.createdById,
    createdBy: user.name,
    createdAt: l.createdAt,
    expiresAt: l.expiresAt,
  }
}

/** The links to a story that lead there at `now`, newest first. */
export async function listPreviewLinks(db: Db, articleId: number, now: Date) {
  const { previewLink: l, user } = db.tables
  return db
    .select(linkColumns(db))
    .from(l)
    .innerJoin(user, eq(user.id, l.createdById))
    .where(and(eq(l.articleId, articleId), isNull(l.revokedAt), gt(l.expiresAt, now)))
    .orderBy(desc(l.createdAt), desc(l.id))
}

/** Where a link leads; undefined when it ran out, was taken back, or its maker is no longer on the staff. */
export async function findPreviewLink(db: Db, tokenHash: string, now: Date) {
  const { previewLink: l, user } = db.tables
  const [row] = await db
    .select(linkColumns(db))
    .from(l)
    .innerJoin(user, eq(user.id, l.createdById))
    .where(and(eq(l.tokenHash, tokenHash), isNull(l.revokedAt), gt(l.expiresAt, now), eq(user.isBanned, false)))
  return row
}

export async function insertPreviewLink(
  tx: Tx,
  row: { tokenHash: string; articleId: number; createdById: string; createdAt: Date; expiresAt: Date },
): Promise<number> {
  const { previewLink } = tx.tables
  const [made] = await tx.insert(previewLink).values(row).returning({ id: previewLink.id })
  if (!made) throw new Error('An insert returned no row.')
  return made.id
}

/** False when there is no such link to that story, or it was taken back already. */
export async function revokePreviewLinkRow(
  tx: Tx,
  { id, articleId, now }: { id: number; articleId: number; now: Date },
): Promise<boolean> {
  const { previewLink: l } = tx.tables
  const rows = await tx
    .update(l)
    .set({ revokedAt: now })
    .where(and(eq(l.id, id), eq(l.articleId, articleId), isNull(l.revokedAt)))
    .returning({ id: l.id })
  return rows.length === 1
}
