import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeSlug } from '../arabic/slug.ts'
import type { Database } from '../db/engine.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { savePublication } from '../db/queries/publication.ts'
import { ensureSection } from '../db/queries/sections.ts'
import { ensureTags } from '../db/queries/tags.ts'
import { findSitemap, findSitemapIndex } from '../newsroom/discovery/find-sitemap.ts'
import { streamText } from '../newsroom/discovery/text-stream.ts'
import { blankRow, toBody } from './corpus.ts'

/*
 * What sitemaps cost a large paper. Makes a paper of so many stories, reads every sitemap as a crawler would, and prints
 * for each kind: how many, how long, how many bytes, by how much the heap grew, and the longest time during which nobody
 * else had a turn.
 *
 *     node --expose-gc bench/sitemaps.ts [stories, 100000]
 */

const SIZE = Number(process.argv[2] ?? 100_000)
const ORIGIN = 'https://paper.example'
const NOW = Date.UTC(2026, 0, 1)
/** Twenty years of a daily paper, whatever its size. */
const SPAN_MS = 20 * 365 * 86_400_000
const BATCH = 500
const TAGS = 20_000
/** About as long as a story is. */
const BODY = toBody(
  Array.from({ length: 12 }, () => 'افتتح الحي أمس مرسى جديدا على النهر بعد عامين من العمل. '.repeat(6)).join('\n'),
)

const dataDir = mkdtempSync(join(tmpdir(), 'matbaa-bench-'))
await migrateDatabase(dataDir)
const db = openDatabase(dataDir)
try {
  const began = performance.now()
  await fill(db)
  console.log(`${SIZE} stories written in ${seconds(performance.now() - began)}`)
  console.log('sitemap'.padEnd(12), 'files', '   time', '      MB', ' heap +MB', ' longest ms')
  const index = await measure('index', [undefined])
  await measure('index again', [undefined])
  const files = [...index.matchAll(/sitemaps\/([^<]+)</g)].map((match) => match[1] ?? '')
  for (const kind of ['news', 'sections', 'archive', 'stories', 'topics', 'people']) {
    await measure(
      kind,
      files.filter((file) => file.startsWith(kind)),
    )
  }
} finally {
  await db.close()
  rmSync(dataDir, { recursive: true })
}

/** Reads sitemaps one after another, and drops what it has read. @returns the text of the index. */
async function measure(name: string, files: (string | undefined)[]): Promise<string> {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let [bytes, highest, longest, text] = [0, 0, 0, '']
  let isOver = false
  const watch = (async () => {
    for (let last = performance.now(); !isOver; last = performance.now()) {
      await sleep(1)
      longest = Math.max(longest, performance.now() - last - 1)
      highest = Math.max(highest, process.memoryUsage().heapUsed - before)
    }
  })()
  const began = performance.now()
  for (const file of files) {
    const found = file
      ? await findSitemap(db.read, NOW, { file, origin: ORIGIN })
      : await findSitemapIndex(db.read, NOW, ORIGIN)
    if (!found) throw new Error(`There is no ${file}.`)
    for await (const chunk of streamText(found.pieces)) {
      bytes += chunk.length
      if (!file) text += new TextDecoder().decode(chunk)
    }
  }
  const time = performance.now() - began
  isOver = true
  await watch
  const columns = [mega(bytes).padStart(8), mega(highest).padStart(9), longest.toFixed(0).padStart(11)]
  console.log(name.padEnd(12), String(files.length).padStart(5), seconds(time).padStart(7), ...columns)
  return text
}

async function fill(db: Database): Promise<void> {
  const { sections, tags } = await db.write(async (tx) => {
    const facts = { name: 'المجلة', legalName: '', tagline: '', foundedYear: 1987, issueNumber: 1, settings: {} }
    await savePublication(tx, { ...facts, issueDay: new Date(NOW) }, new Date(NOW))
    const sections: number[] = []
    for (const slug of ['news', 'city', 'sport', 'opinion'])
      sections.push(await ensureSection(tx, { slug, name: slug }))
    const names = Array.from({ length: Math.min(TAGS, SIZE) }, (_, n) => `موضوع ${n}`)
    const rows = names.map((name) => ({ name, nameKey: name, slug: makeSlug(name), type: 'topic' }))
    const tags: number[] = []
    for (let n = 0; n < rows.length; n += BATCH) tags.push(...(await ensureTags(tx, rows.slice(n, n + BATCH))))
    return { sections, tags }
  })
  const slug = makeSlug('افتتاح مرسى جديد على النهر بعد عامين من العمل')
  for (let start = 0; start < SIZE; start += BATCH) {
    await db.write(async (tx) => {
      const { article, articleSection, articleTag } = tx.tables
      const numbers = Array.from({ length: Math.min(BATCH, SIZE - start) }, (_, n) => start + n + 1)
      const at = (id: number) => new Date(NOW - SPAN_MS + Math.floor((id / SIZE) * SPAN_MS))
      const sectionOf = (id: number) => sections[id % sections.length] ?? 0
      const rows = numbers.map((id) => ({
        ...blankRow(at(id)),
        id,
        slug,
        headline: slug,
        sectionId: sectionOf(id),
        body: BODY,
      }))
      await tx.insert(article).values(rows)
      await tx
        .insert(articleSection)
        .values(
          numbers.map((articleId) => ({ articleId, sectionId: sectionOf(articleId), publishedAt: at(articleId) })),
        )
      await tx
        .insert(articleTag)
        .values(numbers.map((articleId) => ({ articleId, tagId: tags[articleId % tags.length] ?? 0, position: 0 })))
    })
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

function mega(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1)
}
