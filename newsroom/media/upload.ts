import { join } from 'node:path'
import { ensureMedia, findMedia, findMediaByHash } from '#db/queries/media.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { recordAudit } from '../stories/audit.ts'
import { CENTRE } from './cuts.ts'
import type { EmbeddedWords } from './embedded-words.ts'
import { type EncoderLimits, encodeApart } from './encoder.ts'
import { masterFile, moveFile, moveFolder, removeAbandoned, variantFolder, withIncomingFolder } from './files.ts'
import { toPicture } from './load.ts'
import { type Picture, SHAPES } from './picture.ts'
import { MOST_BYTES, type Received, receiveFile } from './receive.ts'

export interface Upload {
  mediaId: number
  picture: Picture
  /** The very same file was here before; this is the picture it made then. */
  isDuplicate: boolean
  /** What the file says of itself, kept with the picture until somebody corrects it. */
  suggested: EmbeddedWords
}

export interface UploadInput {
  /** The file as it comes, and nothing but the file. */
  stream: ReadableStream<Uint8Array> | null
  /** What the sender says its length is, in bytes. */
  announcedBytes?: number
  /** Bounds of the process that decodes it. */
  limits?: EncoderLimits
}

/**
 * Takes in a picture of a member of the staff. Its name and what it claims to be are never looked at.
 * @throws InvalidError as `encodeApart` does, 'picture-bytes' over 40 MB, 'picture-silent' when it stops coming.
 * Nothing is stored then.
 */
export async function uploadPicture(desk: Desk, dataDir: string, input: UploadInput): Promise<Upload> {
  requireCan(desk.actor, 'media:upload')
  if ((input.announcedBytes ?? 0) > MOST_BYTES) throw new InvalidError('picture-bytes')
  await removeAbandoned(dataDir, desk.now)
  return withIncomingFolder(dataDir, async (folder) => {
    const file = await receiveFile(input.stream, join(folder, 'original'))
    const known = await findMediaByHash(desk.db.read, file.hash)
    if (known) return getUpload(desk, known.id, true)
    return getUpload(desk, await takeIn(desk, dataDir, folder, file, input.limits), false)
  })
}

async function takeIn(
  desk: Desk,
  dataDir: string,
  folder: string,
  { path, hash, bytes }: Received,
  limits: EncoderLimits | undefined,
): Promise<number> {
  const made = join(folder, 'variants')
  const master = join(folder, 'master.jpg')
  const encoded = await encodeApart({ source: path, folder: made, focal: CENTRE, shapes: SHAPES, master }, limits)
  await moveFile(master, masterFile(dataDir, hash))
  await moveFolder(made, variantFolder(dataDir, hash))
  const { mime, width, height, variants, words } = encoded
  return desk.db.write(async (tx) => {
    const id = await ensureMedia(tx, {
      hash,
      mime,
      width,
      height,
      bytes,
      variants,
      alt: '',
      ...words,
      licence: null,
      focalX: CENTRE.x,
      focalY: CENTRE.y,
      createdAt: new Date(desk.now),
      uploadedById: desk.actor.userId,
    })
    await recordAudit(tx, desk, {
      action: 'upload-picture',
      object: `media:${id}`,
      detail: { mime, width, height, bytes },
    })
    return id
  })
}

async function getUpload({ db }: Desk, id: number, isDuplicate: boolean): Promise<Upload> {
  const row = await findMedia(db.read, id)
  if (!row) throw new NotFoundError('picture')
  const { caption, credit, source } = row
  return {
    mediaId: id,
    picture: toPicture(row, { caption, isArchivePhoto: false }),
    isDuplicate,
    suggested: { caption, credit, source },
  }
}
