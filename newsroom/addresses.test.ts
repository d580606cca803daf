import { expect, test } from 'vitest'
import { addresses, parsePageNumber } from './addresses.ts'
import { parseArticleId } from './articles/article.ts'

test('addresses are percent-encoded', () => {
  expect(addresses.article({ id: 7, slug: 'قرار-2026', sectionSlug: 'أخبار' })).toBe(
    `/${encodeURIComponent('أخبار')}/7/${encodeURIComponent('قرار-2026')}`,
  )
  expect(addresses.section(['city', 'transport'], 1)).toBe('/city/transport')
  expect(addresses.section(['city', 'transport'], 3)).toBe('/city/transport/page/3')
})

test.each([
  ['1', undefined],
  ['2', 2],
  ['02', undefined],
  ['-1', undefined],
  ['2.5', undefined],
  ['١٢', undefined],
  ['', undefined],
  ['99999999', undefined],
])('page «%s» is %s', (text, number) => {
  expect(parsePageNumber(text)).toBe(number)
})

test.each([
  ['1', 1],
  ['0', undefined],
  ['01', undefined],
  ['1e3', undefined],
  ['12345678901234567890', undefined],
  ['٧', undefined],
  ['-', undefined],
])('number «%s» is %s', (text, id) => {
  expect(parseArticleId(text)).toBe(id)
})
