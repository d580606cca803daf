import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stripControls } from '#arabic/bidi.ts'
import { savePublication } from '#db/queries/publication.ts'
import type { FeedFormat } from '../addresses.ts'
import { editSection } from '../manage/sections.ts'
import { makeTestDesk } from '../test-desk.ts'
import { bodyOf, HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { type AskedFeed, MOST_FEED_BYTES } from './feed.ts'
import { FORMATS, loadAny, ORIGIN, readFeed, readItems, SITE, titlesOf } from './test-reader.ts'
import { faultsOfMarkup } from './test-validate.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const read = (asked?: AskedFeed, format?: FeedFormat, now?: number) => readFeed(paper, asked, format, now)
const items = (asked?: AskedFeed, now?: number) => readItems(paper, asked, now)

describe('every format', () => {
  test('carries the same stories, newest first, and nothing that is not public', async () => {
    const id = await paper.publish({ headline: 'الأول', publishedAt: NOON - 2 * HOUR })
    await paper.publish({ headline: 'الثاني', publishedAt: NOON - HOUR })
    await paper.publish({ headline: 'مسودة', state: 'draft', publishedAt: null })
    await paper.publish({ headline: 'مجدول', state: 'published', publishedAt: NOON + HOUR })
    await paper.publish({ headline: 'مسحوب', state: 'unpublished' })
    await paper.publish({ headline: 'مقتول', state: 'killed', killReason: 'خطأ' })
    const all = await items()
    for (const format of FORMATS) {
      expect(titlesOf(all[format])).toEqual(['الثاني', 'الأول'])
      expect(all[format].at(-1)).toMatchObject({
        id: `tag:paper.example,2026:story/${id}`,
        url: `${ORIGIN}/news/${id}/${encodeURIComponent('الأول')}`,
        published: NOON - 2 * HOUR,
      })
      expect(all[format].flatMap((item) => faultsOfMarkup(item.html))).toEqual([])
    }
  })

  test('shows a story that waits for its time when the time has come', async () => {
    await paper.publish({ headline: 'مجدول', publishedAt: NOON + HOUR })
    expect((await read()).tags).toContain(`until:${NOON + HOUR}`)
    expect(titlesOf((await items(SITE, NOON + HOUR)).rss)).toEqual(['مجدول'])
  })

  test('is whole without a single story', async () => {
    const all = await items()
    expect(FORMATS.map((format) => all[format].length)).toEqual([0, 0, 0])
  })

  test.each([
    ['markup and signs', 'سعر <b>اللحم</b> & "الخبز" ]]> أقل من 5 < 6'],
    ['emoji', 'الأهلي بطلًا \ud83c\udfc6\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67'],
    ['marks', 'مُؤتمَرٌ صِحافيٌّ لـ«المقياس»'],
    ['digits of both kinds', '٢٠٢٦ و2026: فوز 2-1'],
    ['a headline of five hundred letters', 'خبر طويل '.repeat(56).trim()],
  ])('keeps %s as they are', async (_what, headline) => {
    await paper.publish({ headline, body: bodyOf(headline), tagNames: [headline] })
    const all = await items()
    for (const format of FORMATS) {
      expect(titlesOf(all[format])).toEqual([headline])
      expect(all[format][0]?.html).toContain('<p>')
    }
  })

  test('holds nothing that XML forbids, whatever is stored', async () => {
    const dirty = 'خبر\u0008\u001f\ufeff\u202e\ufffe\uffff آخر'
    await paper.publish({
      headline: dirty,
      standfirst: dirty,
      body: bodyOf(dirty),
      dateline: dirty,
      sourceName: 'وكالة',
    })
    const all = await items()
    for (const format of FORMATS) expect(titlesOf(all[format])).toEqual([stripControls(dirty)])
  })

  test('isolates a title that begins in Latin where there is no markup, and only there', async () => {
    await paper.publish({ headline: 'iPhone 17 يصل مصر' })
    const all = await items()
    expect(titlesOf(all.rss)).toEqual(['\u2067iPhone 17 يصل مصر\u2069'])
    expect(titlesOf(all.atom)).toEqual(['iPhone 17 يصل مصر'])
    expect(titlesOf(all.json)).toEqual(['iPhone 17 يصل مصر'])
  })

  test('never holds more than sixty stories or two megabytes', async () => {
    for (let n = 0; n < 62; n++) await paper.publish({ headline: `خبر ${n}`, publishedAt: NOON - n - 1 })
    expect((await items()).json).toHaveLength(60)
    const { opinion } = paper.sections
    const body = bodyOf('كلمات '.repeat(25_000))
    for (let n = 0; n < 12; n++) {
      await paper.publish({ headline: `طويل ${n}`, body, publishedAt: NOON - n - 100, sectionId: opinion })
    }
    for (const format of FORMATS) {
      const { text } = await read({ kind: 'section', path: ['opinion'] }, format)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_FEED_BYTES)
      expect(text).toContain('طويل 0')
      expect(text).not.toContain('طويل 11')
    }
  })
})

describe('addresses', () => {
  test('of a section under its parent, a topic and a person', async () => {
    await paper.publish({
      headline: 'ترام',
      sectionId: paper.sections.transport,
      credits: [{ personId: paper.person, role: 'writer' }],
      tagNames: ['الترام'],
    })
    await paper.publish({ headline: 'سواه' })
    const lists: AskedFeed[] = [
      { kind: 'section', path: ['city'] },
      { kind: 'section', path: ['city', 'transport'] },
      { kind: 'topic', slug: 'الترام' },
      { kind: 'person', slug: 'هدى-الأسعد' },
    ]
    for (const asked of lists) expect(titlesOf((await items(asked)).json), JSON.stringify(asked)).toEqual(['ترام'])
    const topic = await read({ kind: 'topic', slug: 'الترام' })
    expect(topic.self).toBe(`${ORIGIN}/topic/${encodeURIComponent('الترام')}/feed.xml`)
  })

  test('that are none have no feed, and what was renamed says where it is', async () => {
    const missing: AskedFeed[] = [
      { kind: 'section', path: ['nowhere'] },
      { kind: 'section', path: ['12'] },
      { kind: 'topic', slug: 'x' },
      { kind: 'person', slug: 'x' },
    ]
    for (const asked of missing) expect(await loadAny(paper, asked)).toBeUndefined()
    expect((await loadAny(paper, { kind: 'section', path: ['transport'] }))?.view).toEqual({
      kind: 'moved',
      base: '/city/transport',
    })

    const before = parseAtomFeed((await read({ kind: 'section', path: ['news'] }, 'atom')).text).id
    const desk = await makeTestDesk(paper)
    await editSection(desk, { id: paper.sections.news, changes: { slug: 'akhbar', name: 'الأخبار' } })
    expect((await loadAny(paper, { kind: 'section', path: ['news'] }))?.view).toEqual({
      kind: 'moved',
      base: '/akhbar',
    })
    const after = parseAtomFeed((await read({ kind: 'section', path: ['akhbar'] }, 'atom')).text)
    expect(after).toMatchObject({ id: before, title: { value: 'المجلة: الأخبار' } })
  })
})

test('names a hub when there is one, once', async () => {
  const hub = 'https://hub.example/'
  const facts = {
    name: 'المجلة',
    legalName: 'دار المجلة',
    tagline: 'يومية',
    foundedYear: 1987,
    issueNumber: 100,
    issueDay: new Date(NOON),
  }
  expect((await read()).hub).toBeNull()
  await paper.db.write((tx) =>
    savePublication(tx, { ...facts, settings: { discovery: { webSubHub: hub } } }, new Date(NOON)),
  )
  expect((await read()).text).toContain(`<atom:link href="${hub}" rel="hub"/>`)
  expect((await read(SITE, 'atom')).text).toContain(`<link href="${hub}" rel="hub"/>`)
  expect(parseJsonFeed((await read(SITE, 'json')).text).hubs).toEqual([{ type: 'WebSub', url: hub }])
})

test('is the same text until something in it changes', async () => {
  await paper.publish({ headline: 'خبر' })
  const first = await read()
  expect((await read(SITE, 'rss', NOON + HOUR)).hash).toBe(first.hash)
  await paper.publish({ headline: 'آخر' })
  expect((await read()).hash).not.toBe(first.hash)
})

test('is read by a reader of feeds that we did not write', async () => {
  await paper.publish({
    headline: 'خبر & آخر',
    credits: [{ personId: paper.person, role: 'writer' }],
    tagNames: ['نهر'],
  })
  const parser = new Parser({
    customFields: {
      item: [
        ['media:content', 'media'],
        ['content:encoded', 'full'],
      ],
    },
  })
  for (const format of ['rss', 'atom'] as const) {
    const feed = await parser.parseString((await read(SITE, format)).text)
    expect(feed.title).toBe('المجلة')
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({ title: 'خبر & آخر', link: expect.stringContaining(`${ORIGIN}/news/`) })
    expect(new Date(feed.items[0]?.isoDate ?? '').getTime()).toBe(NOON - HOUR)
  }
})
