import { expect, test } from 'vitest'
import type { Body } from '../articles/body.ts'
import { findUnsafeLinks, isSafeLink } from './links.ts'

test.each([
  ['https://paper.example/city/1', true],
  ['http://www.paper.example', true],
  ['mailto:desk@paper.example', true],
  ['tel:+20225781234', true],
  ['/city/48213/القوارب', true],
  ['#corrections', true],
  ['#', false],
  ['/desk', false],
  ['/desk/stories/4', false],
  ['/desktop', true],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['https://bank.example@evil.example/', false],
  ['http://localhost:3000/', false],
  ['http://intranet/', false],
  ['http://10.1.2.3/plan', false],
  ['http://192.168.1.4/', false],
  ['http://172.16.0.1/', false],
  ['https://172.15.0.1/', true],
  ['http://[::1]/', false],
  ['https://server.local/', false],
  ['not an address', false],
  ['', false],
])('%s: %s', (href, isSafe) => {
  expect(isSafeLink(href)).toBe(isSafe)
})

test('links are found wherever words stand', () => {
  const linked = (href: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'هنا', marks: [{ type: 'link' as const, attrs: { href } }] }],
  })
  const body: Body = {
    type: 'doc',
    content: [
      linked('/desk/1'),
      { type: 'heading', attrs: { level: 2 }, content: linked('/desk/2').content },
      { type: 'blockquote', attrs: { by: null }, content: [linked('/desk/3')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [linked('/desk/4'), linked('/city')] }] },
      {
        type: 'table',
        attrs: { caption: null },
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [linked('/desk/5')] }] }],
      },
      { type: 'infoBox', attrs: { title: 'x' }, content: [linked('/desk/6')] },
      { type: 'horizontalRule' },
    ],
  }
  expect(findUnsafeLinks(body)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `/desk/${n}`))
})
