import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { count, desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/engine.ts'
import { openDatabase } from '#db/open.ts'
import { findImportProgress } from '#db/queries/imports.ts'
import { makeTestPlace, type TestPlace } from '#db/test-place.ts'
import { importJsonl, type LineReport } from './jsonl.ts'

const NOW = Date.UTC(2026, 10, 22)
const ROOT = join(import.meta.dirname, '../..')
let own: TestPlace
let dir: string
let db: Database

beforeEach(async () => {
  own = await makeTestPlace()
  dir = own.dataDir
  db = openDatabase(own.place)
})
afterEach(async () => {
  await db.close()
  await own.remove()
})

const lineOf = (n: number, changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: `JA-sport-${n}-20170101`,
    url: `http://www.jawharafm.net/ar/article/name/96/${n}`,
    section: 'sport',
    headline: `النورس يفوز في المباراة رقم ${n}`,
    publishedAt: '2017-02-01T23:08:00+01:00',
    author: null,
    standfirst: null,
    body: `فاز النورس في المباراة رقم ${n}.\nوسجل الهدف في الدقيقة الأخيرة.`,
    ...changes,
  })

function write(name: string, lines: string[]): string {
  const path = join(dir, name)
  const text = `${lines.join('\n')}\n`
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return path
}

async function run(path: string) {
  const reports: LineReport[] = []
  const shares: number[] = []
  const summary = await importJsonl(db, path, {
    now: NOW,
    onReport: (report) => reports.push(report),
    onProgress: ({ share }) => shares.push(share),
  })
  return { summary, reports, shares }
}

async function countArticles(database = db): Promise<number> {
  const [row] = await database.read.select({ n: count() }).from(database.read.tables.article)
  return row?.n ?? 0
}

describe('importJsonl', () => {
  test('every line is imported or reported', async () => {
    const path = write('archive.jsonl', [
      lineOf(1),
      'not json',
      lineOf(2, { body: '' }),
      '',
      lineOf(3, { section: '' }),
      lineOf(4, {
        headline: 'النورس يفوز في المباراة رقم 1',
        body: `فاز النورس في المباراة رقم 1.\nوسجل الهدف في الدقيقة الأخيرة.`,
      }),
      lineOf(1),
    ])
    const { summary, reports } = await run(path)
    expect(summary).toEqual({ lines: 7, imported: 3, drafts: 0, unchanged: 1, failed: 2, resumedAfter: 0 })
    expect(reports).toEqual([
      { line: 2, notes: [], failure: 'not-json' },
      { line: 3, notes: [], failure: 'no-body' },
      { line: 5, key: 'corpus:JA-sport-3-20170101', notes: ['section-from-address'], sameAs: undefined },
      { line: 6, key: 'corpus:JA-sport-4-20170101', notes: ['same-story'], sameAs: 1 },
      { line: 7, key: 'corpus:JA-sport-1-20170101', notes: ['same-story'], sameAs: 1 },
    ])
    expect(await countArticles()).toBe(3)
  })

  test('a story stands in its section with all it came with', async () => {
    await run(write('archive.jsonl.gz', [lineOf(1)]))
    const { article, section, source } = db.read.tables
    const [row] = await db.read
      .select({
        headline: article.headline,
        state: article.state,
        publishedAt: article.publishedAt,
        words: article.wordCount,
        section: section.name,
        slug: section.slug,
        source: source.name,
        nav: section.isInNavigation,
      })
      .from(article)
      .innerJoin(section, eq(section.id, article.sectionId))
      .innerJoin(source, eq(source.id, article.sourceId))
    expect(row).toEqual({
      headline: 'النورس يفوز في المباراة رقم 1',
      state: 'published',
      publishedAt: new Date(Date.UTC(2017, 1, 1, 22, 8)),
      words: 11,
      section: 'رياضة',
      slug: 'sport',
      source: 'جوهرة أف أم',
      nav: true,
    })
  })

  test('the paper keeps its sections and its navigation', async () => {
    await db.write(async (tx) => {
      await tx.insert(tx.tables.section).values([
        { slug: 'games', name: 'رياضه', position: 1 },
        { slug: 'culture', name: 'ثقافة وفنون', position: 2 },
      ])
    })
    await run(write('archive.jsonl', [lineOf(1), lineOf(2, { section: 'culture' }), lineOf(3, { section: 'society' })]))
    const { section } = db.read.tables
    const rows = await db.read.select({ slug: section.slug, nav: section.isInNavigation }).from(section)
    expect(rows).toEqual([
      { slug: 'games', nav: true },
      { slug: 'culture', nav: true },
      { slug: 'society', nav: false },
    ])
  })

  test('again changes nothing', async () => {
    const path = write(
      'archive.jsonl.gz',
      Array.from({ length: 250 }, (_, n) => lineOf(n)),
    )
    const first = await run(path)
    expect(first.summary).toMatchObject({ imported: 250, unchanged: 0 })
    expect(first.shares.at(-1)).toBe(1)
    const lastInvalidation = await newestInvalidation()
    expect((await run(path)).summary).toMatchObject({ imported: 0, unchanged: 250, failed: 0 })
    expect(await countArticles()).toBe(250)
    expect(await newestInvalidation()).toBe(lastInvalidation)
  })

  test('a file that breaks off gives what it has, then an error', async () => {
    const path = write(
      'archive.jsonl.gz',
      Array.from({ length: 3000 }, (_, n) => lineOf(n, { body: `${n} ${Math.sqrt(n)} ${Math.cbrt(n)} كلمة` })),
    )
    const whole = gzipSync(
      Array.from({ length: 3000 }, (_, n) => lineOf(n, { body: `${n} ${Math.sqrt(n)} ${Math.cbrt(n)} كلمة` })).join(
        '\n',
      ),
    )
    writeFileSync(path, whole.subarray(0, whole.length / 2))
    await expect(run(path)).rejects.toThrow('unexpected end of file')
    expect(await countArticles()).toBeGreaterThan(500)
  })

  test('others write meanwhile', async () => {
    const path = write(
      'archive.jsonl',
      Array.from({ length: 600 }, (_, n) => lineOf(n)),
    )
    const desk = openDatabase(own.place)
    let isDone = false
    const importing = run(path).finally(() => {
      isDone = true
    })
    let longestWait = 0
    for (let n = 0; !isDone; n += 1) {
      const startedAt = performance.now()
      await desk.write(async (tx) => {
        await tx.insert(tx.tables.tag).values({ type: 'topic', slug: `t${n}`, name: `t${n}`, nameKey: `t${n}` })
      })
      longestWait = Math.max(longestWait, performance.now() - startedAt)
      await sleep(10)
    }
    await importing
    await desk.close()
    expect(longestWait).toBeLessThan(4_000)
  })
})

async function newestInvalidation(): Promise<number> {
  const { cacheInvalidation } = db.read.tables
  const [row] = await db.read
    .select({ seq: cacheInvalidation.seq })
    .from(cacheInvalidation)
    .orderBy(desc(cacheInvalidation.seq))
    .limit(1)
  return row?.seq ?? 0
}

function startCli(path: string): ChildProcess {
  return spawn('/usr/bin/env', [`DATA_DIR=${dir}`, process.execPath, join(ROOT, 'cli/import.ts'), 'jsonl', path], {
    cwd: ROOT,
    stdio: 'ignore',
  })
}

test('an import that is killed goes on and loses or doubles nothing', { timeout: 120_000 }, async () => {
  const path = write(
    'archive.jsonl.gz',
    Array.from({ length: 1500 }, (_, n) => lineOf(n)),
  )
  const child = startCli(path)
  while ((await countArticles()) < 300) {
    expect(child.exitCode).toBeNull()
    await sleep(20)
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
  const kept = await countArticles()
  expect(kept).toBeLessThan(1500)
  expect(kept % 100).toBe(0)

  const { summary } = await run(path)
  expect(summary).toMatchObject({ imported: 1500 - kept, unchanged: kept, resumedAfter: kept, failed: 0 })
  expect(await countArticles()).toBe(1500)
  const { importRun } = db.read.tables
  const [row] = await db.read.select({ source: importRun.source }).from(importRun)
  expect(await findImportProgress(db.read, row?.source ?? '')).toBe(1500)
})

const CORPUS = join(ROOT, '../shared/data/ant-corpus.jsonl.gz')
const hasCorpus = existsSync(CORPUS)
if (!hasCorpus) process.stdout.write(`\nSKIPPED: ${CORPUS} is not here.\n`)

test.skipIf(!hasCorpus)('the ANT corpus, whole', { timeout: 180_000 }, async () => {
  const startedAt = performance.now()
  const { summary, reports } = await run(CORPUS)
  const seconds = (performance.now() - startedAt) / 1000
  expect(summary).toEqual({ lines: 10_134, imported: 10_134, drafts: 0, unchanged: 0, failed: 0, resumedAfter: 0 })
  expect(await countArticles()).toBe(10_134)
  const notes = reports.flatMap((report) => report.notes)
  expect(notes.filter((note) => note === 'date-without-zone')).toHaveLength(7)
  expect(notes.filter((note) => note === 'section-from-address')).toHaveLength(1)
  expect(notes.filter((note) => note === 'same-story')).toHaveLength(70)
  const { section } = db.read.tables
  expect(await db.read.select({ slug: section.slug }).from(section)).toHaveLength(9)
  // Thirty seconds on a machine that does nothing else; other tests run beside this one.
  expect(seconds).toBeLessThan(90)
})
