import { describe, expect, test } from 'vitest'
import { readCases, readPairs, readSamples } from './fixtures/read.ts'
import { countLetters } from './letters.ts'
import { firstSentence, describe as summary, truncate } from './truncate.ts'

describe('a cut text', () => {
  test.each(readCases('truncate', 3))('%s', (_title, text = '', max = '', expected = '') => {
    expect(truncate(text, Number(max))).toBe(expected)
  })

  test('is never longer than asked, and begins as the text does', () => {
    for (const sample of readSamples()) {
      for (const max of [1, 2, 7, 60, 160]) {
        const cut = truncate(sample, max)
        expect(countLetters(cut)).toBeLessThanOrEqual(max)
        expect(sample.startsWith(cut === sample ? cut : cut.slice(0, -1))).toBe(true)
        expect(cut.isWellFormed() || !sample.isWellFormed()).toBe(true)
      }
    }
  })
})

describe('a first sentence', () => {
  test.each(readPairs('first-sentence'))('%s', (_title, text, expected) => {
    expect(firstSentence(text)).toBe(expected)
  })
})

describe('a description', () => {
  const short = 'ارتفع منسوب النهر اليوم عند رأس النهر خمسة سنتيمترات كاملة.'

  test('is as many whole sentences as go in', () => {
    expect(summary(`كتب- محمد سامي: ${short}\n${short} ${short}`)).toBe(`${short} ${short}`)
    expect(summary(short)).toBe(short)
    expect(summary('اقرأ أيضًا: شيء آخر\nعاد د. أحمد.')).toBe('عاد د. أحمد.')
    expect(summary('')).toBe('')
  })

  test('is the first sentence cut when that is too long', () => {
    const long = 'كلمة '.repeat(50).trim()
    expect(summary(long)).toBe(`${'كلمة '.repeat(32).trim()}…`)
  })

  test('is one line of at most 160 letters, whatever it is made of', () => {
    for (const sample of readSamples()) {
      expect(countLetters(summary(sample))).toBeLessThanOrEqual(160)
      expect(summary(sample)).not.toMatch(/[\n\t]|\s{2}/u)
    }
  })
})
