import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { SEARCH_VERSION } from '../arabic/stem.ts'
import { type Database, type Db, MOST_FOUND } from '../db/engine.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { loadArticle } from '../newsroom/articles/load.ts'
import { findOtherSpelling } from '../newsroom/search/did-you-mean.ts'
import { loadSearch, type SearchFilters, type SearchOrder } from '../newsroom/search/load.ts'
import { rebuildIndex } from '../newsroom/search/rebuild.ts'
import { listRelated } from '../newsroom/search/related.ts'
import { suggest } from '../newsroom/search/suggest.ts'
import { CORPUS, readStories, spread } from './corpus.ts'
import { fillPaper } from './scale-paper.ts'

/*
 * What search costs in a large paper: an archive's stories again and again. Prints how fast the index is made while
 * readers ask, how large it is, and the CPU time of what readers wait for.
 *
 *     node bench/search-scale.ts [number of stories, 100000] [a folder that keeps the paper for the next run]
 */

const SIZE = Number(process.argv[2] ?? 100_000)
const NOW = Date.UTC(2026, 0, 1)
const RUNS = 9
const SIZE_OF_PAGE = 20
const COMMON = ['تونس', 'رئيس', 'قال', 'الحكومة', 'مباراة', 'رئيس الحكومة', 'على من في', '"حركة النهضة" تونس']
const UNKNOWN = ['النتخابات', 'المستشفا', 'صفاقص', 'الحكمة التونسيا الجديده', 'ظظظظظظظ']
const TYPED = ['تو', 'تون', 'الحك', 'رئيس الح', 'مبا', 'ال', 'النهض', 'قا', 'وز', 'حركة الن']

const kept = process.argv[3]
const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'matbaa-bench-'))
await migrateDatabase(dataDir)
const paper = openDatabase(dataDir)
try {
  await prepare(paper)
  await measureRebuild(paper)
  await measureSize(paper.read)
  await measureReading(paper.read)
} finally {
  await paper.close()
  if (!kept) rmSync(dataDir, { recursive: true })
}

async function prepare(db: Database): Promise<void> {
  const [row] = await db.read.select({ id: db.read.tables.article.id }).from(db.read.tables.article).limit(1)
  if (!row) await fillPaper(db, await readStories(CORPUS), { size: SIZE, now: NOW, isIndexed: false })
}

/** One process: a reader asks for a page, is answered, and asks for the next, while the index is made. */
async function measureRebuild(db: Database): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const answers: number[] = []
  let isDone = false
  const reader = (async () => {
    while (!isDone) {
      const start = performance.now()
      await loadArticle(db.read, 1 + (answers.length % SIZE), NOW)
      answers.push(performance.now() - start)
      for (let turn = 0; turn < 20 && !isDone; turn += 1) await nextTurn()
    }
  })()
  delay.enable()
  const start = performance.now()
  const cpuBefore = process.cpuUsage()
  await rebuildIndex(db, NOW)
  const seconds = (performance.now() - start) / 1000
  const cpu = process.cpuUsage(cpuBefore)
  const cpuSeconds = (cpu.user + cpu.system) / 1e6
  isDone = true
  delay.disable()
  await reader
  const at = (percentile: number) => (delay.percentile(percentile) / 1e6).toFixed(0)
  console.log(
    `rebuild: ${(SIZE / seconds).toFixed(0)} stories/s by the clock, ${(SIZE / cpuSeconds).toFixed(0)} by CPU time, ${answers.length} pages read meanwhile (ms: ${spread(answers)}); ` +
      `loop waits p50 ${at(50)} p99 ${at(99)} worst ${(delay.max / 1e6).toFixed(0)} ms`,
  )
}

/** Pages of the file that belong to search, by SQLite's own count. */
async function measureSize(db: Db): Promise<void> {
  const rows = await db.all<{ name: string; bytes: number }>(sql`
    select name, sum(pgsize) as bytes from dbstat
    where name like 'article_fts%' or name like 'search_%' or name like 'sqlite_autoindex_search%' group by name
  `)
  const sum = (isIn: (name: string) => boolean) =>
    rows.filter((row) => isIn(row.name)).reduce((bytes, row) => bytes + row.bytes, 0) / SIZE / 1000
  const words = sum((name) => name.startsWith('article_fts'))
  const vocabulary = sum((name) => !name.startsWith('article_fts'))
  console.log(`index: ${words.toFixed(3)} KB a story, words of headlines ${vocabulary.toFixed(3)} KB a story`)
}

async function measureReading(db: Db): Promise<void> {
  const [section] = await db.select({ slug: db.tables.section.slug }).from(db.tables.section).limit(1)
  const [person] = await db.select({ slug: db.tables.person.slug }).from(db.tables.person).limit(1)
  const filters: [string, SearchFilters][] = [
    ['', {}],
    [' in a section', { section: section?.slug }],
    [' by a person', { person: person?.slug }],
    [' of a format', { format: 'sponsored' }],
    [' of a month', { from: '2020-03-01', to: '2020-03-31' }],
  ]
  for (const order of ['newest', 'relevance'] satisfies SearchOrder[]) {
    for (const [name, narrowed] of filters) {
      const page = { page: 1, size: SIZE_OF_PAGE, now: NOW }
      await measure(`${order}${name}, at most ${MOST_FOUND} counted`, COMMON, (text) =>
        loadSearch(db, { text, order, filters: narrowed }, page),
      )
    }
  }
  await measure('suggestions', TYPED, (typed) => suggest(db, typed, NOW))
  const at = { filters: {}, now: new Date(NOW) }
  await measure('another spelling', UNKNOWN, (text) => findOtherSpelling(db, text, at))
  const { article } = db.tables
  const some = await db
    .select({ id: article.id, headline: article.headline, body: article.body })
    .from(article)
    .limit(20)
  await measure('related stories', some, ({ id, headline, body }) =>
    listRelated(db, { id, headline, text: JSON.stringify(body), tagIds: [1, 2, 3] }, { now: at.now, limit: 4 }),
  )
  console.log(`version ${SEARCH_VERSION}, ${process.version}`)
}

/** CPU time of the process, so that whoever else works on the machine counts less. */
async function measure<T>(name: string, questions: T[], ask: (question: T) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (const question of questions) {
    const own: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const start = process.cpuUsage()
      await ask(question)
      const { user, system } = process.cpuUsage(start)
      own.push((user + system) / 1000)
    }
    times.push(own.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0)
  }
  console.log(`${name}: CPU ms ${spread(times)}`)
}
