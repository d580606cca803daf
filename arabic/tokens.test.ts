import { describe, expect, test } from 'vitest'
import { readCases, readSamples } from './fixtures/read.ts'
import { searchWords, tokenize } from './tokens.ts'

describe('the words', () => {
  test.each(readCases('tokens', 3))('of %s', (_title, text = '', typed = '', words = '') => {
    const tokens = tokenize(text)
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join('|')).toBe(typed)
    expect(tokens.flatMap((token) => token.words).join(' ')).toBe(words)
  })

  test('are the same with and without their places', () => {
    for (const sample of readSamples()) {
      // RIAL SIGN, which folding makes a word, is none where it stands.
      const text = sample.replaceAll('\ufdfc', '')
      expect(tokenize(text).flatMap((token) => token.words)).toEqual(searchWords(text))
    }
  })

  test('stand one after another inside the text', () => {
    for (const text of readSamples()) {
      let end = 0
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end)
        expect(token.end).toBeGreaterThan(token.start)
        end = token.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })
})
