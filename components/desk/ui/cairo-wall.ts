import { CalendarDateTime } from '@internationalized/date'
import { cairoOffset } from '#arabic/dates.ts'

const HOUR = 3_600_000

/**
 * The instants (ms UTC) at which the clocks of Cairo show a wall time, earliest first: one as a rule, none in the hour
 * that is skipped when summer time begins, two in the hour that comes again when it ends.
 */
export function instantsOfWall(wall: CalendarDateTime): number[] {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
  const candidates = [
    { instant: asUtc - 3 * HOUR, offset: '+03:00' },
    { instant: asUtc - 2 * HOUR, offset: '+02:00' },
  ]
  return candidates.filter(({ instant, offset }) => cairoOffset(instant) === offset).map(({ instant }) => instant)
}

/** What the clocks of Cairo show at an instant (ms UTC). */
export function wallOfInstant(instant: number): CalendarDateTime {
  const wall = new Date(instant + (cairoOffset(instant) === '+03:00' ? 3 : 2) * HOUR)
  return new CalendarDateTime(
    wall.getUTCFullYear(),
    wall.getUTCMonth() + 1,
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
  )
}
