import { expect, test } from 'vitest'
import { suggestTimes } from './suggested-times.ts'

const at = (text: string) =>
  suggestTimes(Date.parse(text)).map(({ id, instant }) => [id, new Date(instant).toISOString()])

test('in an hour, this evening, tomorrow morning, by the clocks of Cairo', () => {
  expect(at('2026-01-15T10:01:20Z')).toEqual([
    ['timeSoon', '2026-01-15T11:05:00.000Z'],
    ['timeEvening', '2026-01-15T18:00:00.000Z'],
    ['timeMorning', '2026-01-16T04:00:00.000Z'],
  ])
})

test('late in the evening the evening is over', () => {
  expect(at('2026-01-15T17:30:00Z').map(([id]) => id)).toEqual(['timeSoon', 'timeMorning'])
})

test('the morning after the clocks go forward is at six all the same', () => {
  expect(at('2026-04-23T20:00:00Z').at(-1)).toEqual(['timeMorning', '2026-04-24T03:00:00.000Z'])
})
