import { afterEach, beforeEach, expect, test } from 'vitest'
import { tags } from '../tags.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadFront } from './load.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

test('a paper without stories has an empty front', async () => {
  expect((await loadFront(paper.db.read, NOON)).view).toMatchObject({
    lead: null,
    breaking: null,
    blocks: [],
    opinion: null,
    photoStory: null,
  })
})

test('what an editor ranked comes first, and no story stands twice in the blocks', async () => {
  const ids = []
  for (let n = 0; n < 6; n++)
    ids.push(await paper.publish({ headline: `خبر ${n}`, publishedAt: NOON - n * HOUR, frontRank: n === 5 ? 1 : null }))
  const { view } = await loadFront(paper.db.read, NOON)
  expect(view.lead?.headline).toBe('خبر 5')
  expect(view.secondary.map((card) => card.headline)).toEqual(['خبر 0', 'خبر 1'])
  const placed = [view.lead, ...view.secondary, ...view.blocks.flatMap((block) => block.cards)].map((card) => card?.id)
  expect(new Set(placed).size).toBe(placed.length)
  expect(placed).toHaveLength(ids.length)
  expect(view.latest.map((card) => card.headline)).toEqual(['خبر 0', 'خبر 1', 'خبر 2', 'خبر 3', 'خبر 4'])
})

test('«عاجل» is there until its time, and the cache knows that time', async () => {
  await paper.publish({ headline: 'عاجل', breakingUntil: NOON + HOUR })
  const during = await loadFront(paper.db.read, NOON)
  expect(during.view.breaking?.headline).toBe('عاجل')
  expect(during.tags).toContain(tags.until(NOON + HOUR))
  expect((await loadFront(paper.db.read, NOON + HOUR)).view.breaking).toBeNull()
})

test('the paper’s leader is the newest opinion without a byline, and never the lead of the front', async () => {
  await paper.publish({ headline: 'كلمة', format: 'opinion', sectionId: paper.sections.opinion })
  await paper.publish({
    headline: 'عمود',
    format: 'opinion',
    sectionId: paper.sections.opinion,
    credits: [{ personId: paper.person, role: 'writer' }],
  })
  const { view } = await loadFront(paper.db.read, NOON)
  expect(view.opinion?.leader?.headline).toBe('كلمة')
  expect(view.opinion?.columns.map((card) => card.headline)).toEqual(['عمود'])
  expect(view.lead).toBeNull()
})
