import { type CairoDay, cairoDay, type DateOptions, formatLongDate, isCairoDay, startOfCairoDay } from './dates.ts'

/** A day in Cairo as addresses and date fields write it: «2026-04-09». */
export type DayText = string

const DAY_MS = 86_400_000
const NOON_MS = DAY_MS / 2

/** Undefined for anything but a day there is, of the years 1800–2199, as `writeDay` writes it. */
export function parseDay(text: string): CairoDay | undefined {
  const match = /^(1[89]\d\d|2[01]\d\d)-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return undefined
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isCairoDay(day) ? day : undefined
}

export function writeDay({ year, month, day }: CairoDay): DayText {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** «9 أبريل 2026»; '' for a text that is no day. */
export function formatDayText(text: DayText, options?: DateOptions): string {
  const day = parseDay(text)
  return day ? formatLongDate(startOfCairoDay(day) + NOON_MS, options) : ''
}

export const SPANS = ['today', 'week', 'month', 'year'] as const
export type Span = (typeof SPANS)[number]

/**
 * The first day of what a reader may choose at once: today, the last seven days, and since the same date a month or a
 * year ago (the month's last day, when it has no such date). `now` is in ms UTC.
 */
export function firstDayOf(span: Span, now: number): DayText {
  const today = cairoDay(now)
  switch (span) {
    case 'today':
      return writeDay(today)
    case 'week':
      return writeDay(cairoDay(startOfCairoDay(today) + NOON_MS - 6 * DAY_MS))
    case 'month':
      return writeDay(sameDate({ ...today, month: today.month - 1 }))
    case 'year':
      return writeDay(sameDate({ ...today, year: today.year - 1 }))
  }
}

function sameDate({ year, month, day }: CairoDay): CairoDay {
  if (month === 0) return { year: year - 1, month: 12, day }
  for (let last = day; last > 28; last--) {
    if (isCairoDay({ year, month, day: last })) return { year, month, day: last }
  }
  return { year, month, day: Math.min(day, 28) }
}
