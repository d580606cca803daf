import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { makeTestPaper, type TestPaper } from '#newsroom/test-paper.ts'
import { makeInvalidationFeed } from './feed.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const drop = (...tags: string[]) => paper.db.write((tx) => recordInvalidations(tx, tags, new Date()))

test('hears what another connection committed, and not what it rolled back', async () => {
  let now = 0
  await drop('before')
  const feed = makeInvalidationFeed(paper.db, () => now)
  await feed.refresh()
  expect(feed.droppedAt('before')).toBe(0)
  const begun = feed.seq()

  await drop('front', 'article:7')
  await expect(
    paper.db.write(async (tx) => {
      await recordInvalidations(tx, ['never'], new Date())
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await feed.refresh()
  expect(feed.droppedAt('front')).toBe(0)
  now += 1000
  await feed.refresh()
  expect(feed.droppedAt('front')).toBeGreaterThan(begun)
  expect(feed.droppedAt('article:7')).toBeGreaterThan(begun)
  expect(feed.droppedAt('never')).toBe(0)
})

test('an import of a hundred thousand tags empties the caches instead of filling the memory', async () => {
  let now = 0
  const feed = makeInvalidationFeed(paper.db, () => now)
  await feed.refresh()
  for (let batch = 0; batch < 60; batch++)
    await drop(...Array.from({ length: 1000 }, (_, n) => `article:${batch}-${n}`))
  now += 1000
  await feed.refresh()
  expect(feed.droppedAt('something:else')).toBe(feed.seq())
})

test('keeps what it knows when the database does not answer', async () => {
  let now = 0
  const feed = makeInvalidationFeed(paper.db, () => now)
  await feed.refresh()
  await drop('front')
  now += 1000
  await feed.refresh()
  const known = feed.droppedAt('front')
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = makeInvalidationFeed({ ...paper.db, read: {} as never }, () => now)
  await broken.refresh()
  expect(complaint).toHaveBeenCalledOnce()
  complaint.mockClear()
  expect(feed.droppedAt('front')).toBe(known)
})
