import { expect, test } from 'vitest'
import { readPairs, readSamples } from './fixtures/read.ts'
import { countWords, readingMinutes } from './word-count.ts'

test.each(readPairs('word-count'))('%s', (_title, text, words) => {
  expect(countWords(text)).toBe(Number(words))
})

test('no text breaks it', () => {
  for (const sample of readSamples()) expect(countWords(sample)).toBeLessThanOrEqual(sample.length)
})

test.each([
  [0, 0],
  [179, 0],
  [180, 1],
  [269, 1],
  [270, 2],
  [1800, 10],
  [-5, 0],
  [Number.NaN, 0],
  [Number.POSITIVE_INFINITY, 0],
])('%s words take %s minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes)
})
