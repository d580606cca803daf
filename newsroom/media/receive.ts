import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { InvalidError } from '../errors.ts'

/** Larger files are refused while they arrive. */
export const MOST_BYTES = 40 * 1_024 * 1_024
/** A sender who says nothing for so long has gone away. */
const SILENCE_MS = 30_000

export interface Received {
  path: string
  /** SHA-256, hex. */
  hash: string
  bytes: number
}

/**
 * Writes a stream to a new file as it comes, without holding it in memory.
 * @throws InvalidError 'picture-bytes' when it is larger than `most`, 'picture-silent' when it stops coming.
 */
export async function receiveFile(
  stream: ReadableStream<Uint8Array> | null,
  path: string,
  { most = MOST_BYTES, silenceMs = SILENCE_MS } = {},
): Promise<Received> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  const reader = stream?.getReader()
  let bytes = 0
  try {
    for (let piece = await next(reader, silenceMs); piece; piece = await next(reader, silenceMs)) {
      bytes += piece.length
      if (bytes > most) throw new InvalidError('picture-bytes')
      hash.update(piece)
      await file.writeFile(piece)
    }
    return { path, hash: hash.digest('hex'), bytes }
  } catch (error) {
    await reader?.cancel().catch(() => {})
    throw error
  } finally {
    await file.close()
  }
}

async function next(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  silenceMs: number,
): Promise<Uint8Array | undefined> {
  if (!reader) return undefined
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new InvalidError('picture-silent')), silenceMs)
  })
  try {
    return (await Promise.race([reader.read(), silence])).value
  } finally {
    clearTimeout(timer)
  }
}
