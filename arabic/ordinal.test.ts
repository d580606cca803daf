import { expect, test } from 'vitest'
import { readPairs } from './fixtures/read.ts'
import { ordinalYear } from './ordinal.ts'

test.each(readPairs('ordinal'))('year %s', (_title, year, words) => {
  expect(ordinalYear(Number(year))).toBe(words)
})

test('no two years of two centuries share their words', () => {
  const years = Array.from({ length: 250 }, (_, index) => ordinalYear(index + 1))
  expect(new Set(years).size).toBe(250)
})
