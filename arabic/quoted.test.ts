import { expect, test } from 'vitest'
import { readSamples } from './fixtures/read.ts'
import { maskQuoted } from './quoted.ts'

test.each([
  ['قال «نعم» ثم', 'قال ##### ثم'],
  ['قال "نعم" و“لا”', 'قال ##### و####'],
  ['قال «عن «النهر» كتبت» ثم', 'قال ################# ثم'],
  ['قال «نعم ثم', 'قال «نعم ثم'],
  ['قال نعم» ثم', 'قال نعم» ثم'],
  ['شاشة 15" هنا', 'شاشة 15" هنا'],
  ['\u202eقال\u0000 «\ud800»', '\u202eقال\u0000 ###'],
  ['', ''],
])('%j', (line, masked) => {
  expect(maskQuoted(line).replaceAll('\ue000', '#')).toBe(masked)
})

test('the mask is as long as the line', () => {
  for (const sample of readSamples()) expect(maskQuoted(sample)).toHaveLength(sample.length)
})
