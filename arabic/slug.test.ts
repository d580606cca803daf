import { describe, expect, test } from 'vitest'
import { readPairs, readSamples } from './fixtures/read.ts'
import { decodeSegment, isSlug, makeSlug } from './slug.ts'

describe('the slug', () => {
  test.each(readPairs('slug'))('of %s', (_title, headline, slug) => {
    expect(makeSlug(headline)).toBe(slug)
  })

  test('of any text is a slug, is its own slug, and comes back from an address', () => {
    for (const sample of readSamples()) {
      const slug = makeSlug(sample)
      expect(makeSlug(slug)).toBe(slug)
      expect(Array.from(slug).length).toBeLessThanOrEqual(60)
      expect(isSlug(slug)).toBe(slug !== '')
      expect(decodeSegment(encodeURIComponent(slug))).toBe(slug)
      expect(slug === '').toBe(!/[\p{L}\p{N}]/u.test(sample.replace(/\u0640/gu, '')))
    }
  })

  test('of any single character is its own slug', () => {
    for (let code = 0; code < 0x1_0000; code += 1) {
      const slug = makeSlug(`ا${String.fromCharCode(code)}ب`)
      expect(makeSlug(slug)).toBe(slug)
    }
  })

  test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'a b', 'مُدرس', '٢٤', 'ا\u0654', 'نص\u200b', 'ب'.repeat(61), '\ud800'])(
    'is not %j',
    (text) => {
      expect(isSlug(text)).toBe(false)
    },
  )
})

describe('a segment of a path', () => {
  test.each(readPairs('segments'))('%s', (_title, raw, expected) => {
    expect(decodeSegment(raw) ?? '-').toBe(expected)
  })

  test('never throws and never lets a direction or control character in', () => {
    for (const sample of readSamples()) {
      expect(decodeSegment(sample) ?? '').not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
    }
  })
})
