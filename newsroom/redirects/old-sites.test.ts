import { expect, test } from 'vitest'
import { normalise } from './normal-form.ts'
import { numberKeys, OLD_SITES, oldAddressKeys, siteOfKey } from './old-sites.ts'
import { compilePattern } from './pattern.ts'

test.each([
  ['https://www.elbalad.example/2854366', ['/2854366', 'number:2854366']],
  ['/story/2025/4/22/عنوان-الخبر/6962729', ['/story/2025/4/22/عنوان-الخبر/6962729', 'story-date:6962729']],
  ['http://gate.example/News/3073537.aspx', ['/news/3073537.aspx', 'news-aspx:3073537']],
  ['/?p=123', ['/?p=123', 'wordpress:123']],
  ['/news/details/4353542', ['/news/details/4353542', 'news-details:4353542']],
  [
    '/news/news_egypt/details/2025/4/22/2775335/عنوان',
    ['/news/news_egypt/details/2025/4/22/2775335/عنوان', 'details-date:2775335'],
  ],
  ['http://www.jawharafm.net/ar/article/name/93/80145', ['/ar/article/name/93/80145']],
  ['/2024/05/01/عنوان/', ['/2024/05/01/عنوان']],
  ['https://paper.example/', []],
])('%s', (url, keys) => {
  expect(oldAddressKeys(url)).toEqual(keys)
})

test('a slug that was changed on the old site does not matter', () => {
  const keys = (url: string) => numberKeys(normalise(url) ?? { path: '/', params: [] })
  expect(keys('/story/2025/4/22/other/6962729')).toEqual(['story-date:6962729'])
  expect(keys('/story/2025/4/22/6962729')).toEqual(['story-date:6962729'])
})

test('a family that is off has no numbers', () => {
  const address = normalise('/?p=5')
  expect(address && numberKeys(address, (id) => id !== 'wordpress')).toEqual([])
})

test('every shape is a pattern with a number', () => {
  for (const { id, patterns } of OLD_SITES) {
    for (const source of patterns)
      expect(compilePattern(source), source).toMatchObject({ names: expect.arrayContaining(['id']) })
    expect(siteOfKey(`${id}:1`)).toBe(id)
  }
  expect(siteOfKey('/number:1')).toBeUndefined()
})
