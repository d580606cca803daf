import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { type Block, type Body, bodySchema, bodyText } from '#newsroom/articles/body.ts'
import { cleanPaste } from './clean-paste.ts'
import { fitBlocks } from './fit.ts'
import type { HtmlElement, HtmlNode } from './tree.ts'

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
}

/** The tree a browser makes, made here by the parser that follows the same standard. */
function markup(html: string): HtmlElement {
  const read = (node: DefaultTreeAdapterTypes.ChildNode): HtmlNode[] => {
    if (node.nodeName === '#text' && 'value' in node) return [node.value]
    if (!('tagName' in node)) return []
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    return [{ tag: node.tagName, attributes, children: node.childNodes.flatMap(read) }]
  }
  const page = parse(html).childNodes.flatMap(read)[0]
  const body =
    typeof page === 'string' ? undefined : page?.children.find((one) => typeof one !== 'string' && one.tag === 'body')
  if (!body || typeof body === 'string') throw new Error('no body')
  return body
}

function paste(html: string | null, text = '') {
  const cleaned = cleanPaste(html === null ? null : markup(html), text)
  const body: Body = { type: 'doc', content: cleaned.blocks }
  expect(bodySchema.safeParse(body).error).toBeUndefined()
  return cleaned
}

const words = (text: string, ...marks: unknown[]) =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const item = (text: string) => ({ type: 'listItem', content: [paragraph(words(text))] })
const bold = { type: 'bold' }
const link = (href: string) => ({ type: 'link', attrs: { href } })

test('a document of Word', () => {
  const { blocks, report } = paste(fixture('word.html'))
  expect(blocks).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [words('خطة المياه')] },
    paragraph(words('قال المحافظ إن '), words('الخطة الجديدة', bold), words(' تبدأ خلال شهر، وتكلفتها 25 مليونًا.')),
    { type: 'heading', attrs: { level: 3 }, content: [words('المرحلة الأولى')] },
    { type: 'bulletList', content: [item('تجديد الشبكات'), item('في الحي القديم'), item('تركيب العدادات')] },
    { type: 'orderedList', attrs: { start: 3 }, content: [item('فتح المحطة'), item('تشغيل الخط')] },
    {
      type: 'table',
      attrs: { caption: null },
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph(words('الحي'))] },
            { type: 'tableHeader', content: [paragraph(words('الموعد'))] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph(words('الميناء'))] },
            { type: 'tableCell', content: [paragraph(words('مايو'))] },
          ],
        },
      ],
    },
    paragraph(words('التفاصيل في '), words('موقع المحافظة', link('https://example.com/plan')), words(' والملف.')),
  ])
  expect(report).toMatchObject({
    colours: 2,
    footnotes: 1,
    emptyParagraphs: 1,
    nestedLists: 1,
    pictures: 1,
    deadLinks: 1,
    tidiedLinks: 1,
  })
})

test('a document of Google Docs', () => {
  const { blocks, report } = paste(fixture('google-docs.html'))
  expect(blocks).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [words('ما حدث')] },
    paragraph(
      words('بدأ العمل '),
      words('قبل الفجر', bold),
      words('، وقال '),
      words('التقرير', link('https://example.com/report')),
      words(' إن الـ'),
      words('50', bold),
      words(' عاملًا حضروا.'),
    ),
    { type: 'bulletList', content: [item('أولى'), item('تحتها'), item('ثانية')] },
    paragraph(words('سطر'), { type: 'hardBreak' }, words('وسطر')),
  ])
  expect(report).toMatchObject({ colours: 2, comments: 1, nestedLists: 1, tidiedLinks: 1 })
})

test('a web page', () => {
  const { blocks, report } = paste(fixture('web-page.html'))
  const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(words(text))] })
  const head = (text: string) => ({ type: 'tableHeader', content: [paragraph(words(text))] })
  const empty = { type: 'tableCell', content: [{ type: 'paragraph' }] }
  expect(blocks).toEqual([
    { type: 'heading', attrs: { level: 3 }, content: [words('عنوان داخلي')] },
    paragraph(
      words('فقرة أولى فيها نافذة وخبر سابق و'),
      words('مصدر', link('https://example.org/a?b=1&c=2')),
      words('.'),
    ),
    paragraph(words('تعليق الصورة')),
    { type: 'blockquote', attrs: { by: null }, content: [paragraph(words('نص مقتبس 👇'))] },
    paragraph(words('سطر أول')),
    paragraph(words('فقرة بعد سطرين 😀')),
    {
      type: 'table',
      attrs: { caption: 'الأسعار' },
      content: [
        { type: 'tableRow', content: [head('الصنف'), head('السعر'), empty] },
        { type: 'tableRow', content: [cell('قمح'), cell('1'), cell('2')] },
        { type: 'tableRow', content: [empty, cell('3'), cell('4')] },
      ],
    },
    paragraph(words('إطار من عمود واحد')),
    { type: 'horizontalRule' },
    { type: 'orderedList', attrs: { start: 4 }, content: [item('رابع'), item('خامس')] },
  ])
  expect(report).toMatchObject({
    embedded: 3,
    hidden: 1,
    pictures: 1,
    unsafeLinks: 1,
    deadLinks: 1,
    mergedCells: 2,
    emptyParagraphs: 1,
    colours: 1,
  })
})

describe('a chat', () => {
  test('copied from the window: no stamps, bold kept, each line a paragraph', () => {
    const { blocks, report } = paste(null, fixture('whatsapp.txt'))
    expect(blocks).toEqual([
      paragraph(words('عاجل', bold), words(' من الموقع: الحريق تحت السيطرة')),
      paragraph(words('لا إصابات حتى الآن')),
      paragraph(words('وسيارات الإطفاء تغادر')),
      paragraph(words('رقم المتحدث 055-2576-3196')),
    ])
    expect(report).toEqual({ chatStamps: 3, chatMarks: 1 })
  })

  test('exported to a file', () => {
    const { blocks, report } = paste(null, fixture('whatsapp-export.txt'))
    expect(blocks).toEqual([paragraph(words('الخبر مؤكد من المصدر')), paragraph(words('تمام'))])
    expect(report.chatStamps).toBe(2)
  })

  test('is read from its text where its markup comes along', () => {
    const { blocks } = paste(fixture('whatsapp.html'), '[12:30, 5/3/2026] سارة: رسالة *مهمة*')
    expect(blocks).toEqual([paragraph(words('رسالة '), words('مهمة', bold))])
  })
})

test('text of a PDF: lines joined, paragraphs found, letters in their own shape', () => {
  const { blocks, report } = paste(null, fixture('pdf.txt'))
  expect(bodyText({ type: 'doc', content: blocks }).split('\n')).toEqual([
    'أعلنت هيئة النقل اليوم أن خط الترام الجديد سيبدأ العمل في أول الشهر المقبل، بعد اكتمال تجارب التشغيل التي استمرت ستة أسابيع على طول المسار، وقالت إن القطارات ستمر كل عشر دقائق.',
    'وأضافت الهيئة في بيان أن التذكرة ستظل بسعرها الحالي حتى نهاية العام، وأن الاشتراكات الشهرية ستطرح في المحطات الرئيسية قبل الافتتاح بأسبوع.',
    'وقال المدير إن المحطات مجهزة لاستقبال الركاب من ذوي الإعاقة، وإن العاملين فيها تدربوا على الإسعافات الأولية في مركز المدينة.',
  ])
  expect(report).toMatchObject({ joinedLines: 5 })
  expect(report.presentationForms).toBeGreaterThan(20)
})

describe('text without markup', () => {
  test.each<[string, string, string[]]>([
    ['one line', 'خبر', ['خبر']],
    ['a line each', 'أول\nثان\r\nثالث', ['أول', 'ثان', 'ثالث']],
    ['empty lines part, others stay in the paragraph', 'أول\nسطر\n\n\nثان', ['أول\nسطر', 'ثان']],
    ['nothing but spaces', ' \n\u00a0\n', []],
    ['a list', 'تضم:\n• واحدا\n• اثنين\nثم', ['تضم:', 'واحدا\nاثنين', 'ثم']],
    [
      'verse keeps its lines',
      'على قدر أهل العزم تأتي\nوتأتي على قدر الكرام\nوتعظم في عين الصغير صغارها',
      ['على قدر أهل العزم تأتي', 'وتأتي على قدر الكرام', 'وتعظم في عين الصغير صغارها'],
    ],
    ['markup stays words', '<b>خبر</b> 2 < 3', ['<b>خبر</b> 2 < 3']],
    ['a product is no bold', '2*3*4 و* هامش', ['2*3*4 و* هامش']],
    ['a time is no stamp', '12:30 بدأ: الحفل', ['12:30 بدأ: الحفل']],
  ])('%s', (_name, text, expected) => {
    const { blocks } = paste(null, text)
    expect(blocks.map((block) => bodyText({ type: 'doc', content: [block] }))).toEqual(expected)
  })
})

describe('what cannot be seen', () => {
  test.each<[string, string, string, object]>([
    ['direction marks', 'قال\u200f \u202bأمس\u202c', 'قال أمس', { invisibleMarks: 3 }],
    ['letters of a Persian keyboard', 'کتاب علی الطاولة', 'كتاب على الطاولة', { persianLetters: 2 }],
    ['stretched words', 'مجلـــس', 'مجلس', { tatweel: 3 }],
    ['a Hijri year keeps its sign', 'عام 1447هـ', 'عام 1447هـ', {}],
  ])('%s', (_name, text, expected, report) => {
    const cleaned = paste(`<p>${text}</p>`)
    expect(cleaned).toEqual({ blocks: [paragraph(words(expected))], report })
  })

  test('marks stay on their words when letters go', () => {
    const { blocks } = paste(
      '<p>ق\u200fال <b>الم\u200fـــحافظ</b> &nbsp; <a href="https://a.example/">هن\u200bا</a></p>',
    )
    expect(blocks).toEqual([
      paragraph(words('قال '), words('المحافظ', bold), words(' '), words('هنا', link('https://a.example/'))),
    ])
  })
})

test('markup without words falls back on the text', () => {
  expect(paste('<meta charset="utf-8"><div></div>', 'خبر').blocks).toEqual([paragraph(words('خبر'))])
})

test('deep and broken markup is read', () => {
  const deep = `${'<div><b>'.repeat(300)}خبر`
  expect(bodyText({ type: 'doc', content: paste(deep).blocks })).toBe('خبر')
  expect(paste('<p><table><tr><td>أ<td>ب</table><li>ج').blocks.map(({ type }) => type)).toEqual(['table', 'bulletList'])
})

test.each<['story' | 'box' | 'paragraphs' | 'line', string[]]>([
  ['story', ['heading', 'bulletList', 'table', 'paragraph']],
  ['box', ['paragraph', 'bulletList', 'table', 'paragraph']],
  ['paragraphs', ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph']],
  ['line', ['paragraph']],
])('in a %s the words stay', (place, types) => {
  const { blocks } = paste('<h2>أ</h2><ul><li>ب</li></ul><table><tr><td>ج</td><td>د</td></tr></table><p>ه</p>')
  const fitted: Block[] = fitBlocks(blocks, place)
  expect(fitted.map(({ type }) => type)).toEqual(types)
  expect(bodyText({ type: 'doc', content: fitted }).replace(/\s/gu, '')).toBe('أبجده')
})
