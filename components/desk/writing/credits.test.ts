import { describe, expect, test } from 'vitest'
import { creditKey, creditName, moved } from './credits.ts'

describe('a line is moved', () => {
  test.each([
    [['a', 'b', 'c'], 0, 1, ['b', 'a', 'c']],
    [['a', 'b', 'c'], 2, 0, ['c', 'a', 'b']],
    [['a', 'b', 'c'], 0, -1, ['a', 'b', 'c']],
    [['a', 'b', 'c'], 2, 3, ['a', 'b', 'c']],
    [[], 0, 1, []],
  ])('in %j from %i to %i', (list, from, to, expected) => {
    expect(moved(list, from, to)).toEqual(expected)
  })
})

test('a credit is printed with the name of its person, or with its own', () => {
  expect(creditName({ freeName: 'سامي', role: 'photo' }, {})).toBe('سامي')
  expect(creditName({ personId: 4, role: 'writer' }, { 4: { name: 'هدى' } })).toBe('هدى')
  expect(creditName({ personId: 5, role: 'writer' }, {})).toBeUndefined()
})

test('the same name in another role is another line', () => {
  const keys = [
    creditKey({ personId: 4, role: 'writer' }),
    creditKey({ personId: 4, role: 'photo' }),
    creditKey({ freeName: '4', role: 'writer' }),
  ]
  expect(new Set(keys).size).toBe(3)
})
