import { expect, test } from 'vitest'
import { lighten } from './lighten.ts'

test('takes out the framework and leaves the page', () => {
  const page = [
    '<!DOCTYPE html><html><head><script data-own="">theme()</script><script data-own="" type="module" src="/paper.js"></script>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/1.js"/><link rel="preload" as="font" href="/fonts/a.woff2"/>',
    '<script src="/_next/static/chunks/1.js" async=""></script><link rel="expect" href="#_R_" blocking="render"/></head>',
    '<body><div hidden=""><!--$--><!--/$--></div><h1>عنوان<!-- --> فيه &lt;script&gt;</h1><!--$--><p>نص</p><!--/$-->',
    '<script>self.__next_f.push([1,"a</h1>"])</script><script type="application/ld+json">{"@type":"NewsArticle"}</script></body></html>',
  ].join('')
  expect(lighten(page)).toBe(
    '<!DOCTYPE html><html><head><script data-own="">theme()</script><script data-own="" type="module" src="/paper.js"></script>' +
      '<link rel="preload" as="font" href="/fonts/a.woff2"/></head>' +
      '<body><h1>عنوان<!-- --> فيه &lt;script&gt;</h1><p>نص</p>' +
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script></body></html>',
  )
})
