import { describe, expect, test } from 'vitest'
import { parseSearch } from '#arabic/search-query.ts'
import { expandTerms } from './expand.ts'

const expand = (text: string, ...groups: string[][]) =>
  expandTerms(parseSearch(text).terms, groups).map((term) => (term.same ?? []).map((phrase) => phrase.stems.join(' ')))

describe('synonyms', () => {
  test('of a word are the others of its group, in whatever form it was typed', () => {
    const groups = [['سعر', 'أسعار', 'ثمن']]
    expect(expand('الأسعار', ...groups)).toEqual([['سعر', 'ثمن']])
    expect(expand('بسعر النفط', ...groups)).toEqual([['اسعار', 'ثمن'], []])
  })

  test('of a phrase belong to all its words, quoted or not', () => {
    const groups = [['كأس العالم', 'المونديال']]
    expect(expand('كأس العالم للناشئين', ...groups)).toEqual([['مونديال'], ['مونديال'], []])
    expect(expand('"كأس العالم"', ...groups)).toEqual([['مونديال']])
    expect(expand('المونديال', ...groups)).toEqual([['كاس عالم']])
    expect(expand('كأس مصر', ...groups)).toEqual([[], []])
  })

  test('are not what the stem unites anyway, and never too many', () => {
    expect(expand('وزارة', ['وزارة', 'وزارات'])).toEqual([[]])
    const many = Array.from({ length: 40 }, (_, n) => ['سعر', `كلمة${n}`])
    expect(expand('سعر', ...many)[0]).toHaveLength(12)
  })

  test('of nothing are nothing', () => {
    expect(expandTerms([], [['سعر', 'أسعار']])).toEqual([])
    expect(expand('سعر', [], [''], ['"'])).toEqual([[]])
  })
})
