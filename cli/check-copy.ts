import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { createTranslator } from 'next-intl'
import { checkCopy, fixCopy } from '#arabic/copy/check.ts'
import type { CopyBlock, CopyFinding, CopyStyle } from '#arabic/copy/copy.ts'
import type { Database } from '#db/engine.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openDatabase, ownPlace } from '#db/open.ts'
import ar from '#messages/ar.json' with { type: 'json' }
import { parseArticleId } from '#newsroom/articles/article.ts'
import { storyBlocks } from '#newsroom/copy/blocks.ts'
import { loadCopyStyle } from '#newsroom/copy/style.ts'
import { NotFoundError } from '#newsroom/errors.ts'
import { decodeText } from '#newsroom/import/decode.ts'
import { isHtml, readHtml } from '#newsroom/import/html.ts'
import { getWorkingCopy } from '#newsroom/stories/working-copy.ts'
import { reportArchive, visible } from './copy-report.ts'

/*
 * The copy desk from a shell. Exit code 0: nothing found; 1: something was; 2: something could not be read.
 */

const t = createTranslator({ locale: 'ar', messages: ar, namespace: 'Desk.copy' })
const CLEAN = 0
const FOUND = 1
const FAILED = 2

/** Blocks to be checked together, each with the place it has in its source. */
interface Source {
  blocks: CopyBlock[]
  places: string[]
  style: CopyStyle
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fix: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(t('shell.usage'))
    return CLEAN
  }
  await migrateDatabase(ownPlace)
  const database = openDatabase(ownPlace)
  try {
    if (positionals.length === 0) return await reportArchive(database, t)
    let worst = CLEAN
    for (const name of positionals) {
      const code = values.fix ? await printFixed(database, name) : await printFindings(database, name)
      worst = Math.max(worst, code)
    }
    return worst
  } finally {
    await database.close()
  }
}

async function printFindings(database: Database, name: string): Promise<number> {
  const sources = await readSources(database, name)
  if (typeof sources === 'string') return fail(sources)
  let isClean = true
  for (const { blocks, places, style } of sources) {
    for (const finding of checkCopy(blocks, style)) {
      isClean = false
      console.log(lineAbout(finding, `${places[finding.block]}:${columnOf(blocks, finding)}`))
    }
  }
  return isClean ? CLEAN : FOUND
}

async function printFixed(database: Database, name: string): Promise<number> {
  const text = parseArticleId(name) === undefined ? readText(name) : undefined
  if (text === undefined || isHtml(text) || isArchive(name)) return fail(t('shell.onlyText', { place: name }))
  const blocks = text.split('\n').map((line): CopyBlock => ({ text: line, kind: 'paragraph' }))
  const fixed = fixCopy(blocks, await loadCopyStyle(database.read))
  process.stdout.write(fixed.map((block) => block.text).join('\n'))
  return CLEAN
}

function fail(line: string): number {
  console.error(line)
  return FAILED
}

/** What to check under a name; a line for people when it cannot be. */
async function readSources(database: Database, name: string): Promise<Source[] | string> {
  const id = parseArticleId(name)
  if (id !== undefined) return readStory(database, id)
  const style = await loadCopyStyle(database.read)
  const text = readText(name)
  if (text === undefined) return t('shell.unreadable', { place: name })
  if (isArchive(name)) return readArchive(name, text, style) ?? t('shell.notJson', { place: name })
  const lines = isHtml(text)
    ? readHtml(text).lines.map((line) => ({ text: line.text, line: line.line }))
    : text.split('\n').map((line, index) => ({ text: line, line: index + 1 }))
  return [
    {
      style,
      blocks: lines.map((line) => ({ text: line.text, kind: 'paragraph' })),
      places: lines.map(({ line }) => `${name}:${line}`),
    },
  ]
}

async function readStory(database: Database, id: number): Promise<Source[] | string> {
  try {
    const { story } = await getWorkingCopy(database.read, id)
    const blocks = storyBlocks(story)
    return [
      {
        blocks,
        places: blocks.map((_, index) => `${id}:${index + 1}`),
        style: await loadCopyStyle(database.read, id),
      },
    ]
  } catch (error) {
    if (error instanceof NotFoundError) return t('shell.missing', { place: String(id) })
    throw error
  }
}

function readText(path: string): string | undefined {
  try {
    const bytes = readFileSync(path)
    return decodeText(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)?.text
  } catch {
    return undefined
  }
}

function isArchive(name: string): boolean {
  return /\.jsonl(\.gz)?$/.test(name)
}

/** Each line is a story; its place is the line and the paragraph. Undefined when one is not. */
function readArchive(name: string, text: string, style: CopyStyle): Source[] | undefined {
  const sources: Source[] = []
  for (const [index, json] of text.split('\n').entries()) {
    if (json.trim() === '') continue
    const words = readWords(json)
    if (!words) return undefined
    const blocks: CopyBlock[] = [
      { text: words.headline, kind: 'headline' },
      ...words.body.split('\n').map((one): CopyBlock => ({ text: one, kind: 'paragraph' })),
    ]
    sources.push({ style, blocks, places: blocks.map((_, block) => `${name}:${index + 1}:${block + 1}`) })
  }
  return sources
}

function readWords(json: string): { headline: string; body: string } | undefined {
  try {
    const { headline, body } = JSON.parse(json) as { headline?: unknown; body?: unknown }
    return { headline: typeof headline === 'string' ? headline : '', body: typeof body === 'string' ? body : '' }
  } catch {
    return undefined
  }
}

/** The column a person counts, from 1. */
function columnOf(blocks: readonly CopyBlock[], { block, start }: CopyFinding): number {
  return [...(blocks[block]?.text.slice(0, start) ?? '')].length + 1
}

function lineAbout({ rule, class: ruleClass, found, replacements }: CopyFinding, place: string): string {
  const [instead] = replacements
  const values = { place, class: t(`classes.${ruleClass}`), title: t(`rules.${rule}.title`), found: visible(found) }
  if (instead === undefined) return t('shell.finding', values)
  return instead === ''
    ? t('shell.removed', values)
    : t('shell.findingInstead', { ...values, instead: visible(instead) })
}

run().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = FAILED
  },
)
