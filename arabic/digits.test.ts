import { expect, test } from 'vitest'
import { toArabicIndicDigits, toLatinDigits, writeDigits } from './digits.ts'
import { readCases, readSamples } from './fixtures/read.ts'

test.each(readCases('digits', 3))('%s', (_title, text = '', latin = '', arabicIndic = '') => {
  expect(toLatinDigits(text)).toBe(latin)
  expect(toArabicIndicDigits(text)).toBe(arabicIndic)
  expect(writeDigits(text, 'latn')).toBe(latin)
  expect(writeDigits(text, 'arab')).toBe(arabicIndic)
})

test('digits change and nothing else does', () => {
  for (const sample of readSamples()) {
    expect(toLatinDigits(toArabicIndicDigits(sample))).toBe(toLatinDigits(sample))
    expect(toArabicIndicDigits(sample)).toHaveLength(sample.length)
  }
})
