import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCopy } from '#arabic/copy/check.ts'
import { listAudit } from '#db/queries/audit.ts'
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '../errors.ts'
import type { Desk } from '../staff/actor.ts'
import { makeTestNewsroom, type TestNewsroom } from '../stories/test-newsroom.ts'
import { makeTestDesk } from '../test-desk.ts'
import { loadCopyStyle, loadHouseStyle, saveHouseStyle } from './style.ts'
import {
  addCopyWord,
  copyIgnoreSchema,
  copyWordSchema,
  ignoreInStory,
  listCopyWords,
  listStoryIgnored,
  removeCopyWord,
  unignoreInStory,
} from './words.ts'

let newsroom: TestNewsroom
let language: Desk

beforeAll(async () => {
  newsroom = await makeTestNewsroom()
  language = await makeTestDesk(newsroom.paper, 'copy_editor')
})
afterAll(() => newsroom.paper.close())

test('the copy desk is told about words, and takes them back', async () => {
  const name = await addCopyWord(language, { kind: 'name', word: 'ادريس' })
  await addCopyWord(language, { kind: 'spelling', word: 'نتانياهو', instead: 'نتنياهو' })
  await addCopyWord(language, { kind: 'cliche', word: 'سابقة خطيرة' })
  await addCopyWord(language, { kind: 'ignored', word: '  ', ruleId: 'spaces' })
  const words = await listCopyWords(language)
  expect(words.map(({ kind, word, instead, ruleId }) => [kind, word, instead, ruleId])).toEqual([
    ['cliche', 'سابقة خطيرة', null, null],
    ['ignored', '  ', null, 'spaces'],
    ['name', 'ادريس', null, null],
    ['spelling', 'نتانياهو', 'نتنياهو', null],
  ])
  expect((await loadCopyStyle(newsroom.paper.db.read)).words).toEqual({
    names: ['ادريس'],
    spellings: [{ word: 'نتانياهو', instead: 'نتنياهو' }],
    cliches: [{ word: 'سابقة خطيرة', instead: null }],
    ignored: [{ rule: 'spaces', text: '  ' }],
  })
  await removeCopyWord(language, name)
  expect(await listCopyWords(language, { kind: 'name' })).toEqual([])
  await expect(removeCopyWord(language, name)).rejects.toThrow(NotFoundError)
  const log = await listAudit(newsroom.paper.db.read, {}, 2)
  expect(log.map(({ action }) => action)).toEqual(['delete-copy-word', 'add-copy-word'])
})

test('a word is told once, and differs from what it is written as', async () => {
  await addCopyWord(language, { kind: 'name', word: 'مرة' })
  await expect(addCopyWord(language, { kind: 'name', word: 'مرة' })).rejects.toThrow(ConflictError)
  await addCopyWord(language, { kind: 'cliche', word: 'مرة' })
  await expect(addCopyWord(language, { kind: 'spelling', word: 'مرة', instead: 'مرة' })).rejects.toThrow(InvalidError)
  expect(copyWordSchema.safeParse({ kind: 'name', word: ' \u200f ' }).success).toBe(false)
  expect(copyWordSchema.safeParse({ kind: 'ignored', word: 'س', ruleId: 'gone' }).success).toBe(false)
})

test('only the language desk and the chiefs tell it', async () => {
  const { reporter, editor, chief } = newsroom
  for (const desk of [reporter, editor]) {
    await expect(addCopyWord(desk, { kind: 'name', word: 'سر' })).rejects.toThrow(ForbiddenError)
    await expect(listCopyWords(desk)).rejects.toThrow(ForbiddenError)
    await expect(loadHouseStyle(desk)).rejects.toThrow(ForbiddenError)
  }
  const { id } = await addCopyWord(chief, { kind: 'name', word: 'سر' })
  await expect(removeCopyWord(editor, { id })).rejects.toThrow(ForbiddenError)
})

test('whoever may edit a story says what to leave alone in it', async () => {
  const { reporter, paper } = newsroom
  const articleId = await newsroom.begin(reporter)
  const ignored = { articleId, ruleId: 'confusion', text: 'الى' } as const
  await ignoreInStory(reporter, ignored)
  await ignoreInStory(reporter, ignored)
  expect(await listStoryIgnored(language, { articleId })).toEqual([{ ruleId: 'confusion', text: 'الى' }])
  expect((await loadCopyStyle(paper.db.read, articleId)).words.ignored).toContainEqual({
    rule: 'confusion',
    text: 'الى',
  })
  expect((await loadCopyStyle(paper.db.read)).words.ignored).not.toContainEqual({ rule: 'confusion', text: 'الى' })
  const stranger = await makeTestDesk(paper, 'reporter', 'stranger')
  await expect(ignoreInStory(stranger, ignored)).rejects.toThrow(ForbiddenError)
  await expect(unignoreInStory(stranger, ignored)).rejects.toThrow(ForbiddenError)
  await expect(listStoryIgnored(stranger, { articleId })).rejects.toThrow(ForbiddenError)
  await unignoreInStory(reporter, ignored)
  await expect(unignoreInStory(reporter, ignored)).rejects.toThrow(NotFoundError)
  expect((await newsroom.logOf(articleId)).map(({ action }) => action)).toContain('ignore-copy')
})

test('a long quotation is ignored by its beginning', async () => {
  const { reporter, paper } = newsroom
  const articleId = await newsroom.begin(reporter)
  const text = `"${'كلمة '.repeat(200)}"`
  const parsed = copyIgnoreSchema.parse({ articleId, ruleId: 'straight-quotes', text })
  await ignoreInStory(reporter, parsed)
  const blocks = [{ text: `قال ${text} ومضى`, kind: 'paragraph' }] as const
  expect(checkCopy(blocks, await loadCopyStyle(paper.db.read)).map(({ rule }) => rule)).toContain('straight-quotes')
  expect(checkCopy(blocks, await loadCopyStyle(paper.db.read, articleId)).map(({ rule }) => rule)).not.toContain(
    'straight-quotes',
  )
  await unignoreInStory(reporter, parsed)
})

test('the house style is saved by itself, and not over somebody else', async () => {
  const { houseStyle, seen } = await loadHouseStyle(language)
  expect(houseStyle).toMatchObject({ tanween: 'before', finalYa: 'consistent', rulesOff: [] })
  const changed = { ...houseStyle, tanween: 'any', rulesOff: ['cliche'] } as const
  const saved = await saveHouseStyle(language, { seen, houseStyle: { ...changed, rulesOff: ['cliche'] } })
  expect(await loadHouseStyle(language)).toEqual({ seen: saved.seen, houseStyle: changed })
  expect(await loadCopyStyle(newsroom.paper.db.read)).toMatchObject({
    tanween: 'any',
    rulesOff: ['cliche'],
    digits: 'latn',
  })
  await expect(saveHouseStyle(language, { seen, houseStyle })).rejects.toThrow(ConflictError)
})
