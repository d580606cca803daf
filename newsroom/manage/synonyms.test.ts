import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listSynonyms } from '#db/queries/synonyms.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadSynonyms } from './load-synonyms.ts'
import {
  addSynonyms,
  addUsual,
  editSynonyms,
  newSynonymsSchema,
  removeSynonyms,
  synonymChangesSchema,
  weighSynonyms,
} from './synonyms.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper, 'copy_editor')
})
afterEach(() => paper.close())

const add = (...words: string[]) => addSynonyms(desk, newSynonymsSchema.parse({ words }))
const groups = async () => (await listSynonyms(paper.db.read)).map((group) => group.words)
const wrong = (reason: string) => ({ code: 'invalid', fields: { words: reason } })

test('only those who mind the language may', async () => {
  const reporter = await makeTestDesk(paper, 'reporter')
  const refused = { code: 'forbidden' }
  const words = ['سعر', 'أسعار']
  await expect(addSynonyms(reporter, { words })).rejects.toMatchObject(refused)
  await expect(editSynonyms(reporter, { id: 1, words })).rejects.toMatchObject(refused)
  await expect(removeSynonyms(reporter, { id: 1 })).rejects.toMatchObject(refused)
  await expect(addUsual(reporter)).rejects.toMatchObject(refused)
  await expect(weighSynonyms(reporter, { words })).rejects.toMatchObject(refused)
  await expect(loadSynonyms(reporter, { query: '', page: 1 })).rejects.toMatchObject(refused)
})

describe('a group', () => {
  test('is kept clean, and every search page is dropped', async () => {
    expect(await recordedBy(paper, () => add(' سعر ', '', 'أسعار', 'تسعيرة  المواد'))).toEqual([tags.search])
    expect(await groups()).toEqual([['سعر', 'أسعار', 'تسعيرة المواد']])
  })

  test('is two words at least', async () => {
    await expect(add('سعر')).rejects.toMatchObject(wrong('two-words'))
    await expect(add('', ' ', '!')).rejects.toMatchObject(wrong('two-words'))
    expect(await groups()).toEqual([])
  })

  test('is not made of what search takes for one word anyway', async () => {
    await expect(add('الوزارة', 'وزارات')).rejects.toMatchObject(wrong('one-word'))
    await expect(add('سعر', 'سعر')).rejects.toMatchObject(wrong('one-word'))
  })

  test('has no word of another group', async () => {
    await add('سعر', 'أسعار')
    await expect(add('السعر', 'ثمن')).rejects.toMatchObject(wrong('in-group'))
    await add('بنك', 'بنوك')
    expect(await groups()).toHaveLength(2)
  })

  test('is changed, and what changes nothing leaves no trace', async () => {
    const { id } = await add('سعر', 'أسعار')
    const edit = (...words: string[]) => editSynonyms(desk, synonymChangesSchema.parse({ id, words }))
    expect(await recordedBy(paper, () => edit('سعر', 'أسعار'))).toEqual([])
    expect(await recordedBy(paper, () => edit('سعر', 'أسعار', 'ثمن'))).toEqual([tags.search])
    expect(await groups()).toEqual([['سعر', 'أسعار', 'ثمن']])
    await expect(edit('سعر')).rejects.toMatchObject(wrong('two-words'))
    await expect(editSynonyms(desk, { id: id + 1, words: ['أ', 'ب'] })).rejects.toMatchObject({ code: 'row' })
  })

  test('goes', async () => {
    const { id } = await add('سعر', 'أسعار')
    expect(await recordedBy(paper, () => removeSynonyms(desk, { id }))).toEqual([tags.search])
    expect(await groups()).toEqual([])
    await expect(removeSynonyms(desk, { id })).rejects.toMatchObject({ code: 'row' })
  })
})

test('the usual ones are added once', async () => {
  await add('سعر', 'أسعار')
  const { added } = await addUsual(desk)
  expect(added).toBeGreaterThan(10)
  expect(await groups()).toHaveLength(added + 1)
  expect(await recordedBy(paper, async () => expect(await addUsual(desk)).toEqual({ added: 0 }))).toEqual([])
})

test('every change is in the log', async () => {
  const { id } = await add('سعر', 'أسعار')
  await editSynonyms(desk, { id, words: ['سعر', 'أسعار', 'ثمن'] })
  await removeSynonyms(desk, { id })
  const { audit } = paper.db.read.tables
  const rows = await paper.db.read.select({ action: audit.action, object: audit.object }).from(audit).orderBy(audit.id)
  expect(rows).toEqual(
    ['add-synonyms', 'edit-synonyms', 'delete-synonyms'].map((action) => ({ action, object: `synonym:${id}` })),
  )
})

test('a trial says what each word finds, what all find, and what speaks against it', async () => {
  await paper.publish({ headline: 'سعر الخبز' })
  await paper.publish({ headline: 'أسعار الخبز' })
  await paper.publish({ headline: 'أسعار القمح والسعر العالمي' })
  await paper.publish({ headline: 'أسعار الغد', publishedAt: NOON + HOUR })
  const { id } = await add('ثمن', 'أثمان')
  const weigh = (words: string[], own?: number) => weighSynonyms(desk, { words, id: own })
  expect(await weigh(['سعر', 'أسعار', 'السعر', 'أثمان'])).toEqual({
    united: [['سعر', 'السعر']],
    taken: [{ word: 'أثمان', words: ['ثمن', 'أثمان'] }],
    found: [
      { word: 'سعر', stories: 2 },
      { word: 'أسعار', stories: 2 },
      { word: 'السعر', stories: 2 },
      { word: 'أثمان', stories: 0 },
    ],
    together: 3,
    isMore: false,
  })
  expect((await weigh(['ثمن', 'أثمان'], id)).taken).toEqual([])
  for (const word of ['"', '*', 'NEAR(', '', '\0']) expect(await weigh([word, 'سعر'])).toMatchObject({ together: 2 })
})

test('the list is in alphabetical order, and searched in any spelling', async () => {
  await add('مدرسة', 'مدارس')
  await add('البنك', 'بنوك')
  await add('أسعار', 'سعر')
  const found = async (query: string) => (await loadSynonyms(desk, { query, page: 1 })).rows.map((row) => row.words[0])
  expect(await found('')).toEqual(['أسعار', 'البنك', 'مدرسة'])
  expect(await found('اسعار')).toEqual(['أسعار'])
  expect(await found('بنوك')).toEqual(['البنك'])
  expect(await found('قطن')).toEqual([])
})
