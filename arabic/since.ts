const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type Since = { unit: 'now' | 'minutes' | 'hours' | 'days'; count: number }

/**
 * How long ago something happened, in whole units of 60 minutes and 24 hours, rounded down; the words are the caller's.
 *
 * `undefined` when a date says it better: older than seven days, or more than a minute ahead of us. Within that minute
 * two machines' clocks may simply differ, so it is 'now'. Under a minute is 'now' with a count of 0.
 */
export function since(then: Date | number, now: Date | number): Since | undefined {
  const age = Number(now) - Number(then)
  if (!(age >= -MINUTE && age <= 7 * DAY)) return undefined
  if (age < MINUTE) return { unit: 'now', count: 0 }
  if (age < HOUR) return { unit: 'minutes', count: Math.floor(age / MINUTE) }
  if (age < DAY) return { unit: 'hours', count: Math.floor(age / HOUR) }
  return { unit: 'days', count: Math.floor(age / DAY) }
}
