import { afterEach, beforeEach, expect, test } from 'vitest'
import { bodyOf, HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadSearch, type SearchFilters } from './load.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
  for (const n of [1, 2]) {
    await paper.publish({ headline: `نتائج الانتخابات الرئاسية ${n}`, publishedAt: NOON - n * HOUR })
    await paper.publish({ headline: `افتتاح المستشفى الجديد ${n}`, publishedAt: NOON - n * HOUR })
  }
})
afterEach(() => paper.close())

async function ask(text: string, filters: SearchFilters = {}) {
  const page = { page: 1, size: 20, now: NOON }
  return (await loadSearch(paper.db.read, { text, order: 'newest', filters }, page))?.view.didYouMean
}

test.each([
  ['النتخابات', 'الانتخابات'],
  ['الانتخبات الرئاسية', 'الانتخابات الرئاسية'],
  ['المستشفا', null],
  ['المسستفى', 'المستشفى'],
  ['مستشغى', 'المستشفى'],
])('for «%s»: %s', async (typed, meant) => {
  expect(await ask(typed)).toBe(meant)
})

test('is silent when there are stories, when nothing is near, and on what nobody may read', async () => {
  expect(await ask('الانتخابات')).toBeNull()
  expect(await ask('ظظظظظظظ')).toBeNull()
  expect(await ask('"')).toBeNull()
  for (const n of [1, 2]) await paper.publish({ headline: `زلزال ${n}`, state: 'draft', publishedAt: null })
  expect(await ask('زلزل')).toBeNull()
  expect(await ask('النتخابات', { format: 'opinion' })).toBeNull()
})

test('never takes long', async () => {
  await paper.publish({ headline: 'خبر', body: bodyOf('نص') })
  const start = performance.now()
  expect(await ask('ظ'.repeat(10_000))).toBeNull()
  expect(await ask('ظظظ ضضضض ثثثثث غغغغغغ'.repeat(500))).toBeNull()
  expect(performance.now() - start).toBeLessThan(2_000)
})
