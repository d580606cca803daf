import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureMedia } from '#db/queries/media.ts'
import type { FeedFormat } from '../addresses.ts'
import type { Body } from '../articles/body.ts'
import { makeTestNewsroom } from '../stories/test-newsroom.ts'
import { recordedBy } from '../test-desk.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import type { AskedFeed } from './feed.ts'
import { FORMATS, ORIGIN, readFeed, readItems, SITE, titlesOf } from './test-reader.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const read = (asked?: AskedFeed, format?: FeedFormat, now?: number) => readFeed(paper, asked, format, now)
const items = (asked?: AskedFeed, now?: number) => readItems(paper, asked, now)

describe('a story', () => {
  async function savePicture(): Promise<number> {
    const variant = { proportion: 0.5625, avif: [640], webp: [640], jpg: [320, 640, 1280] }
    const variants = { '16x9': variant, '4x3': variant, '1x1': variant, whole: variant }
    return paper.db.write((tx) =>
      ensureMedia(tx, {
        ...{
          hash: 'b'.repeat(64),
          variantKey: null,
          mime: 'image/jpeg',
          width: 1280,
          height: 720,
          bytes: 9,
          focalX: 0.5,
          focalY: 0.5,
        },
        ...{ alt: 'النهر', caption: null, credit: 'نور & شركاه', source: null, licence: null, variants },
        createdAt: new Date(NOON),
        uploadedById: null,
      }),
    )
  }

  test('says who wrote it, where it stands, what it is about, and whose its pictures are', async () => {
    const mediaId = await savePicture()
    const id = await paper.publish({
      headline: 'ترام جديد',
      frontHeadline: 'عنوان الصفحة الأولى',
      standfirst: 'مقدمة قصيرة.',
      sectionId: paper.sections.transport,
      credits: [
        { personId: paper.person, role: 'writer' },
        { freeName: 'رائد', role: 'photo' },
      ],
      tagNames: ['الترام'],
      sourceName: 'وكالة الأنباء',
      lead: { mediaId, caption: 'على الجسر', isArchivePhoto: true },
    })
    const rss = parseRssFeed((await read({ kind: 'section', path: ['city'] })).text)
    expect(rss).toMatchObject({ title: 'المجلة: المدينة', link: `${ORIGIN}/city`, language: 'ar-eg' })
    expect(rss.items?.[0]).toMatchObject({
      title: 'ترام جديد',
      description: 'مقدمة قصيرة.',
      dc: { creators: ['هدى الأسعد'], contributors: ['رائد'], sources: ['وكالة الأنباء'] },
      categories: [{ name: 'نقل' }, { name: 'الترام' }],
      source: { title: 'المجلة', url: `${ORIGIN}/feed.xml` },
      media: {
        contents: [
          {
            url: `${ORIGIN}/media/bb/${'b'.repeat(30)}/whole-1280.jpg`,
            ...{ type: 'image/jpeg', medium: 'image', width: 1280, height: 720 },
            credits: [{ value: 'نور & شركاه', role: 'photographer', scheme: 'urn:ebu' }],
          },
        ],
        thumbnails: [{ url: `${ORIGIN}/media/bb/${'b'.repeat(30)}/16x9-640.jpg` }],
      },
    })
    expect(rss.items?.[0]?.content?.encoded).toContain('صورة أرشيفية على الجسر تصوير: نور &amp; شركاه')
    const json = parseJsonFeed((await read(SITE, 'json')).text)
    expect(json.items?.[0]).toMatchObject({
      id: `tag:paper.example,2026:story/${id}`,
      authors: [{ name: 'هدى الأسعد', url: expect.stringContaining(`${ORIGIN}/person/`) }],
      image: expect.stringContaining('whole-1280.jpg'),
      tags: ['نقل', 'الترام'],
    })
  })

  test('without a picture, a writer or a word is still one', async () => {
    await paper.publish({ headline: 'بلا شيء', body: { type: 'doc', content: [] } })
    const all = await items()
    for (const format of FORMATS) expect(titlesOf(all[format])).toEqual(['بلا شيء'])
    const atom = parseAtomFeed((await read(SITE, 'atom')).text)
    expect(atom.authors).toEqual([{ name: 'المجلة', uri: ORIGIN }])
  })

  test('carries a link to another only while that one is public', async () => {
    const other = await paper.publish({ headline: 'الأخرى', state: 'published', publishedAt: NOON + HOUR })
    const body: Body = { type: 'doc', content: [{ type: 'readAlso', attrs: { articleId: other } }] }
    await paper.publish({ headline: 'الأولى', body })
    const feed = await read()
    expect(feed.text).not.toContain('الأخرى')
    expect(feed.tags).toContain(`article:${other}`)
    expect((await items(SITE, NOON + HOUR)).atom.at(-1)?.html).toContain('اقرأ أيضًا')
  })
})

describe('the life of a story', () => {
  test('is one item from its first day to its last', async () => {
    const newsroom = await makeTestNewsroom()
    const { chief, move, write, begin } = newsroom
    const of = newsroom.paper
    const later = { ...chief, now: NOON + HOUR }
    const id = await begin(chief, { headline: 'الترام يعود' })
    expect((await readItems(of, SITE, NOON)).rss).toEqual([])
    await move(chief, id, 'publish-now')
    const first = await readItems(of, SITE, NOON)
    const section: AskedFeed = { kind: 'section', path: ['city'] }
    expect(titlesOf((await readItems(of, section, NOON)).rss)).toEqual(['الترام يعود'])

    await move(later, id, 'correct')
    await write(later, id, { headline: 'الترام يعود جزئيًا' })
    const carried = (await readFeed(of, SITE, 'rss', NOON)).tags
    const dropped = await recordedBy(of, () =>
      move(later, id, 'save-correction', { correction: { kind: 'correction', text: 'الصواب: جزئيًا.' } }),
    )
    expect(carried).toEqual(expect.arrayContaining([`article:${id}`, 'front']))
    expect(dropped).toEqual(expect.arrayContaining([`article:${id}`, 'front']))
    const corrected = await readItems(of, SITE, NOON + HOUR)
    for (const format of FORMATS) {
      const [before] = first[format]
      const [after] = corrected[format]
      expect(after).toMatchObject({ id: before?.id, published: before?.published, title: 'الترام يعود جزئيًا' })
      expect(after?.updated).toBe(NOON + HOUR)
      expect(after?.html).toContain('<strong>تصحيح:</strong> الصواب: جزئيًا.')
    }

    expect(await recordedBy(of, () => move(later, id, 'kill', { reason: 'خطأ' }))).toContain('front')
    for (const asked of [SITE, section]) {
      const all = await readItems(of, asked, NOON + HOUR)
      expect(FORMATS.flatMap((format) => all[format])).toEqual([])
    }
    await of.close()
  })
})
