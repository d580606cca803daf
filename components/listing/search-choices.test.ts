import { expect, test } from 'vitest'
import type { PageFormat } from '#newsroom/edition.ts'
import type { ResolvedFilters } from '#newsroom/search/load.ts'
import {
  activeFilters,
  filterName,
  filtersOf,
  formatChoices,
  namedChoices,
  type SearchWords,
  spanChoices,
  without,
} from './search-choices.ts'

const NOTHING: ResolvedFilters = { section: null, person: null, tag: null, format: null, from: null, to: null }
const COUNTS = { sections: [], formats: [], people: [], tags: [] }
const CITY = { slug: 'city', name: 'المدينة' }
const format: PageFormat = { digits: 'arab', hijriOffset: 0, now: Date.UTC(2026, 10, 22, 10) }
/** Says the key of a message and what stands in it. */
const t = ((key: string, values = {}) => [key, ...Object.values(values)].join(' ')) as unknown as SearchWords

test('filters are named as they are, and taken away one by one', () => {
  const resolved: ResolvedFilters = { ...NOTHING, section: CITY, format: 'opinion', from: '2026-01-01' }
  expect(filtersOf(resolved)).toEqual({ section: 'city', format: 'opinion', from: '2026-01-01' })
  expect(activeFilters(resolved).map((filter) => filterName(filter, t, format))).toEqual([
    'since ١ يناير ٢٠٢٦ ',
    'المدينة',
    'formats.opinion',
  ])
  expect(without(filtersOf(resolved), 'section')).toEqual({ format: 'opinion', from: '2026-01-01' })
  expect(without({ section: 'city', from: '2026-01-01', to: '2026-02-01' }, 'dates')).toEqual({ section: 'city' })
  expect(activeFilters(NOTHING)).toEqual([])
})

test.each([
  ['2026-11-22', null, 'spans.today'],
  ['2026-11-16', null, 'spans.week'],
  ['2026-10-22', null, 'spans.month'],
  ['2025-11-22', null, 'spans.year'],
  ['2026-11-16', '2026-11-20', 'between ١٦ نوفمبر ٢٠٢٦ ٢٠ نوفمبر ٢٠٢٦'],
  ['2026-11-20', '2026-11-20', '٢٠ نوفمبر ٢٠٢٦'],
  [null, '2026-11-20', 'until  ٢٠ نوفمبر ٢٠٢٦'],
])('days from %s to %s are «%s»', (from, to, words) => {
  const [filter] = activeFilters({ ...NOTHING, from, to })
  expect(filter && filterName(filter, t, format)).toBe(words)
})

test('a span of time leaves the other filters, and is known again', () => {
  const choices = spanChoices({ section: 'city', from: '2026-11-16', to: '2026-11-20' }, format.now)
  expect(choices.map((choice) => choice.isCurrent)).toEqual([false, false, false, false])
  expect(choices[1]?.filters).toEqual({ section: 'city', from: '2026-11-16' })
  expect(spanChoices({ from: '2026-11-16' }, format.now).map((choice) => choice.isCurrent)).toEqual([
    false,
    true,
    false,
    false,
  ])
})

test('what was chosen is among the choices even when nothing was found', () => {
  const results = { filters: { ...NOTHING, section: CITY }, counts: COUNTS }
  expect(namedChoices(results, 'section')).toEqual([
    { value: 'المدينة', filters: { section: 'city' }, isCurrent: true, count: 0 },
  ])
  expect(namedChoices(results, 'tag')).toEqual([])
})

test('choices keep what else was chosen', () => {
  const counts = {
    ...COUNTS,
    people: [{ slug: 'هدى', name: 'هدى', count: 2 }],
    formats: [{ format: 'news' as const, count: 3 }],
  }
  const results = { filters: { ...NOTHING, section: CITY, from: '2026-01-01' }, counts }
  expect(namedChoices(results, 'person')[0]).toMatchObject({
    filters: { section: 'city', from: '2026-01-01', person: 'هدى' },
    isCurrent: false,
  })
  expect(formatChoices(results)[0]?.filters).toEqual({ section: 'city', from: '2026-01-01', format: 'news' })
})
