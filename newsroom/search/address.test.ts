import { describe, expect, test } from 'vitest'
import { addresses } from '../addresses.ts'
import { readSearchAddress, searchAddressOf } from './address.ts'
import type { SearchFilters } from './filters.ts'

const read = (path: string) => readSearchAddress(path.split('/').slice(2))
const all: SearchFilters = {
  section: 'city',
  format: 'opinion',
  person: 'نادين-الوراقي',
  tag: 'المينا-القديم',
  from: '2025-01-31',
  to: '2026-11-22',
}

describe('an address is read as it was written', () => {
  test.each([
    ['مجلس المدينة', {}],
    ['مجلس المدينة', { page: 3 }],
    ['مجلس', { order: 'relevance' as const, page: 2 }],
    ['مجلس', { filters: all }],
    ['مجلس', { filters: all, order: 'relevance' as const, page: 12 }],
    ['', { filters: { tag: 'نهر' } }],
    ['', { filters: { from: '2026-01-01' }, page: 2 }],
    ['section', { filters: { section: 'section' } }],
    ['page', { page: 2 }],
    ['relevance', { order: 'relevance' as const }],
    ['«رأس النهر» "عبارة"', { filters: { to: '1899-12-31' } }],
    ["<script>alert('1')</script>".replaceAll('/', ' '), {}],
    ['a&b=c;d:e@f!g', {}],
    ['أ\u200cب', {}],
  ])('«%s» %j', (text, more) => {
    const path = addresses.searchResults(text, more)
    expect(path).toMatch(/^\/search\/[^?#\\]+$/)
    const wanted = { text, filters: {}, order: 'newest', page: 1, ...more }
    expect(read(path)).toEqual(wanted)
    // As Next gives them, and as a proxy may have decoded them.
    expect(readSearchAddress(path.split('/').slice(2).map(decodeURIComponent))).toEqual(wanted)
  })

  test('without words and filters it is the form', () => {
    expect(addresses.searchResults('')).toBe('/search')
    expect(readSearchAddress([])).toEqual({ text: '', filters: {}, order: 'newest', page: 1 })
  })

  test('without words nothing is nearer than the rest', () => {
    expect(addresses.searchResults('', { filters: { tag: 'x' }, order: 'relevance' })).toBe('/search/-/tag/x')
    expect(read('/search/-/tag/x/relevance')).toBeUndefined()
    expect(read('/search/-/relevance')).toBeUndefined()
  })
})

test.each([
  '/search/x/format/poem',
  '/search/x/format',
  '/search/x/section',
  '/search/x/section/',
  '/search/x/from/2026-02-30',
  '/search/x/from/2026-2-3',
  '/search/x/from/٢٠٢٦-٠٢-٠٣',
  '/search/x/from/2026-03-02/to/2026-03-01',
  '/search/x/to/2026-03-01/from/2026-02-01',
  '/search/x/tag/a/section/b',
  '/search/x/section/a/section/b',
  '/search/x/relevance/tag/a',
  '/search/x/relevance/relevance',
  '/search/x/page/1',
  '/search/x/page/02',
  '/search/x/page/2/relevance',
  '/search/x/page/2/page/3',
  '/search/x/newest',
  '/search/x/y',
  '/search/%E0%A4%A',
  '/search/x/tag/%00',
  '/search/x/tag/%E2%80%AE',
  `/search/${'ا'.repeat(400)}`,
])('%s is no address', (path) => {
  expect(read(path)).toBeUndefined()
})

describe('a form leads to an address', () => {
  const lead = (fields: Record<string, string>) => searchAddressOf(new URLSearchParams(fields))

  test('with its filters, and without its empty fields', () => {
    expect(lead({ q: ' مجلس ', order: 'relevance', section: '', from: '', to: '', format: '' })).toBe(
      addresses.searchResults('مجلس', { order: 'relevance' }),
    )
    expect(lead({ q: 'مجلس', ...all })).toBe(addresses.searchResults('مجلس', { filters: all }))
    expect(lead({ q: '', tag: 'نهر' })).toBe(addresses.searchResults('', { filters: { tag: 'نهر' } }))
  })

  test('names are as good as their addresses', () => {
    expect(lead({ q: '', person: 'نادين الوراقي' })).toBe(
      addresses.searchResults('', { filters: { person: 'نادين-الوراقي' } }),
    )
  })

  test('days in the wrong order change places', () => {
    expect(lead({ q: 'س', from: '2026-03-02', to: '2025-03-01' })).toBe(
      addresses.searchResults('س', { filters: { from: '2025-03-01', to: '2026-03-02' } }),
    )
  })

  test('whatever is sent, what comes out is an address that is read', () => {
    const hostile = ['', ' ', '..', '../..', 'a/b', '%2e%2e', '\0', '\u202e', '\ud800', '2026-99-99', 'ا'.repeat(9_000)]
    for (const value of [...hostile, '<b>', '"', "'; drop table article; --", '?x=1#y', '-']) {
      const path = lead({
        q: value,
        section: value,
        format: value,
        person: value,
        tag: value,
        from: value,
        to: value,
        order: value,
      })
      expect(path, JSON.stringify(value)).toMatch(/^\/search(\/[^?#\\]+)?$/)
      expect(read(path), JSON.stringify(value)).toBeDefined()
      expect(addresses.searchResults(read(path)?.text ?? '', read(path))).toBe(path)
    }
  })
})
