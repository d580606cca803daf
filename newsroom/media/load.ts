import type { Db } from '#db/engine.ts'
import { listPictures, type PictureRow } from '#db/queries/media.ts'
import { type Picture, variantsSchema } from './picture.ts'

interface Use {
  caption: string | null
  isArchivePhoto: boolean
}

/** A row and its use as a page shows them. */
export function toPicture(row: PictureRow, use: Use): Picture {
  const { hash, alt, credit, licence, width, height } = row
  return { hash, alt, credit, licence, width, height, variants: variantsSchema.parse(row.variants), ...use }
}

/** A portrait stands without words of its own. */
export function toPortrait(row: PictureRow | null): Picture | null {
  return row && toPicture(row, { caption: null, isArchivePhoto: false })
}

/** Pictures by id; an id that does not exist is left out. */
export async function loadPictures(db: Db, uses: ({ mediaId: number } & Use)[]): Promise<Record<number, Picture>> {
  const rows = new Map(
    (
      await listPictures(
        db,
        uses.map((use) => use.mediaId),
      )
    ).map((row) => [row.mediaId, row]),
  )
  const pictures: Record<number, Picture> = {}
  for (const { mediaId, caption, isArchivePhoto } of uses) {
    const row = rows.get(mediaId)
    if (row) pictures[mediaId] = toPicture(row, { caption, isArchivePhoto })
  }
  return pictures
}
