import { expect, test } from 'vitest'
import { searchDestination } from './search-destination.ts'

const typed = (text: string) => `/search?q=${encodeURIComponent(text)}`

test('a search form leads to the address of its results', () => {
  expect(searchDestination(typed('مجلس المدينة'))).toBe(`/search/${encodeURIComponent('مجلس المدينة')}`)
  expect(searchDestination('/search?q=%D9%85%D8%AC%D9%84%D8%B3+2026&x=1')).toBe(
    `/search/${encodeURIComponent('مجلس 2026')}`,
  )
})

test('without a word there is only the form', () => {
  for (const text of ['', '  ', '"', '..', '/', '«»', '\u202e', '\ud800', '\0']) {
    expect(searchDestination(typed(text.toWellFormed()))).toBe('/search')
  }
  expect(searchDestination('/search?q=%E0%A4')).toBe('/search')
})

test('whatever is typed, the address has one segment and is short', () => {
  for (const text of [
    'أ/../../ب',
    'a\\b',
    'x?y#z',
    '100%',
    '\0ا\0',
    'ا'.repeat(10_000),
    'a\nb\tc',
    '<script>alert(1)</script>',
  ]) {
    const address = searchDestination(typed(text)) ?? ''
    expect(address).toMatch(/^\/search\/[^/?#\\]+$/)
    expect(decodeURIComponent(address).length).toBeLessThanOrEqual(220)
  }
})

test('other requests are none of its business', () => {
  for (const url of ['/', '/search', '/search?x=1', '/search/x?q=1', '/?q=1', '/searching?q=1']) {
    expect(searchDestination(url)).toBeUndefined()
  }
})
