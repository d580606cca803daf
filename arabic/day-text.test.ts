import { expect, test } from 'vitest'
import { firstDayOf, parseDay, type Span, writeDay } from './day-text.ts'

test.each(['2026-04-09', '1875-12-27', '2024-02-29', '2026-04-24'])('%s is a day', (text) => {
  const day = parseDay(text)
  expect(day && writeDay(day)).toBe(text)
})

test.each(['', '2026-4-9', '2026-02-29', '2026-13-01', '0999-01-01', '9999-01-01', ' 2026-04-09', '٢٠٢٦-٠٤-٠٩'])(
  '«%s» is none',
  (text) => {
    expect(parseDay(text)).toBeUndefined()
  },
)

test.each<[Span, string, string]>([
  // 00:30 in Cairo is the evening before in UTC.
  ['today', '2026-11-22T22:30:00Z', '2026-11-23'],
  ['today', '2026-11-22T21:30:00Z', '2026-11-22'],
  ['week', '2026-11-22T10:00:00Z', '2026-11-16'],
  // Over the hours that summer time takes and gives back.
  ['week', '2026-04-25T10:00:00Z', '2026-04-19'],
  ['week', '2026-10-31T10:00:00Z', '2026-10-25'],
  ['month', '2026-03-31T10:00:00Z', '2026-02-28'],
  ['month', '2024-03-30T10:00:00Z', '2024-02-29'],
  ['month', '2026-01-15T10:00:00Z', '2025-12-15'],
  ['year', '2024-02-29T10:00:00Z', '2023-02-28'],
  ['year', '2026-11-22T10:00:00Z', '2025-11-22'],
])('%s at %s begins on %s', (span, now, day) => {
  expect(firstDayOf(span, Date.parse(now))).toBe(day)
})
