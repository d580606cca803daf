import { cairoOffset } from './dates.ts'

/** What a clock and a calendar in Cairo show; `month` 1–12, `hour` 0–23. */
export interface CairoWallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const HOUR = 3_600_000
/** Summer first: of two instants with one wall time, that is the earlier. */
const OFFSETS = [
  { name: '+03:00', ms: 3 * HOUR },
  { name: '+02:00', ms: 2 * HOUR },
] as const

/**
 * The instants (ms UTC, earlier first) at which Cairo's clocks show a wall time. As a rule there is one. There is none
 * in the hour that is skipped when summer time begins (the last Friday of April, 00:00 to 01:00), nor at a time no clock
 * shows; there are two in the hour that is gone through twice when it ends (the last Thursday of October, 23:00 to
 * 24:00).
 */
export function cairoInstants({ year, month, day, hour, minute }: CairoWallTime): number[] {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute)
  const isOnTheClock =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute
  if (!isOnTheClock) return []
  return OFFSETS.map(({ name, ms }) => ({ name, instant: date.getTime() - ms }))
    .filter(({ name, instant }) => cairoOffset(instant) === name)
    .map(({ instant }) => instant)
}

/** What Cairo's clocks show at an instant (ms UTC), to the minute; all five are NaN when the instant is none. */
export function cairoWallTime(instant: number): CairoWallTime {
  const offset = OFFSETS.find(({ name }) => name === cairoOffset(instant))?.ms ?? 0
  const wall = new Date(instant + offset)
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  }
}
