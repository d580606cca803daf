import { expect, test } from 'vitest'
import { fold } from '#arabic/fold.ts'
import { otherWays, SlipFinder } from './spelling.ts'

const KNOWN = 'ذهب إلى المدرسة في الاجتماع ألاجتماع أن إن آلاف إعادة أعادة المستشفى رأس على مسؤول ضيفه'.split(' ')
const asked: string[] = []
const finder = () =>
  new SlipFinder({
    spell(word) {
      asked.push(word)
      return KNOWN.includes(word)
    },
  })

test.each([
  ['الى', ['إلى']],
  ['فى', ['في']],
  ['المدرسه', ['المدرسة']],
  ['الإجتماع', ['الاجتماع']],
  ['المستشفي', ['المستشفى']],
  ['ان', ['أن', 'إن']],
  ['اعادة', ['إعادة', 'أعادة']],
  ['مسئول', ['مسؤول']],
  ['علي', ['على']],
])('%s may be %s', (word, replacements) => {
  expect(finder().find(word)[0]?.replacements).toEqual(replacements)
})

test.each(['إلى', 'ضيفة', 'قفصة', 'كلمة', 'و', 'هـ'])('%s is left alone', (word) => {
  expect(finder().find(word)).toEqual([])
})

test('every other way folds to the same letters', () => {
  for (const word of ['الإجراءات', 'أوباما', 'مسؤولية', 'اف', 'شئ'])
    for (const way of otherWays(word)) expect(fold(way)).toBe(fold(word))
})

test('words are found where they stand, with their tashkeel', () => {
  const text = 'ذهب اِلى المدرسه.'
  const slips = finder().find(text)
  expect(slips.map(({ start, end, found }) => [text.slice(start, end), found])).toEqual([
    ['اِلى', 'اِلى'],
    ['المدرسه', 'المدرسه'],
  ])
})

test('names are right as they are, also behind a letter that leans on them', () => {
  const own = finder()
  own.setNames(['المدرسه العليا'])
  expect(own.find('المدرسه والمدرسه')).toEqual([])
  own.setNames([])
  expect(own.find('المدرسه')).toHaveLength(1)
})

test('a word is looked up once', () => {
  const own = finder()
  own.find('فى')
  asked.length = 0
  own.find('فى فى فى')
  expect(asked).toEqual([])
})
