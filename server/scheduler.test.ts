import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findStory } from '#db/queries/stories.ts'
import { setPublishJob } from '#newsroom/stories/schedule.ts'
import { makeTestPaper, type TestPaper } from '#newsroom/test-paper.ts'
import { startScheduler } from './scheduler.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

async function schedule(publishAt: Date): Promise<number> {
  const id = await paper.publish({ headline: 'خبر مجدول', state: 'scheduled', publishedAt: null })
  await paper.db.write(async (tx) => {
    await tx.update(tx.tables.article).set({ publishAt })
    await setPublishJob(tx, id, { publishAt, now: publishAt })
  })
  return id
}

const stateOf = async (id: number) => (await findStory(paper.db.read, id))?.state

test('what fell due while the paper was not running goes out when it starts', async () => {
  const id = await schedule(new Date(Date.now() - 3_600_000))
  const scheduler = startScheduler(paper.db)
  await scheduler.stop()
  expect(await stateOf(id)).toBe('published')
})

test('it looks every second, and not once it was stopped', async () => {
  const scheduler = startScheduler(paper.db)
  const id = await schedule(new Date(Date.now() + 100))
  await vi.waitUntil(async () => (await stateOf(id)) === 'published', { timeout: 4_000, interval: 50 })
  await scheduler.stop()
  const later = await schedule(new Date(Date.now() - 1_000))
  await new Promise((done) => setTimeout(done, 1_200))
  expect(await stateOf(later)).toBe('scheduled')
})

test('a database that does not answer is said once, and looked after when it does', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const read = vi.spyOn(paper.db.read, 'select').mockImplementation(() => {
    throw new Error('gone')
  })
  const scheduler = startScheduler(paper.db)
  await vi.waitUntil(() => read.mock.calls.length >= 2, { timeout: 4_000 })
  expect(said).toHaveBeenCalledTimes(1)
  said.mockClear()
  read.mockRestore()
  const id = await schedule(new Date(Date.now() - 1_000))
  await vi.waitUntil(async () => (await stateOf(id)) === 'published', { timeout: 4_000, interval: 50 })
  await scheduler.stop()
})
