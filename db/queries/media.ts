import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** The columns a page needs of a picture; shared by every query that shows one. */
export function pictureColumns(db: Db) {
  const { media: m } = db.tables
  return {
    mediaId: m.id,
    hash: m.hash,
    alt: m.alt,
    credit: m.credit,
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
}

/** Stores a picture's facts once: the same bytes again give the first row's id. */
export async function ensureMedia(tx: Tx, row: NewMedia): Promise<number> {
  const { media } = tx.tables
  await tx.insert(media).values(row).onConflictDoNothing()
  const [found] = await tx.select({ id: media.id }).from(media).where(eq(media.hash, row.hash))
  if (!found) throw new Error('An insert returned no row.')
  return found.id
}
