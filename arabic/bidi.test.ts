import { expect, test } from 'vitest'
import { hasArabic, isolate, joinTitle, plainTitle, stripControls } from './bidi.ts'
import { readCases, readSamples } from './fixtures/read.ts'

test.each(readCases('bidi', 3))('%s', (_title, text = '', title, arabic) => {
  expect(plainTitle(text)).toBe(title)
  expect(hasArabic(text)).toBe(arabic === 'yes')
})

test('an isolated text lets nothing out and is isolated once', () => {
  expect(isolate('نص')).toBe('\u2067نص\u2069')
  expect(isolate('\u2069\u202eنص')).toBe('\u2067نص\u2069')
  expect(isolate('\u200f')).toBe('')
  for (const sample of readSamples()) {
    expect(isolate(isolate(sample))).toBe(isolate(sample))
    expect(stripControls(isolate(sample))).toBe(stripControls(sample))
    expect(plainTitle(plainTitle(sample))).toBe(plainTitle(sample))
  }
})

test('nothing that XML forbids is left', () => {
  for (const sample of readSamples()) {
    expect(stripControls(sample).isWellFormed()).toBe(true)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
    expect(stripControls(sample)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  }
})

test('what is no character at all goes, and what looks like it stays', () => {
  expect(stripControls('أ\ufffe\uffff\ufdd0\ud800ب\ufdf2👨\u200d👩\u200d👧')).toBe('أب\ufdf2👨\u200d👩\u200d👧')
})

test('the bar between title and site is held on both sides', () => {
  expect(joinTitle('iPhone 17 يصل', 'Matbaa')).toBe('iPhone 17 يصل \u200f|\u200f Matbaa')
  expect(joinTitle('', 'المقياس')).toBe('المقياس')
  expect(joinTitle('نص', '')).toBe('نص')
})
