import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadFront } from '../fronts/load.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { findFrontStories, loadFrontOrder, saveFrontOrder } from './front.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

const publish = (headline: string, hoursAgo = 1) => paper.publish({ headline, publishedAt: NOON - hoursAgo * HOUR })
const found = async (query: string) => (await findFrontStories(desk, { query })).map((story) => story.headline)

test('only those who manage the front may', async () => {
  const editor = await makeTestDesk(paper, 'desk_editor')
  for (const attempt of [
    loadFrontOrder(editor),
    saveFrontOrder(editor, { ids: [], seen: [] }),
    findFrontStories(editor, { query: '' }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('the first is the lead; places that nobody filled are filled by time', async () => {
  const [old, newer, newest] = [await publish('قديم', 9), await publish('أحدث', 2), await publish('الأحدث', 1)]
  const recorded = await recordedBy(paper, () => saveFrontOrder(desk, { ids: [old], seen: [] }))
  expect(recorded).toEqual([tags.front])
  const order = await loadFrontOrder(desk)
  expect(order).toMatchObject({ places: 3, lastChange: { name: 'editor_in_chief', at: NOON } })
  expect(order.ranked.map((story) => story.id)).toEqual([old])
  expect(order.filling.map((story) => story.id)).toEqual([newest, newer])
  const front = (await loadFront(paper.db.read, NOON)).view
  expect([front.lead, ...front.secondary].map((card) => card?.id)).toEqual([old, newest, newer])
  await saveFrontOrder(desk, { ids: [newer, old], seen: [old] })
  expect((await loadFront(paper.db.read, NOON)).view.lead?.id).toBe(newer)
  expect(await recordedBy(paper, () => saveFrontOrder(desk, { ids: [newer, old], seen: [newer, old] }))).toEqual([])
  await saveFrontOrder(desk, { ids: [], seen: [newer, old] })
  expect((await loadFront(paper.db.read, NOON)).view.lead?.id).toBe(newest)
})

test('an order that somebody changed meanwhile is not written over', async () => {
  const [a, b] = [await publish('أ'), await publish('ب')]
  await saveFrontOrder(desk, { ids: [a], seen: [] })
  await expect(saveFrontOrder(desk, { ids: [b], seen: [] })).rejects.toMatchObject({ code: 'version' })
  expect((await loadFrontOrder(desk)).ranked.map((story) => story.id)).toEqual([a])
})

test('only what the public reads can stand there, and only once', async () => {
  const draft = await paper.publish({ headline: 'مسودة', state: 'draft', publishedAt: null, frontRank: 1 })
  const later = await paper.publish({ headline: 'غدًا', publishedAt: NOON + HOUR })
  const a = await publish('أ')
  expect((await loadFrontOrder(desk)).ranked).toEqual([])
  for (const id of [draft, later]) {
    await expect(saveFrontOrder(desk, { ids: [id], seen: [] })).rejects.toMatchObject({ code: 'state' })
  }
  await expect(saveFrontOrder(desk, { ids: [a, a], seen: [] })).rejects.toMatchObject({ code: 'same' })
  expect(await found('')).toEqual(['أ'])
})

test('a story is found by a word half typed, spelt otherwise, by its text, and by number', async () => {
  const id = await publish('القطار الليلي يصل إلى الإسكندرية')
  await paper.publish({ headline: 'خبر عاجل', breakingUntil: NOON + HOUR })
  expect(await found('الاسكندر')).toEqual(['القطار الليلي يصل إلى الإسكندرية'])
  expect(await found(String(id))).toEqual(['القطار الليلي يصل إلى الإسكندرية'])
  expect(await found('نص')).toHaveLength(2)
  expect(await found('لا شيء من هذا')).toEqual([])
  expect(await findFrontStories(desk, { query: 'عاجل' })).toMatchObject([{ breakingUntil: NOON + HOUR }])
})
