import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import type { Database, Tx } from '#db/engine.ts'
import { listImportKeys } from '#db/queries/articles.ts'
import { findImportProgress, saveImportProgress } from '#db/queries/imports.ts'
import { keepOldAddresses, listIdsByImportKeys } from '#db/queries/old-addresses.ts'
import { bodyText } from '../articles/body.ts'
import { saveNewArticle } from '../articles/save.ts'
import { rememberAddresses } from '../redirects/remember.ts'
import { type CorpusFailure, type CorpusNote, type CorpusStory, readCorpusLine } from './corpus-line.ts'
import { findSectionsOf, type SectionFinder } from './import-sections.ts'

/** Stories in one transaction: few enough that whoever saves at the desk meanwhile waits for a blink. */
const BATCH = 100
/** Between two transactions, on top of the reading of the next lines: whoever waits for the lock gets it then. */
const PAUSE_MS = 10

export interface LineReport {
  line: number
  key?: string
  /** What was not taken as it stood; a failure means that there is no story. */
  notes: CorpusNote[]
  failure?: CorpusFailure
  detail?: string
  /** With `same-story`: the line that has it already. */
  sameAs?: number
}

export interface CorpusSummary {
  lines: number
  imported: number
  drafts: number
  unchanged: number
  failed: number
  /** Lines that an earlier run, cut short, had done. */
  resumedAfter: number
}

export interface CorpusOptions {
  now: number
  onReport(report: LineReport): void
  /** `share` of the file that was read, 0–1. */
  onProgress(progress: { lines: number; share: number }): void
}

interface ReadLine {
  line: number
  story: CorpusStory
}

/**
 * Imports a JSON Lines archive, plain or gzip, in short transactions that each record how far they came: a run that is
 * killed goes on where it was, and a finished one run again changes nothing.
 * @throws the system's error when the file cannot be opened or is no whole gzip file; what was read by then is kept.
 */
export async function importJsonl(database: Database, path: string, options: CorpusOptions): Promise<CorpusSummary> {
  const source = `jsonl:${await hashFile(path)}`
  const before = await findImportProgress(database.read, source)
  const summary: CorpusSummary = { lines: 0, imported: 0, drafts: 0, unchanged: 0, failed: 0, resumedAfter: 0 }
  const run = { database, source, sections: await findSectionsOf(database), summary, options }
  const seen = new Map<string, number>()
  let batch: ReadLine[] = []

  try {
    for await (const { text, share } of readLines(path)) {
      summary.lines += 1
      const line = summary.lines
      if (text.trim() !== '') {
        const read = readCorpusLine(text, options.now)
        if (typeof read === 'string') {
          summary.failed += 1
          options.onReport({ line, notes: [], failure: read })
        } else {
          noteRepetition(seen, line, read, options)
          batch.push({ line, story: read })
        }
      }
      if (batch.length >= BATCH) {
        const full = batch
        batch = []
        const hasWritten = await saveBatch(run, full)
        options.onProgress({ lines: line, share })
        if (hasWritten) await sleep(PAUSE_MS)
      }
    }
  } finally {
    // Also when the file breaks off: what was read whole is saved.
    await saveBatch(run, batch)
  }
  summary.resumedAfter = before !== undefined && before < summary.lines ? before : 0
  options.onProgress({ lines: summary.lines, share: 1 })
  return summary
}

function noteRepetition(
  seen: Map<string, number>,
  line: number,
  { key, article, notes }: CorpusStory,
  { onReport }: CorpusOptions,
) {
  const words = `${article.headline}\n${bodyText(article.body)}\n${article.publishedAt}`
  const hash = createHash('sha256').update(words).digest('base64')
  const sameAs = seen.get(hash)
  if (sameAs === undefined) seen.set(hash, line)
  else notes.push('same-story')
  if (notes.length > 0) onReport({ line, key, notes, sameAs })
}

interface Run {
  database: Database
  source: string
  sections: SectionFinder
  summary: CorpusSummary
  options: CorpusOptions
}

/** Saves what is not there yet, and says whether there was anything to save. */
async function saveBatch(run: Run, batch: ReadLine[]): Promise<boolean> {
  const { database, summary } = run
  const known = await listIdsByImportKeys(
    database.read,
    batch.map(({ story }) => story.key),
  )
  const fresh = firstOfEachKey(batch.filter(({ story }) => !known.has(story.key)))
  summary.unchanged += batch.length - fresh.length
  const isRemembered = await rememberAddresses(
    database,
    batch.flatMap(({ story }) => ({ articleId: known.get(story.key), keys: story.oldKeys })),
    run.options.now,
  )
  if (fresh.length === 0) return isRemembered
  try {
    await database.write((tx) => saveStories(run, tx, fresh))
    for (const { story } of fresh) countSaved(summary, story)
  } catch {
    // One story of the batch cannot be saved, or another import saved it: the others are not lost with it.
    for (const one of fresh) await saveAlone(run, one)
  }
  return true
}

function firstOfEachKey(batch: ReadLine[]): ReadLine[] {
  return [...new Map(batch.toReversed().map((one) => [one.story.key, one])).values()].reverse()
}

async function saveStories({ source, sections, summary, options }: Run, tx: Tx, batch: ReadLine[]): Promise<void> {
  const { now } = options
  for (const { story } of batch) {
    const sectionId = await sections.find(tx, story.section, now)
    const articleId = await saveNewArticle(tx, { ...story.article, sectionId, now })
    await keepOldAddresses(
      tx,
      story.oldKeys.map((key) => ({ key, articleId })),
    )
  }
  await saveImportProgress(tx, { source, done: summary.lines, updatedAt: new Date(now) })
}

async function saveAlone(run: Run, one: ReadLine): Promise<void> {
  const { database, summary, options } = run
  try {
    await database.write((tx) => saveStories(run, tx, [one]))
    countSaved(summary, one.story)
  } catch (error) {
    const { key } = one.story
    if ((await listImportKeys(database.read, [key])).has(key)) {
      summary.unchanged += 1
      return
    }
    summary.failed += 1
    options.onReport({ line: one.line, key, notes: [], failure: 'fault', detail: String(error) })
  }
}

function countSaved(summary: CorpusSummary, story: CorpusStory): void {
  if (story.article.state === 'published') summary.imported += 1
  else summary.drafts += 1
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex').slice(0, 32)
}

/**
 * The lines of a file, cut at line feeds only: a JSON text may hold the other line ends of Unicode.
 * `share` is the part of the file on disk that was read.
 */
async function* readLines(path: string): AsyncGenerator<{ text: string; share: number }> {
  const { size } = await stat(path)
  const file = createReadStream(path)
  const stream = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  // A pipe does not carry errors: without this a broken disk would leave the reader waiting.
  file.on('error', (error) => stream.destroy(error))
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) yield { text, share: Math.min(1, file.bytesRead / size) }
  }
  rest += decoder.decode()
  if (rest !== '') yield { text: rest, share: 1 }
}
