import { afterEach, beforeEach, expect, test } from 'vitest'
import { SEARCH_VERSION } from '#arabic/stem.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadSearch } from './load.ts'
import { isIndexStale, rebuildIndex } from './rebuild.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

async function find(text: string) {
  const loaded = await loadSearch(paper.db.read, { text, order: 'newest' }, { page: 1, size: 20, now: NOON })
  return loaded?.view.hits.map((hit) => hit.card.headline)
}
async function count(text: string) {
  const loaded = await loadSearch(paper.db.read, { text, order: 'newest' }, { page: 1, size: 20, now: NOON })
  return loaded?.view.total ?? 0
}
const rebuild = () => rebuildIndex(paper.db, NOON)

test('an index is stale until it was finished, when its rules changed, and when it was lost', async () => {
  expect(await isIndexStale(paper.db)).toBe(true)
  await rebuild()
  expect(await isIndexStale(paper.db)).toBe(false)
  await paper.publish({ headline: 'خبر' })
  expect(await isIndexStale(paper.db)).toBe(false)
  await paper.db.write((tx) => tx.search.finish(SEARCH_VERSION + 1))
  expect(await isIndexStale(paper.db)).toBe(true)
  await paper.db.write(async (tx) => {
    await tx.search.clear()
    await tx.search.finish(SEARCH_VERSION)
  })
  expect(await isIndexStale(paper.db)).toBe(true)
})

test('it is made again from what the stories say now', async () => {
  const { article } = paper.db.read.tables
  for (let n = 0; n < 250; n += 1) await paper.publish({ headline: `خبر ${n}` })
  await paper.publish({ headline: 'جسر', body: bodyOf('متن') })
  await paper.db.write((tx) => tx.update(article).set({ headline: 'سفينة' }))
  expect(await find('جسر')).toEqual(['سفينة'])
  const reports: [number, number][] = []
  await rebuildIndex(paper.db, NOON, { report: (done, all) => reports.push([done, all]) })
  expect(reports.at(-1)).toEqual([251, 251])
  expect(await find('جسر')).toEqual([])
  expect((await find('سفينة متن'))?.length).toBe(1)
})

test('a story that is saved while it is made is in it once', async () => {
  await paper.publish({ headline: 'جسر' })
  const building = rebuild()
  await paper.publish({ headline: 'جسر ثان' })
  await building
  expect(await find('جسر')).toHaveLength(2)
})

test('a story that goes is found no more', async () => {
  const id = await paper.publish({ headline: 'جسر' })
  await paper.db.write((tx) => tx.search.remove(id))
  expect(await find('جسر')).toEqual([])
})

test('what a failed write put in the index is not kept', async () => {
  await expect(
    paper.db.write(async (tx) => {
      await tx.search.put(99, { titleWords: ['جسر'], titleStems: ['جسر'], bodyStems: [] })
      throw new Error('the editor changed her mind')
    }),
  ).rejects.toThrow('changed her mind')
  expect(await paper.db.read.search.isEmpty()).toBe(true)
})

/** Every word of the index that answers is made by rules of yesterday. */
async function makeOld(words: string): Promise<void> {
  const { article } = paper.db.read.tables
  const ids = (await paper.db.read.select({ id: article.id }).from(article)).map((row) => row.id)
  await paper.db.write(async (tx) => {
    for (const id of ids) await tx.search.put(id, { titleWords: [words], titleStems: [words], bodyStems: [] })
    await tx.search.finish(SEARCH_VERSION - 1)
  })
}

/** A rebuild that is stopped after its first batch. */
async function beginRebuild(): Promise<void> {
  const stopped = new AbortController()
  await rebuildIndex(paper.db, NOON, { report: () => stopped.abort(), signal: stopped.signal })
}

test('the old index answers until the new one is whole', async () => {
  for (let n = 0; n < 120; n += 1) await paper.publish({ headline: `جسر ${n}` })
  await makeOld('قديم')
  await beginRebuild()
  expect(await isIndexStale(paper.db)).toBe(true)
  // Every story is found, by the rules of yesterday or of today; where there are two indexes, by one of them.
  const totals = [await count('قديم'), await count('جسر')]
  expect((totals[0] ?? 0) + (totals[1] ?? 0)).toBe(120)
  if (paper.db.dialect === 'sqlite') expect(totals).toEqual([120, 0])
  await rebuild()
  expect(await isIndexStale(paper.db)).toBe(false)
  expect(await find('قديم')).toEqual([])
  expect(await find('جسر')).toHaveLength(20)
})

test('cut short, it goes on where it was, with what was saved and taken away meanwhile', async () => {
  const first = await paper.publish({ headline: 'جسر أول' })
  for (let n = 0; n < 150; n += 1) await paper.publish({ headline: `خبر ${n}` })
  await makeOld('قديم')
  await beginRebuild()
  const built = await paper.db.read.search.findVersion()
  expect(built).toBe(SEARCH_VERSION - 1)
  // These are in the new index already, or come after it: both must be as they are at the end.
  await paper.publish({ headline: 'جسر ثان' })
  await paper.db.write((tx) => tx.search.remove(first))
  expect(await find('جسر')).toEqual(['جسر ثان'])
  const reports: number[] = []
  await rebuildIndex(paper.db, NOON, { report: (done) => reports.push(done) })
  expect(reports.at(-1)).toBe(52)
  expect(await find('جسر')).toEqual(['جسر ثان'])
})

test('two processes share the work, and one that comes late has none', async () => {
  for (let n = 0; n < 250; n += 1) await paper.publish({ headline: `جسر ${n}` })
  await makeOld('قديم')
  const counts = [0, 0]
  await Promise.all(
    counts.map((_, index) =>
      rebuildIndex(paper.db, NOON, {
        onlyStale: true,
        report: (done) => {
          counts[index] = done
        },
      }),
    ),
  )
  expect(counts[0]).toBeGreaterThan(0)
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(250)
  expect(await isIndexStale(paper.db)).toBe(false)
  let isBegun = false
  await rebuildIndex(paper.db, NOON, {
    onlyStale: true,
    report: () => {
      isBegun = true
    },
  })
  expect(isBegun).toBe(false)
})
