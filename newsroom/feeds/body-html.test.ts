import { describe, expect, test } from 'vitest'
import { type Block, blockText, bodySchema } from '../articles/body.ts'
import type { Picture } from '../media/picture.ts'
import { drawBody } from './body-html.ts'
import { MOST_STORY_BYTES } from './feed.ts'
import { drawStory, type StoryText } from './story-html.ts'
import { faultsOfMarkup } from './test-validate.ts'
import { WORDS } from './test-words.ts'

const ORIGIN = 'https://paper.example'
const URL = `${ORIGIN}/city/7/x`
const variants = { proportion: 0.5625, avif: [640], webp: [640], jpg: [640, 1280, 2000] }
const picture: Picture = {
  hash: 'a'.repeat(64),
  alt: 'النهر "من" الجسر',
  caption: null,
  credit: 'نور',
  licence: null,
  isArchivePhoto: false,
  width: 2000,
  height: 1125,
  variants: { '16x9': variants, '4x3': variants, '1x1': variants, whole: variants },
}

const text = (words: string) => ({ type: 'text' as const, text: words })
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] })
const cell = (words: string, type: 'tableCell' | 'tableHeader' = 'tableCell') => ({ type, content: [paragraph(words)] })
const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content: cells })
const link = (href: string) => ({ ...text('رابط'), marks: [{ type: 'link' as const, attrs: { href } }] })

/** One of every kind there is. */
const BLOCKS: Record<Block['type'], Block> = {
  paragraph: paragraph('فقرة من الخبر'),
  heading: { type: 'heading', attrs: { level: 2 }, content: [text('11:40 ص.. عنوان فرعي')] },
  blockquote: { type: 'blockquote', attrs: { by: 'قائل' }, content: [paragraph('قول منقول')] },
  pullQuote: { type: 'pullQuote', attrs: { by: null }, content: [text('قول بارز')] },
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
  infoBox: { type: 'infoBox', attrs: { title: 'للزيارة' }, content: [paragraph('من التاسعة')] },
  image: { type: 'image', attrs: { mediaId: 1, caption: 'وصف الصورة', isArchivePhoto: true } },
  gallery: { type: 'gallery', attrs: { items: [{ mediaId: 1, caption: 'أولى الصور', isArchivePhoto: false }] } },
  readAlso: { type: 'readAlso', attrs: { articleId: 9 } },
  horizontalRule: { type: 'horizontalRule' },
  embed: { type: 'embed', attrs: { provider: 'youtube', id: 'abc_1', caption: 'شريط من المرفأ' } },
}

const setting = {
  links: { origin: ORIGIN, url: URL, isPaid: false },
  words: WORDS,
  dateline: null,
  pictures: { 1: picture },
  readAlso: { 9: { href: '/city/9/y', headline: 'عنوان المادة الأخرى' } },
}
const draw = (content: Block[], change: Partial<typeof setting> | { dateline: string } = {}) =>
  drawBody(bodySchema.parse({ type: 'doc', content }), { ...setting, ...change }).join('')
const story = (change: Partial<StoryText> = {}, content: Block[] = [BLOCKS.paragraph]) =>
  drawStory(
    {
      ...{ format: 'news', standfirst: null, source: null, isSensitive: false, lead: null, corrections: [] },
      body: { type: 'doc', content },
      ...change,
    },
    { ...setting, digits: 'latn' },
  )
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('every block', () => {
  for (const [type, block] of Object.entries(BLOCKS)) {
    test(`prints the words of ${type}`, () => {
      const printed = words(draw([paragraph('مقدمة'), block]))
      for (const line of blockText(block).split('\n').filter(Boolean)) expect(printed).toContain(line)
    })
  }

  test('has the elements that say what it is, and none that a reader of feeds refuses', () => {
    const html = story({ lead: { ...picture, caption: 'تعليق' } }, Object.values(BLOCKS))
    expect(faultsOfMarkup(html)).toEqual([])
    for (const part of [
      '<h2>',
      '<blockquote>',
      '<ul><li>',
      '<ol start="3">',
      '<caption>',
      '<th scope="col">',
      '<hr>',
    ]) {
      expect(html).toContain(part)
    }
    expect(html).toContain(
      `<img src="${ORIGIN}/media/aa/${'a'.repeat(30)}/whole-1280.jpg" alt="النهر &quot;من&quot; الجسر" width="1280" height="720">`,
    )
    expect(words(html)).toContain('صورة أرشيفية وصف الصورة تصوير: نور')
    expect(html).toContain(`اقرأ أيضًا: <a href="${ORIGIN}/city/9/y">عنوان المادة الأخرى</a>`)
    expect(html).toContain('<a href="https://www.youtube.com/watch?v=abc_1">شاهد الفيديو</a>')
    expect(html).toContain('<bdi dir="ltr">+0.7%</bdi>')
  })

  test('leaves no trace of a picture or a story that is gone', () => {
    expect(draw([BLOCKS.image, BLOCKS.gallery, BLOCKS.readAlso], { pictures: {}, readAlso: {} } as never)).toBe('')
  })
})

describe('the text', () => {
  test('carries the place before the first paragraph', () => {
    expect(draw([BLOCKS.heading, paragraph('أولى'), paragraph('ثانية')], { dateline: 'رأس النهر' })).toContain(
      '<p><b>رأس النهر:</b> أولى</p><p>ثانية</p>',
    )
  })

  test('has links that lead there from anywhere, and says which are paid for', () => {
    const content = ['/c', '#d', 'mailto:a@b.example', 'https://other.example/a'].map(link)
    const html = draw([{ type: 'paragraph', content }])
    for (const href of [`${ORIGIN}/c`, `${URL}#d`, 'mailto:a@b.example', 'https://other.example/a']) {
      expect(html).toContain(`<a href="${href}">`)
    }
    const paid = draw([{ type: 'paragraph', content }], { links: { ...setting.links, isPaid: true } })
    expect(paid).toContain('<a href="https://other.example/a" rel="sponsored">')
    expect(paid).toContain(`<a href="${ORIGIN}/c">`)
  })

  test('escapes what looks like markup, and drops what no reader sees', () => {
    const html = draw([paragraph('<script>alert(1)</script> & "]]>" \u0000\u202e\ufeff\uffffنص \ud83d\ude00')])
    expect(html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;]]&gt;&quot; نص \ud83d\ude00</p>')
  })

  test('marks foreign words, strong words and telephone numbers', () => {
    const foreign = { type: 'foreign' as const, attrs: { lang: 'en', dir: 'ltr' as const } }
    const marked = { ...text('Open Data'), marks: [foreign, { type: 'bold' as const }] }
    expect(draw([{ type: 'paragraph', content: [marked, { type: 'hardBreak' }, text('055-2576-3196')] }])).toBe(
      '<p><strong><bdi lang="en" dir="ltr">Open Data</bdi></strong><br><bdi dir="ltr">055-2576-3196</bdi></p>',
    )
  })
})

describe('a story', () => {
  test('says first what a reader must know, and last what was put right', () => {
    const html = words(
      story({
        format: 'sponsored',
        standfirst: 'مقدمة المادة',
        isSensitive: true,
        source: 'وكالة الأنباء',
        corrections: [{ kind: 'correction', text: 'الصواب مئتان.', at: Date.UTC(2026, 0, 15, 10) }],
      }),
    )
    expect(html).toMatch(
      /^ مادة إعلانية مقدمة المادة تنبيه: .* فقرة من الخبر تصحيح: الصواب مئتان\. \( .*2026.* المصدر: وكالة الأنباء $/,
    )
  })

  test('that is too long ends between two blocks and leads to the rest', () => {
    const html = story(
      {},
      Array.from({ length: 30_000 }, () => paragraph('كلمات كثيرة في فقرة واحدة.')),
    )
    expect(faultsOfMarkup(html)).toEqual([])
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_STORY_BYTES + 1_000)
    expect(html).toContain(`<p><a href="${URL}">بقية المادة</a></p></div>`)
  })
})
