import { describe, expect, test } from 'vitest'
import { bodySchema, bodyText, embedAddress } from './body.ts'

const text = (words: string, marks?: unknown[]) => ({ type: 'text', text: words, ...(marks && { marks }) })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const link = (href: string) => doc(paragraph(text('هنا', [{ type: 'link', attrs: { href } }])))

describe('what is never stored', () => {
  test.each([
    ['markup', doc({ type: 'html', attrs: { html: '<b>' } })],
    ['a handler', doc({ type: 'paragraph', onclick: 'x()', content: [] })],
    ['a style', doc({ type: 'paragraph', attrs: { style: 'color:red' } })],
    ['a first heading', doc({ type: 'heading', attrs: { level: 1 }, content: [text('ع')] })],
    [
      'an embed by address',
      doc({ type: 'embed', attrs: { provider: 'youtube', id: 'https://evil.example/x', caption: null } }),
    ],
    ['an embed of anybody', doc({ type: 'embed', attrs: { provider: 'evil', id: 'x', caption: null } })],
    ['an empty text', doc(paragraph(text('')))],
    ['a table without rows', doc({ type: 'table', attrs: { caption: null }, content: [] })],
    ['not a document', paragraph(text('ع'))],
    ['nothing', null],
  ])('%s', (_name, value) => {
    expect(bodySchema.safeParse(value).success).toBe(false)
  })

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    ' https://x',
    'vbscript:x',
    'ftp://x',
  ])('a link to %s', (href) => {
    expect(bodySchema.safeParse(link(href)).success).toBe(false)
  })
})

test.each(['https://example.com/أخبار', 'http://x', '/city/7/خبر', '#c1', 'mailto:a@b.example', 'tel:055-2576-1234'])(
  'a link to %s',
  (href) => {
    expect(bodySchema.safeParse(link(href)).success).toBe(true)
  },
)

test('the words of every block are there to be counted and searched', () => {
  const body = bodySchema.parse(
    doc(
      paragraph(text('أول'), { type: 'hardBreak' }, text('سطر')),
      { type: 'infoBox', attrs: { title: 'صندوق' }, content: [paragraph(text('فيه'))] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('بند'))] }] },
      { type: 'gallery', attrs: { items: [{ mediaId: 1, caption: 'تعليق', isArchivePhoto: false }] } },
      {
        type: 'table',
        attrs: { caption: null },
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('خانة'))] }] }],
      },
      { type: 'horizontalRule' },
    ),
  )
  expect(bodyText(body)).toBe('أول\nسطر\nصندوق\nفيه\nبند\nتعليق\nخانة')
})

describe('embedAddress', () => {
  test.each([
    ['youtube', 'abc_1', 'https://www.youtube.com/watch?v=abc_1'],
    ['x', '17', 'https://x.com/i/status/17'],
    ['x', 'name/status/17', 'https://x.com/name/status/17'],
    ['instagram', 'Cx1', 'https://www.instagram.com/p/Cx1/'],
    ['tiktok', 'name/video/5', 'https://www.tiktok.com/@name/video/5'],
    ['facebook', 'page/posts/5', 'https://www.facebook.com/page/posts/5'],
  ] as const)('leads to %s %s', (provider, id, address) => {
    expect(embedAddress({ provider, id })).toBe(address)
  })
})
