import { describe, expect, test } from 'vitest'
import { readCases, readSamples } from './fixtures/read.ts'
import { LONGEST_SEARCH, parseSearch, stemsOf } from './search-query.ts'

describe('a search', () => {
  test.each(readCases('search-query', 3))('for %s', (_title, typed = '', text, stems) => {
    const query = parseSearch(typed)
    expect(query.text).toBe(text)
    expect(query.terms.map((term) => term.stems.join(' ')).join('+')).toBe(stems)
  })

  test('is of twelve words at most, phrases counted', () => {
    const numbers = Array.from({ length: 40 }, (_, number) => String(number))
    expect(parseSearch(numbers.join(' ')).terms).toHaveLength(12)
    const phrases = parseSearch(`"${numbers.slice(0, 10).join(' ')}" "${numbers.slice(10, 20).join(' ')}" 99`)
    expect(phrases.terms.map((term) => term.stems.length)).toEqual([10, 2])
  })

  test('survives whatever is typed, asks for letters and digits alone, and may stand in an address', () => {
    for (const typed of readSamples()) {
      const { text, terms } = parseSearch(typed)
      expect(Array.from(text).length).toBeLessThanOrEqual(LONGEST_SEARCH)
      expect(encodeURIComponent(text)).not.toMatch(/%2F|%5C|%00/i)
      expect(parseSearch(text)).toEqual({ text, terms })
      for (const term of terms)
        for (const word of [...term.words, ...term.stems]) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
    }
  })
})

test('what is marked are the stems of all terms', () => {
  expect(stemsOf(parseSearch('"رأس النهر" مجلس'))).toEqual(new Set(['راس', 'نهر', 'مجلس']))
})
