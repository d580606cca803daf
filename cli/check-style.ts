import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/*
 * Rules of the house that no linter knows: directions of import, logical sides in CSS, what reader pages are made of, and
 * the words of readers, which live in `messages`. Prints `file:line: what is wrong` and exits 1.
 */

const ROOT = resolve(import.meta.dirname, '..')
const FOLDERS = ['app', 'arabic', 'cli', 'components', 'db', 'e2e', 'i18n', 'newsroom', 'public', 'server']

/** What a folder may import of the others. Its own files, packages and `env.ts` are always allowed. */
const MAY_IMPORT: Record<string, string[]> = {
  arabic: [],
  db: ['arabic'],
  newsroom: ['db', 'arabic'],
  components: ['arabic', 'i18n', 'type newsroom'],
  i18n: ['messages', 'arabic'],
  app: ['components', 'newsroom', 'i18n', 'arabic'],
  server: ['db', 'newsroom', 'messages', 'components', 'arabic'],
  cli: ['db', 'newsroom', 'arabic', 'server', 'messages'],
  e2e: ['db', 'newsroom', 'messages', 'arabic', 'cli'],
  public: [],
}
/** Modules of the newsroom without rules or data behind them, which markup may use as they are. */
const PLAIN_NEWSROOM =
  /^newsroom\/(addresses|permissions|answer|media\/picture|publication\/contrast|articles\/(body|article)|staff\/actor|stories\/(story|workflow|merge|headline-check|sharing-check|checklist))\.ts$/
const ALLOWED_PACKAGES: Record<string, RegExp> = {
  'drizzle-orm': /^db\//,
  'better-sqlite3': /^db\/engines\/sqlite\//,
  next: /^(app|components|i18n|server)\/|^newsroom\/(session|(.*\/)?read)\.ts$/,
  react: /^(app|components|i18n)\/|^newsroom\/(session|(.*\/)?read)\.ts$/,
}

const IMPORT =
  /^\s*(?:import|export)\s+(?<type>type\s)?[^'"]*?from\s+['"](?<from>[^'"]+)['"]|^\s*import\s+['"](?<bare>[^'"]+)['"]|\bimport\(['"](?<lazy>[^'"]+)['"]\)/gm
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|left|right|(?:float|clear|text-align)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\b\s*(?::|;|$)/
const NOT_ARABIC = /letter-spacing\s*:\s*(?!0\b|normal)|font-style\s*:\s*(?:italic|oblique)|text-align\s*:\s*justify/
const WORDS = /[\u0621-\u064a]{3,}/
const MAY_HOLD_WORDS =
  /^(arabic|e2e|messages)\/|^db\/sample\/|^newsroom\/import\/|\.test\.tsx?$|\/test-[\w-]+\.ts$|fixtures/
/** Tests, and what only tests use. */
const OF_TESTS = /\.test\.tsx?$|\/test-[\w-]+\.ts$/
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

/** Reader pages are documents: nothing of them runs as a client component, and markup is never made from strings. */
const READER_PAGES = /^(app\/\(paper\)|components\/(article|front|listing|masthead|ui))\//
const CLIENT = /^\s*['"]use client['"]/
const RAW_MARKUP = /dangerouslySetInnerHTML/
const MAY_HOLD_MARKUP = /^(app\/\(paper\)\/layout|components\/ui\/JsonLd)\.tsx$/
/** On better-sqlite3 drizzle's own transactions throw and keep their rows. */
const TRANSACTION = /\.transaction\(/

const faults: string[] = []

for (const folder of FOLDERS) {
  for (const path of listFiles(folder)) {
    const text = readFileSync(join(ROOT, path), 'utf8')
    if (/\.(ts|tsx|mjs|js)$/.test(path)) checkCode(path, text)
    if (path.endsWith('.css'))
      checkLines(
        path,
        text,
        [PHYSICAL, 'a physical side: use start and end'],
        [NOT_ARABIC, 'this tears or slants Arabic'],
      )
  }
}
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)

function checkCode(path: string, text: string): void {
  for (const match of text.matchAll(IMPORT)) {
    const from = match.groups?.from ?? match.groups?.bare ?? match.groups?.lazy ?? ''
    checkImport(path, from, Boolean(match.groups?.type), lineOf(text, match.index))
  }
  if (!path.endsWith('.txt')) checkLines(path, text, [INVISIBLE, 'an invisible character: write it as \\u'])
  if (READER_PAGES.test(path)) {
    checkLines(path, text, [CLIENT, 'reader pages have no client components'])
    if (!MAY_HOLD_MARKUP.test(path)) checkLines(path, text, [RAW_MARKUP, 'markup is made of elements, not of strings'])
  }
  if (!path.startsWith('db/engines/')) checkLines(path, text, [TRANSACTION, 'write(fn) is the only way to write'])
  if (!MAY_HOLD_WORDS.test(path)) checkLines(path, text, [WORDS, 'words for readers belong in messages'])
}

function checkImport(path: string, from: string, isType: boolean, line: number): void {
  const folder = path.split('/')[0] ?? ''
  const target = from.startsWith('#')
    ? from.slice(1)
    : from.startsWith('.')
      ? relative(ROOT, resolve(ROOT, path, '..', from))
      : undefined
  if (target === undefined) {
    const name = from.split('/')[0] ?? ''
    const allowed = ALLOWED_PACKAGES[name]
    if (allowed && !allowed.test(path) && !OF_TESTS.test(path))
      faults.push(`${path}:${line}: ${folder} does not import ${name}`)
    return
  }
  const other = target.split('/')[0] ?? ''
  if (other === folder || target === 'env.ts') return
  const may = MAY_IMPORT[folder] ?? []
  const isAllowed =
    may.includes(other) ||
    (may.includes(`type ${other}`) && (isType || PLAIN_NEWSROOM.test(target))) ||
    (OF_TESTS.test(path) && other !== 'app')
  if (!isAllowed) faults.push(`${path}:${line}: ${folder} does not import ${other} (${from})`)
}

function checkLines(path: string, text: string, ...rules: [RegExp, string][]): void {
  for (const [index, line] of withoutComments(text).split('\n').entries()) {
    for (const [rule, why] of rules) if (rule.test(line)) faults.push(`${path}:${index + 1}: ${why}: ${line.trim()}`)
  }
}

/** Comments may speak of anything; their lines stay, so that the numbers stay right. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '$1')
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js|css)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}
