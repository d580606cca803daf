import { describe, expect, test } from 'vitest'
import { clauseBreak, paintedPieces } from './headline-clauses.ts'

describe('a headline in pieces', () => {
  test.each([
    ['', ['']],
    ['القوارب تعود', ['القوارب تعود']],
    ['  القوارب تعود ', ['  القوارب تعود ']],
    ['القوارب تعود..', ['القوارب تعود..']],
    ['القوارب تعود.. 40 قاربًا', ['القوارب تعود', '.. ', '40 قاربًا']],
    ['القوارب .. 40 قاربًا.. التذكرة بجنيهين ', ['القوارب', ' .. ', '40 قاربًا', '.. ', 'التذكرة بجنيهين ']],
    ['قال.. قال.. قال', ['قال', '.. ', 'قال', '.. ', 'قال']],
  ])('«%s»', (headline, expected) => {
    expect(paintedPieces(headline)).toEqual(expected)
    expect(paintedPieces(headline).join('')).toBe(headline)
  })
})

describe('a clause ends', () => {
  const typed = (marked: string) => {
    const start = marked.indexOf('|')
    const text = marked.replace('|', '')
    const end = text.indexOf('|')
    const headline = text.replace('|', '')
    const cut = clauseBreak(headline, { start, end: end < 0 ? start : end })
    return `${headline.slice(0, cut.start)}${cut.text}|${headline.slice(cut.end)}`
  }

  test.each([
    ['القوارب تعود| 40 قاربًا', 'القوارب تعود.. |40 قاربًا'],
    ['القوارب تعود |40 قاربًا', 'القوارب تعود.. |40 قاربًا'],
    ['القوارب تعود، |40 قاربًا', 'القوارب تعود.. |40 قاربًا'],
    ['القوارب تعود.. |40 قاربًا', 'القوارب تعود.. |40 قاربًا'],
    ['القوارب تعود| أمس| 40 قاربًا', 'القوارب تعود.. |40 قاربًا'],
    ['القوارب تعود|', 'القوارب تعود.. |'],
    ['|', '.. |'],
  ])('«%s»', (before, after) => {
    expect(typed(before)).toBe(after)
  })
})
