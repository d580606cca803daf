import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { suggest } from './suggest.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
  await paper.publish({ headline: 'وزارة النقل تفتح الجسر', tagNames: ['وزارة النقل'] })
})
afterEach(() => paper.close())

const texts = async (typed: string) =>
  (await suggest(paper.db.read, typed, NOON)).map(({ kind, text }) => `${kind}: ${text}`)

test.each([
  ['وز', ['tag: وزارة النقل', 'story: وزارة النقل تفتح الجسر']],
  ['الوزا', ['tag: وزارة النقل', 'story: وزارة النقل تفتح الجسر']],
  ['نق', ['section: نقل', 'tag: وزارة النقل', 'story: وزارة النقل تفتح الجسر']],
  ['وزاره الن', ['tag: وزارة النقل', 'story: وزارة النقل تفتح الجسر']],
  ['هد', ['person: هدى الأسعد']],
  ['الاسعد', ['person: هدى الأسعد']],
  ['المدين', ['section: المدينة']],
  ['سفينة', []],
  ['و', []],
  ['ال', []],
  ['"*', []],
])('«%s» is offered %j', async (typed, expected) => {
  expect(await texts(typed)).toEqual(expected)
})

test('only what the public may read is offered', async () => {
  await paper.publish({ headline: 'زلزال قريب', state: 'draft', publishedAt: null, tagNames: ['زلزال'] })
  await paper.publish({ headline: 'زلزال غدا', publishedAt: NOON + HOUR, tagNames: ['زلازل'] })
  expect(await texts('زل')).toEqual([])
})

test('a suggestion leads to its page, and there are eight at most', async () => {
  for (let n = 0; n < 12; n += 1) await paper.publish({ headline: `وزير ${n}`, tagNames: [`وزير ${n}`] })
  const all = await suggest(paper.db.read, 'وزي', NOON)
  expect(all).toHaveLength(8)
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['tag', 'story']))
  for (const { href } of all) expect(href).toMatch(/^\/(topic|news)\//)
})

test('hostile input is a question like any other', async () => {
  for (const typed of [
    '"',
    '*',
    'NEAR(',
    'و"ز',
    '%',
    '_',
    '\\',
    '\0',
    '\ud800',
    'ا'.repeat(10_000),
    'وز '.repeat(5_000),
  ])
    expect(Array.isArray(await suggest(paper.db.read, typed, NOON))).toBe(true)
})
