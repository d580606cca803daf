import { describe, expect, test } from 'vitest'
import { cairoInstants, cairoWallTime } from './cairo-time.ts'

function at(text: string) {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[-: ]/).map(Number)
  return { year, month, day, hour, minute }
}
const instants = (text: string) => cairoInstants(at(text)).map((instant) => new Date(instant).toISOString())

describe('the instants of a wall time in Cairo', () => {
  test.each([
    ['2026-01-15 12:00', '2026-01-15T10:00:00.000Z'],
    ['2026-07-15 12:00', '2026-07-15T09:00:00.000Z'],
    ['2026-04-23 23:59', '2026-04-23T21:59:00.000Z'],
    ['2026-04-24 01:00', '2026-04-23T22:00:00.000Z'],
    ['2026-10-29 22:59', '2026-10-29T19:59:00.000Z'],
    ['2026-10-30 00:00', '2026-10-29T22:00:00.000Z'],
    ['2024-02-29 08:30', '2024-02-29T06:30:00.000Z'],
  ])('%s is one', (wall, instant) => {
    expect(instants(wall)).toEqual([instant])
  })

  test.each(['2026-04-24 00:00', '2026-04-24 00:30', '2026-04-24 00:59', '2027-04-30 00:15'])(
    '%s does not exist',
    (wall) => {
      expect(instants(wall)).toEqual([])
    },
  )

  test.each([
    ['2026-10-29 23:00', ['2026-10-29T20:00:00.000Z', '2026-10-29T21:00:00.000Z']],
    ['2026-10-29 23:59', ['2026-10-29T20:59:00.000Z', '2026-10-29T21:59:00.000Z']],
    ['2027-10-28 23:30', ['2027-10-28T20:30:00.000Z', '2027-10-28T21:30:00.000Z']],
  ])('%s comes twice', (wall, both) => {
    expect(instants(wall)).toEqual(both)
  })

  test.each(['2026-02-29 10:00', '2026-13-01 10:00', '2026-04-31 10:00', '2026-01-01 24:00', '2026-01-01 10:60'])(
    'no clock shows %s',
    (wall) => {
      expect(instants(wall)).toEqual([])
    },
  )

  test('what is not a number is no time', () => {
    expect(cairoInstants({ ...at('2026-01-01 10:00'), minute: Number.NaN })).toEqual([])
    expect(cairoInstants({ ...at('2026-01-01 10:00'), hour: 1.5 })).toEqual([])
  })
})

describe('the wall time of an instant', () => {
  test('is the one whose instants hold it, through every quarter of an hour of 2026', () => {
    for (let t = Date.UTC(2026, 0, 1); t < Date.UTC(2027, 0, 1); t += 900_000) {
      const found = cairoInstants(cairoWallTime(t))
      if (!found.includes(t)) expect(found).toContain(t)
    }
    expect(cairoWallTime(Date.UTC(2026, 10, 22, 6, 5))).toEqual(at('2026-11-22 08:05'))
  })

  test('of no instant is no time', () => {
    expect(cairoWallTime(Number.NaN).year).toBeNaN()
  })
})
