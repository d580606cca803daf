import { parseArgs } from 'node:util'
import type { Database } from '#db/engine.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openDatabase, ownPlace } from '#db/open.ts'
import { type FileReport, importCaptures, listCaptures } from '#newsroom/import/captured-files.ts'
import type { DoubtCode } from '#newsroom/import/captured-page.ts'
import type { CorpusFailure, CorpusNote } from '#newsroom/import/corpus-line.ts'
import { importJsonl, type LineReport } from '#newsroom/import/jsonl.ts'
import { readNumbersAgain } from '#newsroom/redirects/remember.ts'
import { env } from '../env.ts'
import { makeProgress } from './progress.ts'

const USAGE = `Usage:
  npm run import -- captured <file or folder> ... [--masthead]
      Article pages saved as text or HTML. --masthead also adds the people their mastheads name, as terms of the past.
  npm run import -- jsonl <file.jsonl or file.jsonl.gz> ...
      An archive with one story in JSON on each line.
  npm run import -- addresses
      Reads the old addresses of imported stories again, by the rules of this version.
Importing the same again changes nothing; an import that was stopped goes on where it was.`

const DOUBTS: Record<DoubtCode, string> = {
  'no-date': 'no date found',
  'date-unreadable': 'a date that cannot be read',
  'date-is-masthead': 'dated by the day the page was captured',
  'no-section': 'no section found',
  'unclear-section': 'may not be the section',
  'no-headline': 'no headline found',
  'no-body': 'no text under the headline',
  'unclear-line': 'unclear line, kept as a paragraph',
  'office-without-name': 'an office without a name',
  'related-list': 'links left out beside this line, which may be one of them',
  'text-after-end': 'text after the end of the story, kept',
  'text-outside': 'text outside the story, left out',
  'picture-missing': 'caption of a picture that is not here, kept as a paragraph',
  garbled: 'letters were lost when the page was saved',
  'wrapped-lines': 'lines broken when the page was saved, each kept as a paragraph',
  'not-arabic': 'hardly any Arabic',
}
const FAILURES: Record<NonNullable<FileReport['failure']>, string> = {
  unreadable: 'cannot be read',
  'too-large': 'is larger than 20 MB',
  'not-text': 'is not text',
  empty: 'holds no story',
  fault: 'could not be imported',
}
const NOTES: Record<CorpusNote, string> = {
  'section-from-address': 'no section; taken from its address',
  'section-unknown': 'no section; a draft',
  'date-without-zone': 'a time without a zone; taken as UTC+1',
  'date-in-future': 'a date that has not come; a draft',
  'same-story': 'the same words as line',
  garbled: 'letters were lost; a draft',
}
const LINE_FAILURES: Record<CorpusFailure, string> = {
  'not-json': 'is not JSON',
  'not-a-story': 'lacks a field of a story',
  'no-headline': 'has no headline',
  'no-body': 'has no text',
  'date-unreadable': 'has no date that can be read',
  fault: 'could not be imported',
}

/** Runs one import; resolves to whether everything could be imported. */
async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { masthead: { type: 'boolean' } } })
  const [kind, ...paths] = positionals
  const isKnown = kind === 'addresses' ? paths.length === 0 : kind === 'captured' || kind === 'jsonl'
  if (!isKnown || (kind !== 'addresses' && paths.length === 0)) {
    console.error(USAGE)
    return false
  }
  await migrateDatabase(ownPlace)
  const database = openDatabase(ownPlace)
  try {
    if (kind === 'addresses') return await runAddresses(database)
    return kind === 'captured'
      ? await runCaptured(database, paths, values.masthead ?? false)
      : await runJsonl(database, paths)
  } finally {
    await database.close()
  }
}

async function runAddresses(database: Database): Promise<boolean> {
  const { paths, numbers } = await readNumbersAgain(database, Date.now())
  console.log(`${paths} old addresses read, ${numbers} numbers in them.`)
  return true
}

async function runCaptured(database: Database, paths: string[], withMasthead: boolean): Promise<boolean> {
  const files = (await Promise.all(paths.map(listCaptures))).flat()
  const counts = { imported: 0, draft: 0, unchanged: 0, failed: 0 }
  const progress = makeProgress()
  const reports = importCaptures(database, files, { dataDir: env.DATA_DIR, withMasthead, now: Date.now() })
  let done = 0
  let next = await reports.next()
  for (; !next.done; next = await reports.next()) {
    counts[next.value.result] += 1
    done += 1
    for (const line of linesAbout(next.value)) progress.print(line)
    progress.show(done / files.length, `${done} of ${files.length} files`)
  }
  progress.end()
  for (const { office, person, first, last } of next.value.masthead) {
    const span = [...new Set([first, last].map((at) => new Date(at + 12 * 3_600_000).toISOString().slice(0, 10)))].join(
      ' to ',
    )
    console.log(`Masthead of ${span}: ${office}: ${person}${withMasthead ? '' : ' (not added; --masthead adds it)'}`)
  }
  console.log(
    `${counts.imported} published, ${counts.draft} drafts, ${counts.unchanged} unchanged, ${counts.failed} failed.`,
  )
  return counts.failed === 0
}

const LONGEST_QUOTE = 60

function linesAbout(report: FileReport): string[] {
  const { path, result, doubts } = report
  if (result === 'unchanged') return []
  const lines = doubts.map(({ line, code, text }) => `${path}:${line} ${DOUBTS[code]}: ${text.slice(0, LONGEST_QUOTE)}`)
  if (report.failure) lines.push(`${path}:1 ${FAILURES[report.failure]}${report.detail ? ` (${report.detail})` : ''}`)
  if (report.pictureFailure) lines.push(`${path}:1 its picture cannot be used (${report.pictureFailure})`)
  if (result === 'draft') lines.push(`${path}:1 saved as a draft`)
  return lines
}

async function runJsonl(database: Database, paths: string[]): Promise<boolean> {
  let failed = 0
  for (const path of paths) {
    const progress = makeProgress()
    const startedAt = performance.now()
    const summary = await importJsonl(database, path, {
      now: Date.now(),
      onReport: (report) => progress.print(lineAbout(path, report)),
      onProgress: ({ lines, share }) => progress.show(share, `${lines} lines`),
    })
    progress.end()
    failed += summary.failed
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (summary.resumedAfter > 0)
      console.log(`Went on after line ${summary.resumedAfter}, where an earlier import was stopped.`)
    console.log(
      `${path}: ${summary.lines} lines in ${seconds} s: ${summary.imported} published, ${summary.drafts} drafts, ` +
        `${summary.unchanged} unchanged, ${summary.failed} failed.`,
    )
  }
  return failed === 0
}

function lineAbout(path: string, { line, key, notes, failure, detail, sameAs }: LineReport): string {
  const about = failure
    ? [`${LINE_FAILURES[failure]}${detail ? ` (${detail})` : ''}`]
    : notes.map((note) => (note === 'same-story' ? `${NOTES[note]} ${sameAs}` : NOTES[note]))
  return `${path}:${line} ${key ? `${key}: ` : ''}${about.join('; ')}`
}

run().then(
  (isWhole) => {
    process.exitCode = isWhole ? 0 : 1
  },
  (error: unknown) => {
    console.error(`The import stopped: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  },
)
