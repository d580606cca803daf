import { describe, expect, test } from 'vitest'
import { readCases, readPairs, readSamples } from './fixtures/read.ts'
import { isLongHeadline, splitClauses, tieNumbers } from './headline.ts'

describe('clauses', () => {
  test.each(readPairs('clauses'))('%s', (_title, headline, clauses) => {
    expect(splitClauses(headline)).toEqual(clauses.split('|'))
  })

  test('hold every letter of the headline, in order', () => {
    const withoutSign = (text: string) => text.replace(/\.\.|\s/gu, '')
    for (const sample of readSamples()) {
      const clauses = splitClauses(sample)
      expect(clauses.length).toBeGreaterThan(0)
      expect(withoutSign(clauses.join('..'))).toBe(withoutSign(sample))
    }
  })
})

describe('numbers tied to what they count', () => {
  test.each(readCases('tie', 1))('%s', (_title, tied = '') => {
    const expected = tied.replaceAll('_', '\u00a0')
    expect(tieNumbers(expected.replaceAll('\u00a0', ' '))).toBe(expected)
    expect(tieNumbers(expected)).toBe(expected)
  })

  test('change one plain space for another space and nothing else', () => {
    for (const sample of readSamples()) {
      expect(tieNumbers(sample).replaceAll('\u00a0', ' ')).toBe(sample.replaceAll('\u00a0', ' '))
    }
  })
})

test('a headline is long beyond 110 letters, its marks not counted', () => {
  expect(isLongHeadline('ب'.repeat(110))).toBe(false)
  expect(isLongHeadline('بَّ'.repeat(110))).toBe(false)
  expect(isLongHeadline('ب'.repeat(111))).toBe(true)
  expect(isLongHeadline('')).toBe(false)
})
