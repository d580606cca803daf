import { CalendarDateTime } from '@internationalized/date'
import { describe, expect, test } from 'vitest'
import { instantsOfWall, wallOfInstant } from './cairo-wall.ts'

describe('the instants of a wall time in Cairo', () => {
  test('in winter and in summer there is one', () => {
    expect(instantsOfWall(new CalendarDateTime(2026, 1, 15, 12, 0))).toEqual([Date.UTC(2026, 0, 15, 10)])
    expect(instantsOfWall(new CalendarDateTime(2026, 7, 15, 12, 0))).toEqual([Date.UTC(2026, 6, 15, 9)])
  })

  test('the hour skipped on the last Friday of April has none', () => {
    expect(instantsOfWall(new CalendarDateTime(2026, 4, 24, 0, 30))).toEqual([])
    expect(instantsOfWall(new CalendarDateTime(2026, 4, 24, 1, 0))).toEqual([Date.UTC(2026, 3, 23, 22)])
  })

  test('the hour before midnight on the last Thursday of October comes twice', () => {
    const twice = instantsOfWall(new CalendarDateTime(2026, 10, 29, 23, 30))
    expect(twice).toEqual([Date.UTC(2026, 9, 29, 20, 30), Date.UTC(2026, 9, 29, 21, 30)])
    for (const instant of twice) expect(wallOfInstant(instant).toString()).toBe('2026-10-29T23:30:00')
  })
})
