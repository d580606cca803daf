import { z } from 'zod'
import { fold } from '#arabic/fold.ts'
import type { Db } from '#db/engine.ts'
import { findMedia, listMediaWords, listPictures, type MediaCursor } from '#db/queries/media.ts'
import { NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { mayEditPicture } from './edit.ts'
import { toPicture } from './load.ts'
import type { Picture } from './picture.ts'
import { countUses, loadWhereUsed, type WhereUsed } from './uses.ts'

/** A picture in the library. `picture.caption` is its own caption, which a story may print another one in place of. */
export interface LibraryItem {
  mediaId: number
  picture: Picture
  alt: string
  caption: string | null
  credit: string | null
  usedCount: number
  /** Milliseconds UTC. */
  createdAt: number
}

export interface Library {
  items: LibraryItem[]
  /** Where the list goes on; null at its end. */
  next: string | null
}

const PAGE = 48
/** A search looks through the words of so many pictures before it answers; asked to go on, it does. */
const MOST_LOOKED_AT = 5_000
const BATCH = 500

export const librarySchema = z.object({
  q: z.string().max(200).default(''),
  cursor: z
    .string()
    .regex(/^\d{1,15}-\d{1,12}$/)
    .optional(),
})

/** Pictures, newest first; with `q` those that have all of its words, however they are spelt. */
export async function loadLibrary(desk: Desk, { q, cursor }: z.infer<typeof librarySchema>): Promise<Library> {
  requireCan(desk.actor, 'media:upload')
  const db = desk.db.read
  const { found, next } = await findPictures(db, fold(q).split(/\s+/).filter(Boolean), parseCursor(cursor))
  const ids = found.map((row) => row.id)
  const pictures = new Map((await listPictures(db, ids)).map((row) => [row.mediaId, row]))
  const uses = await countUses(db, ids)
  const items = found.flatMap(({ id, alt, caption, credit, createdAt }) => {
    const row = pictures.get(id)
    if (!row) return []
    const picture = toPicture(row, { caption, isArchivePhoto: false })
    return [
      { mediaId: id, picture, alt, caption, credit, usedCount: uses.get(id) ?? 0, createdAt: createdAt.getTime() },
    ]
  })
  return { items, next: next && `${next.createdAt.getTime()}-${next.id}` }
}

type Row = Awaited<ReturnType<typeof listMediaWords>>[number]

async function findPictures(db: Db, words: string[], start: MediaCursor | undefined) {
  const found: Row[] = []
  let after = start
  for (let looked = 0; looked < MOST_LOOKED_AT; ) {
    // Without words every row is wanted; one more than fits says that there are more.
    const limit = words.length ? BATCH : PAGE + 1
    const rows = await listMediaWords(db, { after, limit })
    looked += rows.length
    for (const row of rows) {
      if (!matches(row, words)) continue
      if (found.length === PAGE) return { found, next: found.at(-1) ?? null }
      found.push(row)
    }
    if (rows.length < limit) return { found, next: null }
    after = rows.at(-1)
  }
  return { found, next: after ?? null }
}

function matches({ alt, caption, credit, source }: Row, words: string[]): boolean {
  if (words.length === 0) return true
  const text = fold([alt, caption, credit, source].filter(Boolean).join('\n'))
  return words.every((word) => text.includes(word))
}

function parseCursor(text: string | undefined): MediaCursor | undefined {
  const [at, id] = (text ?? '').split('-').map(Number)
  return at && id ? { createdAt: new Date(at), id } : undefined
}

/** A picture with everything its page shows. */
export interface PictureFacts {
  mediaId: number
  picture: Picture
  alt: string
  caption: string
  credit: string
  source: string
  licence: string
  /** Point of interest, 0–1 from the physical left and top edge. */
  focal: { x: number; y: number }
  mime: string
  bytes: number
  /** Milliseconds UTC. */
  createdAt: number
  /** Null for what a command took in. */
  uploadedBy: string | null
  mayEdit: boolean
  used: WhereUsed
}

/** @throws NotFoundError 'picture' when there is none of that number. */
export async function loadPictureFacts(desk: Desk, mediaId: number): Promise<PictureFacts> {
  requireCan(desk.actor, 'media:upload')
  const row = await findMedia(desk.db.read, mediaId)
  if (!row) throw new NotFoundError('picture')
  return {
    mediaId,
    picture: toPicture(row, { caption: row.caption, isArchivePhoto: false }),
    alt: row.alt,
    caption: row.caption ?? '',
    credit: row.credit ?? '',
    source: row.source ?? '',
    licence: row.licence ?? '',
    focal: { x: row.focalX, y: row.focalY },
    mime: row.mime,
    bytes: row.bytes,
    createdAt: row.createdAt.getTime(),
    uploadedBy: row.uploadedBy,
    mayEdit: mayEditPicture(desk.actor, row),
    used: await loadWhereUsed(desk.db.read, desk.actor, mediaId),
  }
}
