import { describe, expect, test } from 'vitest'
import { foldName } from '#arabic/fold.ts'
import { mostFrequent, rankNames, suggestTags } from './suggest.ts'

const tags = [
  'النقل النهري',
  'مرسى البلد',
  'البلد',
  'جمعية الصيادين',
  'الانتخابات',
  'FIFA',
  'مجلس المدينة',
  'المدينة',
].map((name) => ({ name }))

describe('tags found in a story', () => {
  test.each([
    ['nothing in nothing', '', '', []],
    ['a name of two words, not the name inside it', 'القوارب تعود إلى «مرسى البلد»', '', ['مرسى البلد']],
    ['in any form of its words', '', 'قال لصيادي الجمعية: إن جمعيات الصيادين وافقت.', ['جمعية الصيادين']],
    ['words must follow one another', '', 'النقل العام والملاحة النهرية', []],
    ['Latin names in any case', 'الفيفا Fifa', '', ['FIFA']],
    ['the headline weighs more than the text', 'انتخابات الأندية', 'مجلس المدينة', ['مجلس المدينة', 'الانتخابات']],
    ['often beats seldom', '', 'انتخابات انتخابات انتخابات انتخابات انتخابات و FIFA', ['الانتخابات', 'FIFA']],
  ])('%s', (_title, headline, text, expected) => {
    expect(suggestTags({ headline, text }, tags, 5).map((tag) => tag.name)).toEqual(expected)
  })

  test('no more than are asked for', () => {
    expect(suggestTags({ headline: 'FIFA الانتخابات', text: 'مرسى البلد' }, tags, 2)).toHaveLength(2)
  })
})

test('what comes most often comes first, and once', () => {
  const rows = [3, 1, 2, 1, 2, 4].map((id) => ({ id }))
  expect(mostFrequent(rows, 3).map(({ id }) => id)).toEqual([1, 2, 3])
  expect(mostFrequent([], 3)).toEqual([])
})

describe('names that fit what was typed', () => {
  const rows = ['هدى السعدني', 'سعد الدين', 'محمد سامي', 'سامي', 'السامي للنشر'].map((name) => ({
    name,
    nameKey: foldName(name) as string,
  }))
  test.each([
    ['سامى', ['سامي', 'السامي للنشر', 'محمد سامي']],
    ['سعد', ['سعد الدين', 'هدى السعدني']],
    ['سامي محمد', ['محمد سامي']],
    ['هدي', ['هدى السعدني']],
    ['زينب', []],
    ['', ['هدى السعدني', 'سعد الدين', 'محمد سامي', 'سامي', 'السامي للنشر']],
    ['%', ['هدى السعدني', 'سعد الدين', 'محمد سامي', 'سامي', 'السامي للنشر']],
  ])('«%s»', (typed, expected) => {
    expect(rankNames(rows, foldName(typed), 9).map((row) => row.name)).toEqual(expected)
  })
})
