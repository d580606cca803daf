import { describe, expect, test } from 'vitest'
import { candidateKeys, normalise, writeKey } from './normal-form.ts'

const formOf = (address: string) => {
  const normal = normalise(address)
  return normal && writeKey(normal)
}

describe('one form for all the ways an address is written', () => {
  test.each([
    ['/News/12', '/news/12'],
    ['/news/12/', '/news/12'],
    ['/news//12', '/news/12'],
    ['\\news\\12', '/news/12'],
    ['news/12', '/news/12'],
    ['/', '/'],
    ['', '/'],
    ['//evil.example/x', '/evil.example/x'],
    ['https://www.paper.example', '/'],
    ['HTTP://Paper.Example/Story.HTML?utm_source=x&fbclid=y#top', '/story'],
    ['www.paper.example/a/b.htm', '/a/b'],
    ['/index.php?p=123', '/?p=123'],
    ['/blog/index.html', '/blog'],
    ['/.html', '/.html'],
    ['/?P=123', '/?p=123'],
    ['?p=123', '/?p=123'],
    ['/article.php?section=2&id=5', '/article.php?id=5&section=2'],
    ['/article.php?id=5&id=6', '/article.php?id=5'],
    ['/a?x', '/a?x'],
    ['/%D8%AE%D8%A8%D8%B1/%d8%b9%d8%a7%d8%ac%d9%84/', '/خبر/عاجل'],
    ['/خبر/عاجل', '/خبر/عاجل'],
    ['/ا\u0654خبار', '/أخبار'],
    ['/\u202bخبر\u202c\u200b', '/خبر'],
    // Windows-1256
    ['/%CE%C8%D1', '/خبر'],
    ['/a%2Fb/c%3Fd', '/a%2fb/c%3fd'],
    ['/100%25', '/100%25'],
    ['/s?q=a%26b+c', '/s?q=a%26b c'],
  ])('%s', (address, form) => {
    expect(formOf(address)).toBe(form)
    expect(formOf(form)).toBe(form)
  })

  test.each(['/%2e%2e/etc', '/a/../b', '/a%0d%0aSet-Cookie:x', '/\u0000', 'javascript://x', `/${'a'.repeat(3_000)}`])(
    '«%s» is no address',
    (address) => expect(normalise(address)).toBeUndefined(),
  )
})

test('a rule is looked up by all of the query, by one part of it, and without it', () => {
  const address = normalise('/a.php?id=5&x=1')
  expect(address && candidateKeys(address)).toEqual(['/a.php?id=5&x=1', '/a.php?id=5', '/a.php?x=1', '/a.php'])
})
