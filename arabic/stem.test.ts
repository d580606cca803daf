import { describe, expect, test } from 'vitest'
import { readPairs, readSamples } from './fixtures/read.ts'
import { stem } from './stem.ts'
import { searchWords } from './tokens.ts'

describe('the stem', () => {
  test.each(readPairs('stem'))('of %s', (_title, forms, common) => {
    expect(new Set(searchWords(forms).map(stem))).toEqual(new Set([common]))
  })

  test('parts what only looks alike', () => {
    const apart = 'لبن لبنان وزير زار فيل فيلم قانون قنن كمال مال اعلان اعلن على بيروت بيرو تونس يونس'.split(' ')
    expect(new Set(apart.map(stem)).size).toBe(apart.length)
  })

  test('is never empty, and never longer than the word', () => {
    for (const word of readSamples().flatMap(searchWords)) {
      expect(stem(word).length).toBeGreaterThan(0)
      expect(stem(word).length).toBeLessThanOrEqual(word.length)
    }
  })
})
