import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['نهر', 'نهر', 0],
  ['نهر', 'نهار', 1],
  ['نهار', 'نهر', 1],
  ['نهر', 'نحر', 1],
  ['المستشفا', 'المستشفي', 1],
  ['النتخابات', 'الانتخابات', 1],
  ['انتخابات', 'اتنخابات', 1],
  ['صفاقص', 'صفاقس', 1],
  ['نهر', 'بحر', 2],
  ['نهر', 'جسور', 3],
  ['', 'نهر', 3],
  ['', '', 0],
])('from «%s» to «%s»: %i', (a, b, slips) => {
  expect(editDistance(a, b, 2)).toBe(slips)
  expect(editDistance(b, a, 2)).toBe(slips)
})

test('counts no further than it is asked to', () => {
  expect(editDistance('ا'.repeat(10_000), 'ب'.repeat(10_000), 2)).toBe(3)
  expect(editDistance('ا', 'ب'.repeat(10_000), 2)).toBe(3)
})
