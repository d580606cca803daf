import { expect, test } from 'vitest'
import { type CorpusStory, readCorpusLine } from './corpus-line.ts'

const NOW = Date.UTC(2026, 10, 22)
const LINE = {
  id: 'JA-economy-307-20150101',
  url: 'http://www.jawharafm.net/ar/article/name/93/80145',
  section: 'economy',
  headline: 'ميناء البردي يستقبل أول سفينة ورق',
  publishedAt: '01/02/2015',
  author: null,
  standfirst: null,
  body: 'رست السفينة صباح اليوم في الميناء.\u00a0\n وتحمل ألفي طن من الورق. المصدر (وكالة النهر)',
}

function read(changes: Record<string, unknown>): CorpusStory {
  const story = readCorpusLine(JSON.stringify({ ...LINE, ...changes }), NOW)
  if (typeof story === 'string') throw new Error(story)
  return story
}

test('a line becomes a story', () => {
  const { key, section, article, notes } = read({})
  expect(key).toBe('corpus:JA-economy-307-20150101')
  expect(section).toEqual({ name: 'اقتصاد', slug: 'economy' })
  expect(notes).toEqual([])
  expect(article).toMatchObject({
    format: 'news',
    state: 'published',
    headline: LINE.headline,
    standfirst: null,
    sourceName: 'جوهرة أف أم',
    // The first of February, not the second of January, at noon in Cairo.
    publishedAt: Date.UTC(2015, 1, 1, 10),
    credits: [],
  })
  expect(article.body.content.map((block) => ('content' in block ? block.content : null))).toEqual([
    [{ type: 'text', text: 'رست السفينة صباح اليوم في الميناء.' }],
    [{ type: 'text', text: 'وتحمل ألفي طن من الورق. المصدر (وكالة النهر)' }],
  ])
})

test.each([
  ['2017-02-01T23:08:00+01:00', Date.UTC(2017, 1, 1, 22, 8), []],
  ['2017-01-22T170000', Date.UTC(2017, 0, 22, 16), ['date-without-zone']],
  ['31/12/2016', Date.UTC(2016, 11, 31, 10), []],
])('the date %s', (publishedAt, instant, notes) => {
  const story = read({ publishedAt })
  expect(story.article.publishedAt).toBe(instant)
  expect(story.notes).toEqual(notes)
})

test.each([
  [{ section: '' }, 'اقتصاد', ['section-from-address'], 'published'],
  [{ section: '', url: 'http://www.jawharafm.net/ar/article/name' }, 'أخبار', ['section-unknown'], 'draft'],
  [{ section: 'localNews' }, 'محليات', [], 'published'],
  [{ section: 'نقل' }, 'نقل', [], 'published'],
  [{ publishedAt: '01/01/2127' }, 'اقتصاد', ['date-in-future'], 'draft'],
  [{ headline: 'ميناء \ufffd البردي' }, 'اقتصاد', ['garbled'], 'draft'],
])('%j', (changes, name, notes, state) => {
  const story = read(changes)
  expect(story).toMatchObject({ section: { name }, notes, article: { state } })
})

test.each([
  ['رست السفينة صباح اليوم في الميناء.', null],
  ['رست السفينة', null],
  ['.', null],
  ['سفينة تكفي المدينة عاما.', 'سفينة تكفي المدينة عاما.'],
])('the abstract «%s» is printed once', (standfirst, kept) => {
  expect(read({ standfirst }).article.standfirst).toBe(kept)
})

test('lines with the same sign are a list', () => {
  const { article } = read({ body: 'تشمل الخطة:\n* الميناء\n* السوق' })
  expect(article.body.content.map((block) => block.type)).toEqual(['paragraph', 'bulletList'])
})

test('an author is a free name', () => {
  expect(read({ author: 'ليلى منصور' }).article.credits).toEqual([{ freeName: 'ليلى منصور', role: 'writer' }])
})

test.each([
  ['{"id": "x"', 'not-json'],
  ['[]', 'not-a-story'],
  [JSON.stringify({ ...LINE, body: undefined }), 'not-a-story'],
  [JSON.stringify({ ...LINE, id: ' ' }), 'not-a-story'],
  [JSON.stringify({ ...LINE, headline: '\u200f ' }), 'no-headline'],
  [JSON.stringify({ ...LINE, body: '\n\u00a0\n' }), 'no-body'],
  [JSON.stringify({ ...LINE, publishedAt: '31/04/2015' }), 'date-unreadable'],
  [JSON.stringify({ ...LINE, publishedAt: 'أمس' }), 'date-unreadable'],
])('%s is refused', (json, reason) => {
  expect(readCorpusLine(json, NOW)).toBe(reason)
})
