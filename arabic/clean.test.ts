import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText, plainSpaces } from './clean.ts'
import { readPairs, readSamples, readTable } from './fixtures/read.ts'

describe('a stored line', () => {
  test.each(readPairs('clean-line'))('%s', (_title, text, expected) => {
    expect(cleanLine(text)).toBe(expected)
  })
})

describe('a stored text', () => {
  test.each(readPairs('clean-text'))('%s', (_title, text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })
})

test('cleaning twice changes nothing', () => {
  const inputs = [...readTable('clean-line', 2), ...readTable('clean-text', 2)].flat().concat(readSamples())
  for (const input of inputs) {
    const line = cleanLine(input)
    const text = cleanText(input)
    expect(cleanLine(line)).toBe(line)
    expect(cleanText(text)).toBe(text)
    expect(cleanLine(text)).toBe(line)
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u00a0\u200b\u200e\u200f\u2066-\u2069\ufeff]|\s{2}/u)
    expect(text).not.toMatch(/\r|\n{3}| \n|\n /u)
  }
})

test('plain spaces keep line ends', () => {
  expect(plainSpaces('11\u00a0عامًا\u2009 \t و\n\u00a0نص')).toBe('11 عامًا و\n نص')
})
