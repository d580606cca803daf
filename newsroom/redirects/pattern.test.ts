import { describe, expect, test } from 'vitest'
import { normalise } from './normal-form.ts'
import { compilePattern, matchPattern } from './pattern.ts'
import { fillTarget, placesOf, readTarget } from './target.ts'

function match(source: string, address: string) {
  const pattern = compilePattern(source)
  const normal = normalise(address)
  if (typeof pattern === 'string' || !normal) throw new Error(`${source} ${address}`)
  return matchPattern(pattern, normal)
}

describe('what a pattern takes', () => {
  test.each([
    ['/news/{id}-*', '/news/12-خبر-عاجل', { id: '12', 1: 'خبر-عاجل' }],
    ['/news/{id}-*', '/News/12-a/b.html', { id: '12', 1: 'a/b' }],
    ['/news/{id}-*', '/news/x-1', undefined],
    ['/{slug}-{id}', '/a-b-2024-77', { slug: 'a-b-2024', id: '77' }],
    ['/*-{id}-*/x', '/a-b-12-c/x', { 1: 'a-b', id: '12', 2: 'c' }],
    ['/blog/*', '/blog', { 1: '' }],
    ['/blog/*', '/blog/2024/05/', { 1: '2024/05' }],
    ['/blog/*', '/blogs', undefined],
    ['/blog/{name}', '/blog/a/b', undefined],
    ['/blog/{name}', '/blog', undefined],
    ['/*/old', '/a/b/old', undefined],
    ['/*/old', '/a/old', { 1: 'a' }],
    ['/News/{id}.aspx', '/news/3073537.aspx', { id: '3073537' }],
    ['/?p={id}', '/?p=123&utm_source=x', { id: '123' }],
    ['/?p={id}', '/?page=123', undefined],
    ['/a.php?id={id}&cat=*', '/a.php?cat=فن&id=5', { id: '5', 1: 'فن' }],
    [
      '/story/{year}/{month}/{day}/*/{id}',
      '/story/2025/4/22/عنوان-الخبر/6962729',
      { year: '2025', month: '4', day: '22', 1: 'عنوان-الخبر', id: '6962729' },
    ],
  ])('%s of %s', (source, address, captures) => {
    expect(match(source, address)).toEqual(captures)
  })

  test.each([
    ['/news', 'bad-pattern'],
    ['/{id', 'bad-pattern'],
    ['/{id}/{id}', 'bad-pattern'],
    ['/a?{x}=1', 'bad-pattern'],
    ['/\ue000*', 'bad-pattern'],
    ['/{id}{slug}', 'pattern-side-by-side'],
    ['/2{id}', 'pattern-side-by-side'],
    ['/*', 'pattern-too-wide'],
    ['/{x}/*', 'pattern-too-wide'],
  ])('%s is refused: %s', (source, fault) => {
    expect(compilePattern(source)).toBe(fault)
  })

  test('an address made to be slow is not', () => {
    const hostile = `/${'a-1'.repeat(600)}`
    const began = performance.now()
    for (let round = 0; round < 100; round += 1) match('/*a-{id}a*a-{number}a*a-{year}x/{name}', hostile)
    // A matcher that went back would need more time than there is; this one needs milliseconds.
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('where it leads', () => {
  const ORIGIN = 'https://paper.example'
  test.each([
    ['/city/1/x', '/city/1/x'],
    ['/قسم/', '/%D9%82%D8%B3%D9%85'],
    ['https://paper.example/a?b=1#c', '/a?b=1#c'],
    ['https://other.example/a', 'https://other.example/a'],
    ['/x/{id}/{1}?p={ID}', '/x/{id}/{1}?p={id}'],
    ['/a//b', '/a/b'],
    ['/a/../b', '/b'],
  ])('%s', (typed, target) => expect(readTarget(typed, ORIGIN)).toBe(target))

  test.each([
    '',
    'x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'ftp://a.example/',
    'https://{id}.example/',
    'https://a.example@evil.example/',
    'https://*/x',
    '/a\r\nSet-Cookie: x',
    'https://',
  ])('«%s» is no target', (typed) => expect(readTarget(typed, ORIGIN)).toBeUndefined())

  test.each([
    ['/x/{id}', { id: '5' }, '/x/5'],
    ['/x/{1}', { 1: 'خبر/a%2fb' }, '/x/%D8%AE%D8%A8%D8%B1/a%2Fb'],
    ['/{1}', { 1: '/evil.example' }, '/evil.example'],
    ['/{1}', { 1: '\\evil.example' }, '/%5Cevil.example'],
    ['https://a.example/{1}', { 1: '@evil.example' }, 'https://a.example/%40evil.example'],
    ['https://a.example{1}', { 1: '.evil.example' }, undefined],
    ['/s?q={1}', { 1: 'a&b=c' }, '/s?q=a%26b%3Dc'],
  ])('%s filled with %j', (target, captures, filled) => expect(fillTarget(target, captures)).toBe(filled))

  test('says which places it uses', () => expect(placesOf('/{id}/{1}')).toEqual(['id', '1']))
})
