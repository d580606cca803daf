import { afterEach, beforeEach, expect, test } from 'vitest'
import { USUAL_SYNONYMS } from '#arabic/usual-synonyms.ts'
import { deleteSynonym, findSynonym, insertSynonyms, listSynonyms, updateSynonym } from '#db/queries/synonyms.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadSearch } from './load.ts'
import { cleanSynonyms, findUnited } from './synonyms.ts'
import { addUsualSynonyms } from './usual-synonyms.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const NOW = new Date(NOON)
const search = async (text: string) =>
  (await loadSearch(paper.db.read, { text, order: 'newest' }, { page: 1, size: 20, now: NOON }))?.view

test('a reader finds the plural with the singular, and it is marked', async () => {
  await paper.publish({ headline: 'ارتفاع أسعار الخبز' })
  await paper.publish({ headline: 'خبر', body: bodyOf('فاز في المونديال أمس.') })
  expect((await search('سعر'))?.total).toBe(0)
  await paper.db.write((tx) =>
    insertSynonyms(
      tx,
      [
        ['سعر', 'أسعار'],
        ['كأس العالم', 'المونديال'],
      ],
      NOW,
    ),
  )
  for (const order of ['newest', 'relevance'] as const) {
    const page = { page: 1, size: 20, now: NOON }
    expect((await loadSearch(paper.db.read, { text: 'سعر الخبز', order }, page))?.view.total).toBe(1)
  }
  expect((await search('سعر'))?.hits[0]?.headline).toContainEqual({ text: 'أسعار', hit: true })
  const cup = await search('كأس العالم')
  expect(cup?.total).toBe(1)
  expect(cup?.hits[0]?.snippet?.segments).toContainEqual({ text: 'المونديال', hit: true })
})

test('groups are kept, changed and thrown away', async () => {
  const [id = 0] = await paper.db.write((tx) => insertSynonyms(tx, [['سعر', 'أسعار']], NOW))
  expect(await findSynonym(paper.db.read, id)).toEqual({ id, words: ['سعر', 'أسعار'], updatedAt: NOW })
  expect(await paper.db.write((tx) => updateSynonym(tx, id, ['بنك', 'بنوك'], NOW))).toBe(true)
  expect(await paper.db.write((tx) => updateSynonym(tx, id + 1, ['x', 'y'], NOW))).toBe(false)
  expect((await listSynonyms(paper.db.read)).map((row) => row.words)).toEqual([['بنك', 'بنوك']])
  expect(await paper.db.write((tx) => deleteSynonym(tx, id))).toBe(true)
  expect(await paper.db.write((tx) => deleteSynonym(tx, id))).toBe(false)
  expect(await listSynonyms(paper.db.read)).toEqual([])
})

test('the usual groups are added once, and none beside what the desk has', async () => {
  await paper.db.write((tx) => insertSynonyms(tx, [['أسعار', 'ثمن']], NOW))
  const added = await paper.db.write((tx) => addUsualSynonyms(tx, NOON))
  expect(added).toBe(USUAL_SYNONYMS.length - 1)
  expect(await paper.db.write((tx) => addUsualSynonyms(tx, NOON))).toBe(0)
})

test('of the usual groups none is united by the stem, and no word is in two', () => {
  for (const group of USUAL_SYNONYMS) expect(cleanSynonyms([...group]), group.join()).toEqual(group)
  expect(USUAL_SYNONYMS.length).toBeGreaterThan(140)
  expect(findUnited(USUAL_SYNONYMS.flat())).toEqual([])
})

test('what is kept of a group is clean', () => {
  expect(cleanSynonyms([' سعر ', 'أسعار', 'السعر', '', '"', 'س'.repeat(61)])).toEqual(['سعر', 'أسعار'])
  expect(cleanSynonyms(['وزارة', 'وزارات'])).toBeUndefined()
  expect(cleanSynonyms(Array.from({ length: 40 }, (_, n) => `كلمة${n}`))).toHaveLength(12)
  expect(findUnited(['سعر', 'أسعار', 'بسعر'])).toEqual([['سعر', 'بسعر']])
})
