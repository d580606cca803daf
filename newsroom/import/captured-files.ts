import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Database } from '#db/engine.ts'
import { InvalidError } from '../errors.ts'
import { importPicture } from '../media/import-picture.ts'
import { parseCaptured } from './captured.ts'
import type { CapturedPage, Doubt } from './captured-page.ts'
import { decodeText } from './decode.ts'
import { findSectionsOf } from './import-sections.ts'
import { type Saved, saveCaptured } from './save-captured.ts'
import { SeenMasthead, saveMasthead } from './save-masthead.ts'

/** Why a file gave no story at all. */
export type Failure = 'unreadable' | 'too-large' | 'not-text' | 'empty' | 'fault'

export interface FileReport {
  path: string
  result: Saved | 'failed'
  /** With `failed`. */
  failure?: Failure
  /** What the operating system or a fault says, for the log. */
  detail?: string
  doubts: Doubt[]
  /** The lead picture's file was there and could not be used. */
  pictureFailure?: InvalidError['code']
  page?: CapturedPage
}

const CAPTURES = /\.(?:txt|html?|xhtml)$/iu
const PICTURES = ['.jpg', '.jpeg', '.png', '.webp']
/** A captured article page has some hundred kilobytes; more than this is something else. */
const LARGEST_FILE = 20 * 1024 * 1024

/** The captures at a path, in order of name: the file itself, or those of a folder and the folders in it. */
export async function listCaptures(path: string): Promise<string[]> {
  // What is not there is reported when it is read, like any other file that cannot be.
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const inOrder = entries.toSorted((a, b) => a.name.localeCompare(b.name, 'ar', { numeric: true }))
  const found: string[] = []
  for (const entry of inOrder) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) found.push(...(await listCaptures(inner)))
    else if (entry.isFile() && CAPTURES.test(entry.name)) found.push(inner)
  }
  return found
}

/**
 * Imports captured pages one by one and reports each. A file that cannot be read or understood is reported and the
 * next one is read; a file imported before changes nothing.
 */
export async function* importCaptures(
  database: Database,
  paths: string[],
  options: { dataDir: string; withMasthead: boolean; now: number },
): AsyncGenerator<FileReport, { masthead: ReturnType<SeenMasthead['list']> }> {
  const sections = await findSectionsOf(database)
  const masthead = new SeenMasthead()
  for (const path of paths) {
    try {
      const read = await readCapture(path)
      if ('failure' in read) {
        yield { path, result: 'failed', doubts: [], ...read }
        continue
      }
      const { page } = read
      const day = page.mastheadDay ?? page.date
      if (day) masthead.add(page, day)
      const picture = await importLead(database, path, page, options)
      const result = await saveCaptured(database, sections, { page, picture: picture.id, now: options.now })
      yield { path, result, doubts: page.doubts, pictureFailure: picture.failure, page }
    } catch (error) {
      yield { path, result: 'failed', failure: 'fault', detail: String(error), doubts: [] }
    }
  }
  if (options.withMasthead) await saveMasthead(database, masthead, options.now)
  return { masthead: masthead.list() }
}

async function readCapture(path: string): Promise<{ page: CapturedPage } | { failure: Failure; detail?: string }> {
  let bytes: Buffer
  try {
    if ((await stat(path)).size > LARGEST_FILE) return { failure: 'too-large' }
    bytes = await readFile(path)
  } catch (error) {
    return { failure: 'unreadable', detail: String(error) }
  }
  const decoded = decodeText(bytes)
  if (!decoded) return { failure: 'not-text' }
  const page = parseCaptured(decoded.text)
  return page.headline === undefined && page.paragraphs.length === 0 ? { failure: 'empty' } : { page }
}

/** The lead picture beside a capture: the one its page names, or the one of the same name. */
async function importLead(
  database: Database,
  path: string,
  page: CapturedPage,
  { dataDir, now }: { dataDir: string; now: number },
): Promise<{ id: number | null; failure?: InvalidError['code'] }> {
  const stem = basename(path, extname(path))
  const names = [...(page.picture ? [page.picture] : []), ...PICTURES.map((extension) => `${stem}${extension}`)]
  for (const name of names) {
    const bytes = await readFile(join(dirname(path), decodeName(name))).catch(() => undefined)
    if (!bytes) continue
    try {
      const alt = page.caption ?? page.headline ?? ''
      return await importPicture(database, dataDir, { bytes, alt, now })
    } catch (error) {
      if (error instanceof InvalidError) return { id: null, failure: error.code }
      throw error
    }
  }
  return { id: null }
}

/** Browsers save pictures beside a page under names they encode in its addresses. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
