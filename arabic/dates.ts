import { type Digits, writeDigits } from './digits.ts'

/** A moment: a Date, or milliseconds since 1970 UTC. */
export type Instant = Date | number
/** A calendar day in Cairo; `month` 1–12. */
export type CairoDay = { year: number; month: number; day: number }
export type CairoMonth = { year: number; month: number }
export type DateOptions = { digits?: Digits }

const HOUR = 3_600_000
const DAY = 24 * HOUR

/*
 * The zone is asked once per call, here. Everything else is reckoned on a "wall" clock: the instant moved by Cairo's
 * offset and read as if it were UTC, so that no function can disagree with another about what day it is.
 */
const zone = new Intl.DateTimeFormat('en-US', { timeZone: 'Africa/Cairo', timeZoneName: 'longOffset' })

/*
 * The locale is pinned: without it digits and month names follow the machine. Digits are pinned to Latin and rewritten
 * at the end, so one set of formatters serves both (they cost about a millisecond each to make).
 */
const LOCALE = 'ar-EG-u-nu-latn'
const gregorian = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clock = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})
const hijri = new Intl.DateTimeFormat('ar-EG-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  era: 'short',
})
const weekdays = {
  short: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', weekday: 'short' }),
  narrow: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', weekday: 'narrow' }),
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

function partsOf(formatter: Intl.DateTimeFormat, wall: number): Parts {
  const parts: Parts = {}
  for (const { type, value } of formatter.formatToParts(wall)) parts[type] = value
  return parts
}

function isInstant(time: number): boolean {
  return Number.isFinite(time) && Math.abs(time) <= 8.64e15 - DAY
}

function offsetAt(time: number): number {
  // Cairo's clocks before 1900 ran 5 minutes and 9 seconds ahead of this; no paper's archive notices.
  return isInstant(time) && zone.format(time).endsWith('+03:00') ? 3 * HOUR : 2 * HOUR
}

function wallOf(t: Instant): number {
  const time = Number(t)
  return isInstant(time) ? time + offsetAt(time) : Number.NaN
}

/** Midnight of a day as if Cairo were UTC; NaN for a day no calendar has. */
function wallOfDay({ year, month, day }: CairoDay): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? date.getTime() : Number.NaN
}

/**
 * A formatter that prints a wall time from its parts. Intl's own joiners are not used: they hold commas, NBSP and
 * direction marks that change between versions. A time that is none (NaN, out of range) prints as ''.
 */
function print(wall: number, options: DateOptions | undefined, write: (wall: number) => string): string {
  return isInstant(wall) ? writeDigits(write(wall), options?.digits ?? 'latn') : ''
}

function longDate(wall: number): string {
  const { day, month, year } = partsOf(gregorian, wall)
  return `${day} ${month} ${year}`
}

function dateLine(wall: number): string {
  return `${partsOf(gregorian, wall).weekday} ${longDate(wall)}`
}

function clockTime(wall: number): string {
  const { hour, minute, dayPeriod } = partsOf(clock, wall)
  return `${hour}:${minute} ${dayPeriod}`
}

/** The masthead's date: «الأربعاء 24 أبريل 2024», without a comma. */
export function formatDateLine(t: Instant, options?: DateOptions): string {
  return print(wallOf(t), options, dateLine)
}

/** «24 أبريل 2024» */
export function formatLongDate(t: Instant, options?: DateOptions): string {
  return print(wallOf(t), options, longDate)
}

/** «24/4/2024», without the right-to-left marks Intl would put in. */
export function formatShortDate(t: Instant, options?: DateOptions): string {
  return print(wallOf(t), options, (wall) => {
    const { day, month, year } = dayOfWall(wall)
    return `${day}/${month}/${year}`
  })
}

/** «8:05 ص» */
export function formatClock(t: Instant, options?: DateOptions): string {
  return print(wallOf(t), options, clockTime)
}

/** «الأحد 22 نوفمبر 2026، 8:05 ص» */
export function formatDateTime(t: Instant, options?: DateOptions): string {
  return print(wallOf(t), options, (wall) => `${dateLine(wall)}\u060c ${clockTime(wall)}`)
}

/** «نوفمبر 2026»; '' for a month that is none. */
export function formatMonth({ year, month }: CairoMonth, options?: DateOptions): string {
  return print(wallOfDay({ year, month, day: 1 }), options, (wall) => {
    const parts = partsOf(gregorian, wall)
    return `${parts.month} ${parts.year}`
  })
}

/**
 * «12 جمادى الآخرة 1448 هـ», in the Umm al-Qura calendar.
 * `dayOffset` is the paper's own correction: the sighting in its country may differ by a day.
 */
export function formatHijri(t: Instant, options?: DateOptions & { dayOffset?: -1 | 0 | 1 }): string {
  return print(wallOf(t) + (options?.dayOffset ?? 0) * DAY, options, (wall) => {
    const { day, month, year, era } = partsOf(hijri, wall)
    return `${day} ${month} ${year} ${era}`
  })
}

/** Seven names from Saturday to Friday, for the head of a calendar: whole, or one letter each. */
export function weekdayNames(width: 'short' | 'narrow' = 'short'): string[] {
  const saturday = 2 * DAY
  return Array.from({ length: 7 }, (_, index) => weekdays[width].format(saturday + index * DAY))
}

function dayOfWall(wall: number): CairoDay {
  const date = new Date(wall)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The calendar day in Cairo at an instant; all three are NaN when the instant is none. */
export function cairoDay(t: Instant): CairoDay {
  return dayOfWall(wallOf(t))
}

/**
 * The first instant of a Cairo day, in ms UTC; NaN for a day no calendar has.
 * That is midnight, save on the day summer time begins: its first hour does not exist and the day starts at 1:00.
 */
export function startOfCairoDay(day: CairoDay): number {
  const summerMidnight = wallOfDay(day) - 3 * HOUR
  return offsetAt(summerMidnight) === 3 * HOUR ? summerMidnight : summerMidnight + HOUR
}

/** The first instant of the day after the one `t` falls on: when the masthead's date changes. */
export function startOfNextCairoDay(t: Instant): number {
  return startOfCairoDay(dayOfWall(wallOf(t) + DAY))
}

/** Whether a calendar has this day: whole numbers, year 1–9999, no 31 April. */
export function isCairoDay(day: CairoDay): boolean {
  return day.year >= 1 && day.year <= 9999 && !Number.isNaN(wallOfDay(day))
}

const SUNDAY_FIRST = [0, 1, 2, 3, 4, 5, 6] as const

/** The weekday, Sunday 0 to Saturday 6; an impossible day rolls over as calendars do (31 April is 1 May). */
export function weekdayOfCairoDay({ year, month, day }: CairoDay): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return SUNDAY_FIRST[date.getUTCDay()] ?? 0
}

/** Cairo's distance from UTC at an instant. */
export function cairoOffset(t: Instant): '+02:00' | '+03:00' {
  return offsetAt(Number(t)) === 3 * HOUR ? '+03:00' : '+02:00'
}

/** «2026-04-12T14:05:09+02:00»: the same instant in Cairo's time, to the second, for machines; '' when it is none. */
export function toCairoIso(t: Instant): string {
  const wall = wallOf(t)
  return Number.isNaN(wall) ? '' : `${new Date(wall).toISOString().slice(0, -5)}${cairoOffset(t)}`
}
