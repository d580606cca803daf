import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '#db/queries/audit.ts'
import { ForbiddenError } from '../errors.ts'
import { makeTestDesk } from '../test-desk.ts'
import { makeTestPaper, type TestPaper } from '../test-paper.ts'
import { addCopyWords, copyWordsSchema } from './add-words.ts'
import { loadCopyStyle } from './style.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await makeTestPaper()
})
afterAll(() => paper.close())

test('a list is added once, without what is there and what says nothing', async () => {
  const desk = await makeTestDesk(paper, 'copy_editor')
  const list = {
    kind: 'spelling' as const,
    words: [
      { word: 'طرامب', instead: 'ترامب' },
      { word: 'طرامب', instead: 'تراب' },
      { word: 'ترامب', instead: 'ترامب' },
      { word: 'بوتن', instead: null },
    ],
  }
  expect(await addCopyWords(desk, list)).toEqual({ added: 1, known: 3 })
  expect(await addCopyWords(desk, list)).toEqual({ added: 0, known: 4 })
  expect(await addCopyWords(desk, { kind: 'name', words: [{ word: 'قفصة', instead: 'x' }] })).toEqual({
    added: 1,
    known: 0,
  })
  const { words } = await loadCopyStyle(paper.db.read)
  expect(words).toMatchObject({ spellings: [{ word: 'طرامب', instead: 'ترامب' }], names: ['قفصة'] })
  const log = (await listAudit(paper.db.read, {}, 10)).filter(({ action }) => action === 'add-copy-words')
  expect(log).toHaveLength(2)
})

test('only those who answer for the language may', async () => {
  const reporter = await makeTestDesk(paper, 'reporter')
  await expect(addCopyWords(reporter, { kind: 'name', words: [{ word: 'قفصة' }] })).rejects.toThrow(ForbiddenError)
})

test('a list has words, and not without end', () => {
  expect(copyWordsSchema.safeParse({ kind: 'name', words: [] }).success).toBe(false)
  expect(copyWordsSchema.safeParse({ kind: 'ignored', words: [{ word: 'x' }] }).success).toBe(false)
  const many = Array.from({ length: 2_001 }, (_, index) => ({ word: `${index}` }))
  expect(copyWordsSchema.safeParse({ kind: 'name', words: many }).success).toBe(false)
})
