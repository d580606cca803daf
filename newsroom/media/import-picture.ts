import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Database } from '#db/engine.ts'
import { ensureMedia, findMediaByHash } from '#db/queries/media.ts'
import { encodePicture } from './encode.ts'
import { moveFolder, variantFolder, withIncomingFolder } from './files.ts'
import { SHAPES } from './picture.ts'

export interface NewPicture {
  bytes: Buffer
  alt: string
  caption?: string | null
  credit?: string | null
  source?: string | null
  licence?: string | null
  /** Point of interest, 0–1 from the physical left and top edge. */
  focalX?: number
  focalY?: number
  now: number
}

/**
 * Takes in a picture that a command was given: decodes it, cuts every shape around its focal point, writes the variants
 * under `<dataDir>/media`, and stores its facts. The same bytes again give the picture that is there.
 * What comes over the network is decoded in a process of its own (`newsroom/media/upload.ts`).
 * @throws InvalidError as `encodePicture` does. Nothing is stored then.
 */
export async function importPicture(db: Database, dataDir: string, input: NewPicture): Promise<{ id: number }> {
  const hash = createHash('sha256').update(input.bytes).digest('hex')
  const known = await findMediaByHash(db.read, hash)
  if (known) return known
  const focal = { x: input.focalX ?? 0.5, y: input.focalY ?? 0.5 }
  const { mime, width, height, variants } = await withIncomingFolder(dataDir, async (incoming) => {
    const folder = join(incoming, 'variants')
    const encoded = await encodePicture({ source: input.bytes, folder, focal, shapes: SHAPES })
    await moveFolder(folder, variantFolder(dataDir, hash))
    return encoded
  })
  const id = await db.write((tx) =>
    ensureMedia(tx, {
      hash,
      mime,
      width,
      height,
      bytes: input.bytes.length,
      alt: input.alt,
      caption: input.caption ?? null,
      credit: input.credit ?? null,
      source: input.source ?? null,
      licence: input.licence ?? null,
      focalX: focal.x,
      focalY: focal.y,
      variants,
      createdAt: new Date(input.now),
      uploadedById: null,
    }),
  )
  return { id }
}
