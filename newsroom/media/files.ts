import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { variantPath } from './picture.ts'

/*
 * Where pictures lie in the data folder. `media` is what everybody may fetch; `masters` and `incoming` are never served:
 * masters hold every pixel of what was uploaded, to cut again; incoming holds files nobody has looked at.
 */

const ABANDONED_MS = 3_600_000

/** The folder of a picture's variants. `key` is its hash, or its variant key once the focal point was moved. */
export function variantFolder(dataDir: string, key: string): string {
  return dirname(join(dataDir, variantPath(key, 'whole', 1, 'jpg')))
}

/** The file that new crops of an uploaded picture are made from. */
export function masterFile(dataDir: string, hash: string): string {
  return join(dataDir, 'masters', hash.slice(0, 2), `${hash.slice(2)}.jpg`)
}

/** Runs `work` with a folder of its own, which is gone afterwards with whatever was left in it. */
export async function withIncomingFolder<T>(dataDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(dataDir, 'incoming', randomUUID())
  await mkdir(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Takes away what a process that was killed left behind. */
export async function removeAbandoned(dataDir: string, now: number): Promise<void> {
  const folder = join(dataDir, 'incoming')
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && now - found.mtimeMs > ABANDONED_MS) await rm(path, { recursive: true, force: true })
  }
}

/** Moves finished files to where they are served from: a reader never gets half a picture, whenever the power fails. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch {
    // The same picture is there already, perhaps in part: each file takes the place of its like.
    await mkdir(to, { recursive: true })
    for (const name of await readdir(from)) await rename(join(from, name), join(to, name))
  }
}

/** Moves one finished file into place. */
export async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
}
