import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSearch } from '../arabic/search-query.ts'
import { SEARCH_VERSION, stem } from '../arabic/stem.ts'
import { searchWords } from '../arabic/tokens.ts'
import type { Database } from '../db/engine.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { insertArticle } from '../db/queries/save-article.ts'
import { ensureSection } from '../db/queries/sections.ts'
import { indexStory } from '../newsroom/search/index-story.ts'
import { blankRow, CORPUS, makeRandom, readStories, type Story, spread, toBody } from './corpus.ts'

/*
 * How well search finds a story somebody remembers. Three words of a headline are the question, the story's body without
 * its headline the answer; the words are typed as readers type them (no hamza, ى for ي, ه for ة, the article more or
 * less). Prints the share of questions whose story is among the first ten, and of those with no answer at all.
 *
 *     node bench/search.ts [an archive of one JSON story on each line, gzipped]
 */

const ARCHIVE = process.argv[2] ?? CORPUS
const QUESTIONS = 2_000
const WORDS = 3
const SEED = 20_260_101
/** A stem in more than this share of bodies says nothing about a story. */
const STOP_SHARE = 0.12
const BATCH = 500
const NOW = new Date(Date.UTC(2026, 0, 1))

const stories = await readStories(ARCHIVE)
const dataDir = mkdtempSync(join(tmpdir(), 'matbaa-bench-'))
await migrateDatabase(dataDir)
const db = openDatabase(dataDir)
try {
  const ids = await timed('index', () => fill(db, stories))
  const random = makeRandom(SEED)
  const attested = new Set(stories.flatMap(({ body }) => body.match(/[\p{L}]+/gu) ?? []))
  const questions = ask(stories, ids, random)
  for (const [name, type] of [
    ['clean', (word: string) => word],
    ['noisy', (word: string) => misspell(word, random, attested)],
  ] as const) {
    await measure(
      name,
      questions.map(({ id, words }) => ({ id, text: words.map(type).join(' ') })),
    )
  }
} finally {
  await db.close()
  rmSync(dataDir, { recursive: true })
}

async function measure(name: string, questions: { id: number; text: string }[]): Promise<void> {
  let [foundByAny, reciprocal, foundByAll, empty] = [0, 0, 0, 0]
  const times = { any: [] as number[], all: [] as number[] }
  for (const { id, text } of questions) {
    const { terms } = parseSearch(text)
    const search = async (match: 'any' | 'all') => {
      const start = performance.now()
      const { ids } = await db.read.search.find({ terms, match, order: 'relevance', now: NOW })
      times[match].push(performance.now() - start)
      return { rank: ids.indexOf(id), size: ids.length }
    }
    const any = await search('any')
    if (any.rank >= 0 && any.rank < 10) {
      foundByAny += 1
      reciprocal += 1 / (any.rank + 1)
    }
    const all = await search('all')
    if (all.rank >= 0 && all.rank < 10) foundByAll += 1
    if (all.size === 0) empty += 1
  }
  const share = (n: number) => (n / questions.length).toFixed(3)
  console.log(
    `${name}: OR R@10 ${share(foundByAny)} MRR@10 ${share(reciprocal)} (${spread(times.any)}), ` +
      `AND R@10 ${share(foundByAll)} empty ${share(empty)} (${spread(times.all)})`,
  )
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}

/** Stores the bodies as public stories of one instant, so that age decides nothing. */
async function fill(paper: Database, all: Story[]): Promise<number[]> {
  const ids: number[] = []
  const sectionId = await paper.write((tx) => ensureSection(tx, { slug: 'news', name: 'news', position: 0 }))
  for (let start = 0; start < all.length; start += BATCH) {
    const added = await paper.write(async (tx) => {
      const batch: number[] = []
      for (const story of all.slice(start, start + BATCH)) {
        const body = toBody(story.body)
        const id = await insertArticle(tx, { ...blankRow(NOW), sectionId, body })
        await indexStory(tx, id, { headline: '', body })
        batch.push(id)
      }
      return batch
    })
    ids.push(...added)
  }
  await paper.write((tx) => tx.search.finish(SEARCH_VERSION))
  return ids
}

/** Questions of three telling words each, drawn from headlines that have so many. */
function ask(all: Story[], ids: number[], random: () => number): { id: number; words: string[] }[] {
  const counts = new Map<string, number>()
  for (const { body } of all)
    for (const word of new Set(searchWords(body).map(stem))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const isTelling = (word: string) => {
    const [key = ''] = searchWords(word)
    return key.length > 2 && (counts.get(stem(key)) ?? 0) <= STOP_SHARE * all.length
  }
  const questions: { id: number; words: string[] }[] = []
  const waiting = all.map((story, index) => ({ id: ids[index] ?? 0, headline: story.headline }))
  shuffle(waiting, random)
  for (const { id, headline } of waiting) {
    const words = [...new Set(headline.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])].filter(isTelling)
    if (words.length < WORDS) continue
    questions.push({ id, words: shuffle(words, random).slice(0, WORDS) })
    if (questions.length === QUESTIONS) break
  }
  return questions
}

/** A word as a hurried reader types it; the article is only put before what somebody wrote with it. */
function misspell(word: string, random: () => number, attested: Set<string>): string {
  let typed = word.replace(/[أإآ]/g, 'ا')
  if (random() < 0.4) typed = typed.replace(/^(?:[وبفك]ال|لل)(?=.{3})/u, 'ال')
  if (typed.startsWith('ال')) {
    if (random() < 0.25) typed = typed.slice(2)
  } else if (random() < 0.15 && attested.has(`ال${word}`)) typed = `ال${typed}`
  if (random() < 0.5) typed = typed.replace(/[ىي]$/u, (letter) => (letter === 'ي' ? 'ى' : 'ي'))
  if (random() < 0.4) typed = typed.replace(/ة$/u, 'ه')
  return typed
}

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [list[last], list[other]]
    if (a !== undefined && b !== undefined) [list[last], list[other]] = [b, a]
  }
  return list
}
