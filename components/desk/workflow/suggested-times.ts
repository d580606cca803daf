import { cairoInstants, cairoWallTime } from '#arabic/cairo-time.ts'

type SuggestedTime = { id: 'timeSoon' | 'timeEvening' | 'timeMorning'; instant: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const EVENING = 20
const MORNING = 6

/** Times a story is often given: in an hour, this evening, tomorrow morning. Those that are past are left out. */
export function suggestTimes(now: number): SuggestedTime[] {
  const evening = atHour(now, EVENING)
  const morning = atHour(now + DAY, MORNING)
  return [
    // To the five minutes: nobody means 14:03.
    { id: 'timeSoon' as const, instant: Math.ceil((now + HOUR) / (5 * MINUTE)) * 5 * MINUTE },
    ...(evening !== undefined && evening > now + HOUR ? [{ id: 'timeEvening' as const, instant: evening }] : []),
    ...(morning !== undefined ? [{ id: 'timeMorning' as const, instant: morning }] : []),
  ]
}

function atHour(instant: number, hour: number): number | undefined {
  return cairoInstants({ ...cairoWallTime(instant), hour, minute: 0 })[0]
}
