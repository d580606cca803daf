import { expect, test } from 'vitest'
import { formatCursor, formatStoryQuery, parseStoryQuery, periodOf } from './list-query.ts'

test('an address comes back as it was', () => {
  const address =
    'view=desk&state=draft,in_review&section=4&person=7&tag=9&from=2026-11-01&to=2026-11-22&q=%D9%85%D8%A7%D8%A1'
  const query = parseStoryQuery(Object.fromEntries(new URLSearchParams(`${address}&after=5.6`)))
  expect(formatStoryQuery(query)).toBe(address)
  expect(query.after).toEqual({ time: 5, id: 6 })
  expect(formatCursor({ time: 5, id: 6 })).toBe('5.6')
})

test.each([
  {},
  {
    view: 'everything',
    state: 'x,,',
    section: '-1',
    person: '1e3',
    tag: '0',
    from: '2026-02-30',
    to: 'now',
    after: 'x.1',
  },
  { view: ['mine', 'all'], section: '' },
])('what makes no sense is left out: %j', (params) => {
  expect(formatStoryQuery(parseStoryQuery(params))).toBe('view=mine')
  expect(parseStoryQuery(params).after).toBeNull()
})

test('a period takes in both its days, by the clocks of Cairo', () => {
  expect(periodOf({ from: '2026-01-15', to: '2026-01-15' })).toEqual({
    start: Date.UTC(2026, 0, 14, 22),
    end: Date.UTC(2026, 0, 15, 22),
  })
  expect(periodOf({ from: null, to: null })).toEqual({ start: null, end: null })
})
