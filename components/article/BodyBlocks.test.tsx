import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Block, blockText, bodySchema } from '#newsroom/articles/body.ts'
import type { Card } from '#newsroom/articles/views.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import messages from '../../messages/ar.json' with { type: 'json' }
import { BodyBlocks, type BodySource } from './BodyBlocks.tsx'

const ORIGIN = 'https://paper.example'
const variants = { proportion: 0.5625, avif: [640], webp: [640], jpg: [640] }
const picture: Picture = {
  hash: 'a'.repeat(64),
  alt: 'النهر من الجسر',
  caption: null,
  credit: 'نور',
  licence: null,
  isArchivePhoto: false,
  width: 1600,
  height: 900,
  variants: { '16x9': variants, '4x3': variants, '1x1': variants, whole: variants },
}
const card: Card = {
  id: 9,
  href: '/city/9/x',
  format: 'news',
  kicker: null,
  headline: 'عنوان المادة الأخرى',
  standfirst: null,
  section: { slug: 'city', name: 'المدينة', href: '/city' },
  publishedAt: 0,
  picture,
  pictureCount: 0,
  writers: [],
}

const text = (words: string) => ({ type: 'text' as const, text: words })
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] })
const cell = (words: string, type: 'tableCell' | 'tableHeader' = 'tableCell') => ({ type, content: [paragraph(words)] })
const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content: cells })

const BLOCKS: Record<Block['type'], Block> = {
  paragraph: paragraph('فقرة من الخبر'),
  heading: { type: 'heading', attrs: { level: 2 }, content: [text('عنوان فرعي')] },
  blockquote: { type: 'blockquote', attrs: { by: 'قائل' }, content: [paragraph('قول منقول')] },
  pullQuote: { type: 'pullQuote', attrs: { by: 'قائل' }, content: [text('قول بارز')] },
  bulletList: { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('بند')] }] },
  orderedList: {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [paragraph('خطوة')] }],
  },
  table: {
    type: 'table',
    attrs: { caption: 'الأسعار' },
    content: [row(cell('السلعة', 'tableHeader'), cell('التغير', 'tableHeader')), row(cell('القمح'), cell('+0.7%'))],
  },
  infoBox: {
    type: 'infoBox',
    attrs: { title: 'للزيارة' },
    content: [{ type: 'table', attrs: { caption: null }, content: [row(cell('المواعيد'), cell('من التاسعة'))] }],
  },
  image: { type: 'image', attrs: { mediaId: 1, caption: 'وصف الصورة', isArchivePhoto: true } },
  gallery: { type: 'gallery', attrs: { items: [{ mediaId: 1, caption: 'أولى الصور', isArchivePhoto: false }] } },
  readAlso: { type: 'readAlso', attrs: { articleId: 9 } },
  horizontalRule: { type: 'horizontalRule' },
  embed: { type: 'embed', attrs: { provider: 'youtube', id: 'abc_1', caption: 'شريط من المرفأ' } },
}

function draw(content: Block[], change: Partial<BodySource> = {}): string {
  const source: BodySource = {
    body: bodySchema.parse({ type: 'doc', content }),
    pictures: { 1: picture },
    readAlso: { 9: card },
    dateline: null,
    format: 'news',
    ...change,
  }
  const setting = { origin: ORIGIN, format: { digits: 'latn' as const, hijriOffset: 0 as const, now: 0 } }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="ar" messages={messages} timeZone="Africa/Cairo">
      <BodyBlocks source={source} setting={setting} />
    </NextIntlClientProvider>,
  )
}

const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('every block', () => {
  for (const [type, block] of Object.entries(BLOCKS)) {
    it(`prints the words of ${type}`, () => {
      const printed = words(draw([paragraph('مقدمة'), block]))
      for (const line of blockText(block).split('\n').filter(Boolean)) expect(printed).toContain(line)
    })
  }

  it('has the elements that say what it is', () => {
    const html = draw(Object.values(BLOCKS))
    for (const part of [
      '<h2',
      '<blockquote',
      '<figcaption',
      '<ul',
      '<ol',
      'start="3"',
      '<caption',
      'scope="col"',
      '<dl',
      '<dt',
      '<hr',
      'role="region"',
    ]) {
      expect(html).toContain(part)
    }
    expect(words(html)).toContain('تصوير: نور')
    expect(words(html)).toContain('صورة أرشيفية')
    expect(html).toContain('href="/city/9/x"')
    expect(html).not.toMatch(/<(iframe|script|object|embed)/)
  })

  it('leaves no trace of a picture or a story that is gone', () => {
    const html = draw([BLOCKS.image, BLOCKS.gallery, BLOCKS.readAlso], { pictures: {}, readAlso: {} })
    expect(words(html).trim()).toBe('')
    expect(html).not.toContain('<figure')
  })
})

describe('the text', () => {
  it('carries the place in the first paragraph only', () => {
    const html = draw([BLOCKS.heading, paragraph('أولى'), paragraph('ثانية')], { dateline: 'رأس النهر' })
    expect(words(html)).toContain('رأس النهر: أولى')
    expect(html.match(/رأس النهر/g)).toHaveLength(1)
  })

  it('does not skip a rank when there are only third-level headings', () => {
    const third: Block = { type: 'heading', attrs: { level: 3 }, content: [text('11:40 ص.. النهر يصل')] }
    expect(draw([third])).toContain('<h2')
    expect(draw([third])).not.toContain('<h3')
    expect(draw([BLOCKS.heading, third])).toContain('<h3')
    expect(draw([third], { format: 'live' })).toMatch(/<span[^>]*>11:40 ص <\/span>النهر يصل/)
  })

  it('marks foreign words, strong words and links, and says which links leave the paper', () => {
    const link = (href: string) => ({
      type: 'text' as const,
      text: 'رابط',
      marks: [{ type: 'link' as const, attrs: { href } }],
    })
    const html = draw([
      { type: 'paragraph', content: [link('https://other.example/a'), link(`${ORIGIN}/b`), link('/c')] },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'Open Data',
            marks: [{ type: 'foreign', attrs: { lang: 'en', dir: 'ltr' } }, { type: 'bold' }],
          },
          { type: 'hardBreak' },
        ],
      },
    ])
    expect(html).toContain('href="https://other.example/a" rel="external noopener">')
    expect(html).toContain(`href="${ORIGIN}/b">`)
    expect(html).toContain('href="/c">')
    const paid = draw([{ type: 'paragraph', content: [link('https://other.example/a')] }], { format: 'sponsored' })
    expect(paid).toContain('rel="external noopener sponsored"')
    expect(html).toContain('<strong><bdi lang="en" dir="ltr">Open Data</bdi></strong><br/>')
  })

  it('escapes what looks like markup', () => {
    expect(draw([paragraph('<script>alert(1)</script>')])).toContain('&lt;script&gt;')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', ' https://x', 'vbscript:x'])(
    'has no way to print a link to %s',
    (href) => {
      const block = {
        type: 'paragraph',
        content: [{ type: 'text', text: 'رابط', marks: [{ type: 'link', attrs: { href } }] }],
      }
      expect(bodySchema.safeParse({ type: 'doc', content: [block] }).success).toBe(false)
    },
  )

  it('sets telephone numbers left to right and lets scores be', () => {
    expect(draw([paragraph('الحجز 055-2576-3196')])).toContain('<bdi dir="ltr">055-2576-3196</bdi>')
    expect(draw([paragraph('فاز 2-1 في موسم 2019-2020')])).not.toContain('<bdi')
  })
})
