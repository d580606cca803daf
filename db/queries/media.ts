import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** The columns a page needs of a picture; shared by every query that shows one. */
export function pictureColumns(db: Db) {
  const { media: m } = db.tables
  return {
    mediaId: m.id,
    /** What its files are named by. */
    hash: sql<string>`coalesce(${m.variantKey}, ${m.hash})`,
    alt: m.alt,
    credit: m.credit,
    licence: m.licence,
    width: m.width,
    height: m.height,
    variants: m.variants,
  }
}

export interface PictureRow {
  mediaId: number
  hash: string
  alt: string
  credit: string | null
  licence: string | null
  width: number
  height: number
  variants: unknown
}

export async function listPictures(db: Db, ids: number[]): Promise<PictureRow[]> {
  if (ids.length === 0) return []
  const { media } = db.tables
  return db.select(pictureColumns(db)).from(media).where(inArray(media.id, ids))
}

export async function findMediaByHash(db: Db, hash: string): Promise<{ id: number } | undefined> {
  const { media } = db.tables
  const [row] = await db.select({ id: media.id }).from(media).where(eq(media.hash, hash))
  return row
}

export interface NewMedia {
  hash: string
  mime: string
  width: number
  height: number
  bytes: number
  alt: string
  caption: string | null
  credit: string | null
  source: string | null
  licence: string | null
  focalX: number
  focalY: number
  variants: unknown
  createdAt: Date
  /** User id; null for what a command took in. */
  uploadedById: string | null
}

/** Stores a picture's facts once: the same bytes again give the first row's id. */
export async function ensureMedia(tx: Tx, row: NewMedia): Promise<number> {
  const { media } = tx.tables
  await tx.insert(media).values(row).onConflictDoNothing()
  const [found] = await tx.select({ id: media.id }).from(media).where(eq(media.hash, row.hash))
  if (!found) throw new Error('An insert returned no row.')
  return found.id
}

/** A picture with everything the desk knows of it. */
export async function findMedia(db: Db, id: number) {
  const { media: m, user } = db.tables
  const [row] = await db
    .select({
      ...pictureColumns(db),
      /** SHA-256 of the original file, whatever its variants are named by. */
      originalHash: m.hash,
      mime: m.mime,
      bytes: m.bytes,
      caption: m.caption,
      source: m.source,
      focalX: m.focalX,
      focalY: m.focalY,
      createdAt: m.createdAt,
      uploadedById: m.uploadedById,
      uploadedBy: user.name,
    })
    .from(m)
    .leftJoin(user, eq(user.id, m.uploadedById))
    .where(eq(m.id, id))
  return row
}

/** Where a list of pictures goes on: after the picture added then, with that number. */
export interface MediaCursor {
  createdAt: Date
  id: number
}

/** The words of pictures, newest first, for finding some among many. */
export async function listMediaWords(db: Db, { after, limit }: { after?: MediaCursor; limit: number }) {
  const { media: m } = db.tables
  return db
    .select({ id: m.id, createdAt: m.createdAt, alt: m.alt, caption: m.caption, credit: m.credit, source: m.source })
    .from(m)
    .where(after && or(lt(m.createdAt, after.createdAt), and(eq(m.createdAt, after.createdAt), lt(m.id, after.id))))
    .orderBy(desc(m.createdAt), desc(m.id))
    .limit(limit)
}

export interface MediaWords {
  alt: string
  caption: string | null
  credit: string | null
  source: string | null
  licence: string | null
}

export async function updateMediaWords(tx: Tx, id: number, words: MediaWords): Promise<void> {
  const { media } = tx.tables
  await tx.update(media).set(words).where(eq(media.id, id))
}

/** Points a picture at new crops of it. */
export async function updateMediaCrops(
  tx: Tx,
  id: number,
  crops: { focalX: number; focalY: number; variantKey: string; variants: unknown },
): Promise<void> {
  const { media } = tx.tables
  await tx.update(media).set(crops).where(eq(media.id, id))
}
