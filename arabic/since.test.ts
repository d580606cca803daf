import { expect, test } from 'vitest'
import { readCases } from './fixtures/read.ts'
import { since } from './since.ts'

const NOW = Date.UTC(2026, 10, 22, 6, 5)

test.each(readCases('since', 3))('%s', (_title, seconds, unit, count) => {
  const then = NOW - Number(seconds) * 1000
  expect(since(then, NOW)).toEqual(unit === '-' ? undefined : { unit, count: Number(count) })
  expect(since(new Date(then), new Date(NOW))).toEqual(since(then, NOW))
})
