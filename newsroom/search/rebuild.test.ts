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
const rebuild = () => rebuildIndex(paper.db, NOON, () => {})

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
  await rebuildIndex(paper.db, NOON, (done, all) => reports.push([done, all]))
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
