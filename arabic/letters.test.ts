import { expect, test } from 'vitest'
import { readSamples } from './fixtures/read.ts'
import { countLetters, isWeightless } from './letters.ts'

test.each([
  ['مدرسة', 5],
  ['مُدَرِّسَةٌ', 5],
  ['رأس النهر', 9],
  ['iPhone 17', 9],
  ['٢٠٢٤', 4],
  ['\u202eقلب\u202c\u0000\u200b', 3],
  ['👍', 1],
  ['\ud800', 1],
  ['ب'.repeat(10_000), 10_000],
  ['', 0],
])('%j is counted as a reader would', (text, letters) => {
  expect(countLetters(text)).toBe(letters)
})

test('no sample counts more letters than it has, and only what has no weight is left out', () => {
  for (const sample of readSamples()) {
    const weighty = Array.from(sample).filter((character) => !isWeightless(character))
    expect(countLetters(sample)).toBe(weighty.length)
  }
})
