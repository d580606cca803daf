import { expect, test } from 'vitest'
import { readPairs, readSamples } from './fixtures/read.ts'
import { parseArabicDate, parseTimestamp } from './parse-date.ts'

test.each(readPairs('parse-date'))('%s', (_title, text, expected) => {
  const date = parseArabicDate(text)
  expect(date ? `${date.year}-${date.month}-${date.day}` : '-').toBe(expected)
})

test.each(readPairs('parse-timestamp'))('%s', (_title, text, expected) => {
  const instant = parseTimestamp(text)
  expect(instant === undefined ? '-' : new Date(instant).toISOString()).toBe(expected)
})

test('no text breaks it', () => {
  for (const sample of readSamples()) {
    expect(() => [parseArabicDate(sample), parseTimestamp(sample)]).not.toThrow()
  }
})
