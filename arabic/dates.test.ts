import { describe, expect, test } from 'vitest'
import * as dates from './dates.ts'
import { readCases } from './fixtures/read.ts'

const utc = (text: string) => new Date(text)

test.each(readCases('dates', 5))('%s', (_title, instant, line, short, clock, iso) => {
  const t = utc(instant ?? '')
  expect(dates.formatDateLine(t)).toBe(line)
  expect(dates.formatShortDate(t.getTime())).toBe(short)
  expect(dates.formatClock(t)).toBe(clock)
  expect(dates.toCairoIso(t)).toBe(iso)
})

describe('the other forms', () => {
  const t = utc('2026-11-22T06:05:09Z')

  test('are written without commas of Intl and without invisible marks', () => {
    expect(dates.formatLongDate(t)).toBe('22 نوفمبر 2026')
    expect(dates.formatDateTime(t)).toBe('الأحد 22 نوفمبر 2026، 8:05 ص')
    expect(dates.formatMonth({ year: 2026, month: 11 })).toBe('نوفمبر 2026')
    expect(dates.formatHijri(t)).toBe('12 جمادى الآخرة 1448 هـ')
  })

  test('take Arabic-Indic digits', () => {
    expect(dates.formatDateTime(t, { digits: 'arab' })).toBe('الأحد ٢٢ نوفمبر ٢٠٢٦، ٨:٠٥ ص')
    expect(dates.formatShortDate(t, { digits: 'arab' })).toBe('٢٢/١١/٢٠٢٦')
    expect(dates.formatMonth({ year: 2026, month: 11 }, { digits: 'arab' })).toBe('نوفمبر ٢٠٢٦')
  })

  test('take a correction of the Hijri day', () => {
    expect(dates.formatHijri(t, { dayOffset: -1 })).toBe('11 جمادى الآخرة 1448 هـ')
    expect(dates.formatHijri(t, { dayOffset: 1, digits: 'arab' })).toBe('١٣ جمادى الآخرة ١٤٤٨ هـ')
  })

  test('begin the week on Saturday', () => {
    expect(dates.weekdayNames()).toEqual(['السبت', 'الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'])
    expect(dates.weekdayNames('narrow')).toEqual(['س', 'ح', 'ن', 'ث', 'ر', 'خ', 'ج'])
  })
})

describe('a Cairo day', () => {
  test.each([
    [{ year: 2026, month: 11, day: 22 }, '2026-11-21T22:00:00.000Z'],
    [{ year: 2026, month: 7, day: 1 }, '2026-06-30T21:00:00.000Z'],
    // Summer time begins: 00:00 does not exist, the day starts at 1:00.
    [{ year: 2026, month: 4, day: 24 }, '2026-04-23T22:00:00.000Z'],
    [{ year: 2026, month: 4, day: 25 }, '2026-04-24T21:00:00.000Z'],
    // It ends: the last hour of the 29th comes twice.
    [{ year: 2026, month: 10, day: 29 }, '2026-10-28T21:00:00.000Z'],
    [{ year: 2026, month: 10, day: 30 }, '2026-10-29T22:00:00.000Z'],
    [{ year: 1987, month: 9, day: 1 }, '1987-08-31T21:00:00.000Z'],
  ])('%j starts at %s', (day, start) => {
    const first = dates.startOfCairoDay(day)
    expect(new Date(first).toISOString()).toBe(start)
    expect(dates.cairoDay(first)).toEqual(day)
    expect(dates.cairoDay(first - 1)).not.toEqual(day)
  })

  test('lasts 23, 24 or 25 hours', () => {
    const hours = (t: string) => {
      const start = dates.startOfCairoDay(dates.cairoDay(utc(t)))
      return (dates.startOfNextCairoDay(utc(t)) - start) / 3_600_000
    }
    expect(hours('2026-04-24T12:00:00Z')).toBe(23)
    expect(hours('2026-11-22T12:00:00Z')).toBe(24)
    expect(hours('2026-10-29T20:30:00Z')).toBe(25)
    expect(hours('2026-10-29T21:30:00Z')).toBe(25)
    expect(new Date(dates.startOfNextCairoDay(utc('2026-12-31T21:59:59Z'))).toISOString()).toBe(
      '2026-12-31T22:00:00.000Z',
    )
  })

  test('follows the day before it, every day of forty years', () => {
    let t = dates.startOfCairoDay({ year: 1990, month: 1, day: 1 })
    for (let count = 0; count < 14_610; count += 1) {
      const next = dates.startOfNextCairoDay(t)
      const today = dates.cairoDay(t)
      expect(dates.cairoDay(next - 1)).toEqual(today)
      expect(dates.cairoDay(next)).not.toEqual(today)
      t = next
    }
    expect(dates.cairoDay(t)).toEqual({ year: 2030, month: 1, day: 1 })
  })

  test('exists in a calendar or not', () => {
    expect(dates.isCairoDay({ year: 2024, month: 2, day: 29 })).toBe(true)
    expect(dates.isCairoDay({ year: 2023, month: 2, day: 29 })).toBe(false)
    expect(dates.isCairoDay({ year: 2024, month: 13, day: 1 })).toBe(false)
    expect(dates.isCairoDay({ year: 2024, month: 1, day: 0 })).toBe(false)
    expect(dates.isCairoDay({ year: 2024, month: 1, day: 1.5 })).toBe(false)
    expect(dates.isCairoDay({ year: 50, month: 1, day: 1 })).toBe(true)
    expect(dates.isCairoDay({ year: 10_000, month: 1, day: 1 })).toBe(false)
    expect(dates.isCairoDay({ year: Number.NaN, month: 1, day: 1 })).toBe(false)
  })

  test('has a weekday', () => {
    expect(dates.weekdayOfCairoDay({ year: 2026, month: 11, day: 22 })).toBe(0)
    expect(dates.weekdayOfCairoDay({ year: 2024, month: 4, day: 24 })).toBe(3)
    expect(dates.weekdayOfCairoDay({ year: 2026, month: 11, day: 21 })).toBe(6)
  })
})

test('what is no instant has no day and prints as nothing', () => {
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY, new Date('x'), 9e15]) {
    expect(dates.formatDateTime(none)).toBe('')
    expect(dates.formatHijri(none)).toBe('')
    expect(dates.cairoDay(none).year).toBeNaN()
    expect(dates.startOfNextCairoDay(none)).toBeNaN()
    expect(dates.cairoOffset(none)).toBe('+02:00')
  }
  expect(dates.startOfCairoDay({ year: 2024, month: 2, day: 31 })).toBeNaN()
  expect(dates.formatMonth({ year: 2024, month: 0 })).toBe('')
})
