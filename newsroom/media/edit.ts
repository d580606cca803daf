import { createHash } from 'node:crypto'
import { access, constants, copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { findMedia, updateMediaCrops, updateMediaWords } from '#db/queries/media.ts'
import { NotFoundError } from '../errors.ts'
import { can, requireCan } from '../permissions.ts'
import type { Actor, Desk } from '../staff/actor.ts'
import { recordAudit } from '../stories/audit.ts'
import { CROPS } from './cuts.ts'
import { encodeApart } from './encoder.ts'
import { masterFile, moveFolder, variantFolder, withIncomingFolder } from './files.ts'
import { type Focal, type Variants, variantName, variantsSchema } from './picture.ts'
import { pagesWithPicture } from './uses.ts'

const words = (most: number) => z.string().max(most).optional()

/** What is left out stays as it is. */
export const pictureWordsSchema = z.strictObject({
  mediaId: z.int().positive(),
  alt: words(1_000),
  caption: words(2_000),
  credit: words(200),
  source: words(200),
  licence: words(200),
})

/** Point of interest, 0–1 from the physical left and top edge. */
export const focalSchema = z.strictObject({
  mediaId: z.int().positive(),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
})

type MediaRow = NonNullable<Awaited<ReturnType<typeof findMedia>>>

/** Whether a person may change what is said of a picture and how it is cut: one's own, or any with the privilege. */
export function mayEditPicture(actor: Actor, picture: { uploadedById: string | null }): boolean {
  return picture.uploadedById === actor.userId || can(actor, 'media:edit')
}

/** Changes what is said of a picture. An empty text is a fact not known. */
export async function editPicture(desk: Desk, input: z.infer<typeof pictureWordsSchema>): Promise<void> {
  await desk.db.write(async (tx) => {
    const row = await getEditable(desk, input.mediaId, tx)
    const next = {
      alt: input.alt === undefined ? row.alt : cleanLine(input.alt),
      caption: changedWords(input.caption, row.caption),
      credit: changedWords(input.credit, row.credit),
      source: changedWords(input.source, row.source),
      licence: changedWords(input.licence, row.licence),
    }
    const changed = (Object.keys(next) as (keyof typeof next)[]).filter((field) => next[field] !== row[field])
    if (changed.length === 0) return
    await updateMediaWords(tx, row.mediaId, next)
    // The paper's pages carry no more of a picture's own words than these; a caption belongs to its use.
    if (changed.some((field) => field === 'alt' || field === 'credit' || field === 'licence')) {
      await recordInvalidations(tx, await pagesWithPicture(tx, row.mediaId), new Date(desk.now))
    }
    await recordAudit(tx, desk, { action: 'edit-picture', object: `media:${row.mediaId}`, detail: { fields: changed } })
  })
}

/**
 * Cuts a picture anew around another point. The new crops lie at new addresses; whoever still shows an old page finds
 * the old files where they were.
 */
export async function moveFocalPoint(desk: Desk, dataDir: string, input: z.infer<typeof focalSchema>): Promise<void> {
  const row = await getEditable(desk, input.mediaId, desk.db.read)
  const focal = { x: round(input.x), y: round(input.y) }
  if (focal.x === row.focalX && focal.y === row.focalY) return
  const variantKey = createHash('sha256').update(`${row.originalHash} ${focal.x} ${focal.y}`).digest('hex')
  const crops = await cutAgain(dataDir, row, focal, variantKey)
  await desk.db.write(async (tx) => {
    const { mediaId, variants } = await getEditable(desk, input.mediaId, tx)
    await updateMediaCrops(tx, mediaId, {
      focalX: focal.x,
      focalY: focal.y,
      variantKey,
      variants: { ...variantsSchema.parse(variants), ...crops },
    })
    await recordInvalidations(tx, await pagesWithPicture(tx, mediaId), new Date(desk.now))
    await recordAudit(tx, desk, { action: 'move-focal-point', object: `media:${mediaId}`, detail: focal })
  })
}

async function cutAgain(dataDir: string, row: MediaRow, focal: Focal, key: string): Promise<Partial<Variants>> {
  return withIncomingFolder(dataDir, async (incoming) => {
    const folder = join(incoming, 'variants')
    const source = await findSource(dataDir, row)
    const { variants } = await encodeApart({ source, folder, focal, shapes: CROPS })
    const old = variantFolder(dataDir, row.hash)
    for (const name of await readdir(old)) {
      if (name.startsWith('whole-')) await copyFile(join(old, name), join(folder, name), constants.COPYFILE_FICLONE)
    }
    await moveFolder(folder, variantFolder(dataDir, key))
    return variants
  })
}

/** The master of an upload; of what a command took in, the largest picture that was made. */
async function findSource(dataDir: string, row: MediaRow): Promise<string> {
  const master = masterFile(dataDir, row.originalHash)
  const isKept = await access(master).then(
    () => true,
    () => false,
  )
  if (isKept) return master
  const width = variantsSchema.parse(row.variants).whole.webp.at(-1) ?? row.width
  return join(variantFolder(dataDir, row.hash), variantName('whole', width, 'webp'))
}

async function getEditable(desk: Desk, mediaId: number, db: Desk['db']['read']): Promise<MediaRow> {
  const row = await findMedia(db, mediaId)
  if (!row) throw new NotFoundError('picture')
  requireCan(desk.actor, row.uploadedById === desk.actor.userId ? 'media:upload' : 'media:edit')
  return row
}

/** A thousandth of the picture is finer than any hand. */
function round(at: number): number {
  return Math.round(at * 1_000) / 1_000
}

function changedWords(next: string | undefined, now: string | null): string | null {
  return next === undefined ? now : cleanLine(next) || null
}
