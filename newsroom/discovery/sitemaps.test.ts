import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveStaticPage } from '#db/queries/pages.ts'
import { updateSection } from '#db/queries/sections.ts'
import type { NewArticle } from '../articles/save.ts'
import { isUnchanged } from '../feeds/conditional.ts'
import { SHAPES } from '../media/picture.ts'
import { later, makeTestNewsroom, type TestNewsroom } from '../stories/test-newsroom.ts'
import { bodyOf, HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { findSitemap } from './find-sitemap.ts'
import { MOST_NEWS } from './news.ts'
import { MOST_ADDRESSES, makePageTimes } from './page-times.ts'
import { entriesOf, expectValid, ORIGIN, textOf } from './test-sitemap.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const text = async (file?: string, now = NOON) => (await textOf(paper.db.read, now, file)) ?? ''
const paths = async (file?: string, now = NOON) => Object.keys(entriesOf(await text(file, now)))

/** Puts a story behind the number of another: pages are cut by number. */
async function renumber(from: number, to: number): Promise<void> {
  const { article, articleSection, revision } = paper.db.read.tables
  await paper.db.write(async (tx) => {
    const [row] = await tx.select().from(article).where(eq(article.id, from))
    if (!row) throw new Error(`No story ${from}.`)
    await tx.insert(article).values({ ...row, id: to })
    for (const table of [articleSection, revision]) {
      await tx.update(table).set({ articleId: to }).where(eq(table.articleId, from))
    }
    await tx.delete(article).where(eq(article.id, from))
  })
}

describe('an empty paper', () => {
  test('has an index, sections and an archive, and no stories', async () => {
    await expectValid(await text(), 'index')
    expect(await paths()).toEqual(['/sitemaps/news.xml', '/sitemaps/sections.xml', '/sitemaps/archive.xml'])
    await expectValid(await text('sections.xml'))
    await expectValid(await text('archive.xml'))
    expect(await paths('archive.xml')).toEqual(['/archive'])
    // Google allows a news sitemap with nothing in it; the protocol's schema does not.
    expect(await paths('news.xml')).toEqual([])
    for (const file of ['stories-1.xml', 'topics-1.xml', 'people-1.xml']) {
      expect(await textOf(paper.db.read, NOON, file)).toBeUndefined()
    }
  })
})

describe('every sitemap', () => {
  beforeEach(async () => {
    await paper.db.write(async (tx) => {
      const body = bodyOf('من نحن')
      await saveStaticPage(tx, { slug: 'about', title: 'عن الجريدة', body, updatedAt: new Date(NOON - 5 * HOUR) })
    })
    await paper.publish({
      headline: '«الترام» & <المترو>: "خط" جديد',
      sectionId: paper.sections.transport,
      tagNames: ['نقل & مرور'],
      credits: [{ personId: paper.person, role: 'writer' }],
      revisedAt: NOON - HOUR / 2,
    })
    await paper.publish({ headline: 'قديم', publishedAt: NOON - 80 * 24 * HOUR })
    await paper.publish({ headline: 'لم يحن وقته', publishedAt: NOON + HOUR })
    await paper.publish({ headline: 'مسودة', state: 'draft', publishedAt: null })
    await paper.publish({ headline: 'مسحوب', state: 'killed', killReason: 'خطأ' })
    await paper.publish({ headline: 'موقوف', state: 'unpublished' })
  })

  test('is as its schema says', async () => {
    await expectValid(await text(), 'index')
    for (const path of await paths()) await expectValid(await text(path.split('/').at(-1)))
  })

  test('lists only what the public may read, with the time of its last change in Cairo', async () => {
    expect(entriesOf(await text('stories-1.xml'))).toEqual({
      '/city/1/الترام-المترو-خط-جديد': '2026-01-15T11:30:00+02:00',
      // Summer time ended three days later.
      '/news/2/قديم': '2025-10-27T13:00:00+03:00',
    })
    expect(entriesOf(await text('sections.xml'))).toEqual({
      '/': '2026-01-15T11:00:00+02:00',
      '/city': '2026-01-15T11:00:00+02:00',
      '/city/transport': '2026-01-15T11:00:00+02:00',
      '/news': expect.stringContaining('2025-10-27'),
      '/opinion': undefined,
      '/masthead': undefined,
      '/corrections': undefined,
      '/about': '2026-01-15T07:00:00+02:00',
    })
    expect(await paths('archive.xml')).toEqual([
      '/archive',
      '/archive/2026/1',
      '/archive/2026/1/15',
      '/archive/2025/10',
      '/archive/2025/10/27',
    ])
    expect(await paths('topics-1.xml')).toEqual(['/topic/نقل-مرور'])
    expect(await paths('people-1.xml')).toEqual(['/person/هدى-الأسعد'])
    expect(await paths('news.xml')).toEqual(['/city/1/الترام-المترو-خط-جديد'])
  })

  test('is ASCII in its addresses and escaped in its words', async () => {
    const stories = await text('stories-1.xml')
    expect(stories).toMatch(/^[\x20-\x7e\n]+$/)
    expect(await text('news.xml')).toContain(
      '<news:title>«الترام» &amp; &lt;المترو&gt;: &quot;خط&quot; جديد</news:title>',
    )
    expect(await text('news.xml')).toContain('<news:name>المجلة</news:name><news:language>ar</news:language>')
    expect(await text('news.xml')).toContain('<news:publication_date>2026-01-15T11:00:00+02:00</news:publication_date>')
  })

  test('shows a story when its time comes, though nobody does anything', async () => {
    await text()
    expect(await paths('stories-1.xml', NOON + HOUR)).toContain('/news/3/لم-يحن-وقته')
    const index = entriesOf(await text(undefined, NOON + HOUR))
    expect(index['/sitemaps/stories-1.xml']).toBe('2026-01-15T13:00:00+02:00')
    expect(await paths('news.xml', NOON + HOUR)).toHaveLength(2)
  })

  test('there is none of another name', async () => {
    for (const file of [
      'stories.xml',
      'stories-0.xml',
      'stories-2.xml',
      'news-1.xml',
      'news-2.xml',
      'x.xml',
      'archive-2.xml',
      'topics-9.xml',
      '',
    ]) {
      expect(await textOf(paper.db.read, NOON, file || 'none')).toBeUndefined()
    }
  })
})

test('a photograph stands beside its story', async () => {
  const row = {
    hash: 'ab'.repeat(32),
    mime: 'image/jpeg',
    width: 2000,
    height: 1500,
    bytes: 1,
    alt: 'مرسى',
    variants: Object.fromEntries(
      SHAPES.map((shape) => [shape, { proportion: 0.5625, avif: [], webp: [], jpg: [320, 640, 1280] }]),
    ),
    createdAt: new Date(NOON),
  }
  const mediaId = await paper.db.write(
    async (tx) => (await tx.insert(tx.tables.media).values(row).returning({ id: tx.tables.media.id }))[0]?.id,
  )
  const lead = { mediaId: mediaId ?? 0, caption: null, isArchivePhoto: false }
  await paper.publish({ headline: 'القوارب', lead })
  const stories = await text('stories-1.xml')
  expect(stories).toContain(`<image:image><image:loc>${ORIGIN}/media/ab/`)
  expect(stories).toContain('/16x9-1280.jpg</image:loc></image:image>')
  await expectValid(stories)
})

describe('news', () => {
  const titles = async (now = NOON) =>
    [...(await text('news.xml', now)).matchAll(/<news:title>([^<]+)/g)].map((match) => match[1])

  test('is two days old at most, newest first', async () => {
    for (const [headline, age] of [
      ['أول', 48 * HOUR],
      ['ثان', 48 * HOUR + 1],
      ['ثالث', 1],
      ['رابع', -1],
    ] as const) {
      await paper.publish({ headline, publishedAt: NOON - age })
    }
    expect(await titles()).toEqual(['ثالث', 'أول'])
    expect(await titles(NOON + 1)).toEqual(['رابع', 'ثالث'])
  })

  test('counts from the first publication, whatever time readers see', async () => {
    const id = await paper.publish({ headline: 'عاد' })
    const { article } = paper.db.read.tables
    const first = new Date(NOON - 49 * HOUR)
    await paper.db.write((tx) => tx.update(article).set({ firstPublishedAt: first }).where(eq(article.id, id)))
    expect(await titles()).toEqual([])
  })

  test('leaves out what a story, its section or the one above says, and what was paid for', async () => {
    const { city, transport, opinion } = paper.sections
    for (const [headline, story] of Object.entries<Partial<NewArticle>>({
      خبر: {},
      فرعي: { sectionId: transport },
      رأي: { sectionId: opinion },
      إعلان: { format: 'sponsored' },
    })) {
      await paper.publish({ headline, ...story })
    }
    const hidden = await paper.publish({ headline: 'حظك اليوم' })
    const { article } = paper.db.read.tables
    await paper.db.write(async (tx) => {
      await tx.update(article).set({ isHiddenFromNews: true }).where(eq(article.id, hidden))
    })
    expect((await titles()).toSorted()).toEqual(['خبر', 'رأي', 'فرعي'])
    await paper.db.write((tx) => updateSection(tx, city, { isHiddenFromNews: true }))
    await paper.db.write((tx) => updateSection(tx, opinion, { isHiddenFromNews: true }))
    expect(await titles()).toEqual(['خبر'])
    expect(Object.keys(entriesOf(await text('stories-1.xml')))).toHaveLength(5)
  })

  test('is split by the thousand', async () => {
    const id = await paper.publish({ headline: 'مكرر' })
    const { article } = paper.db.read.tables
    await paper.db.write(async (tx) => {
      const [row] = await tx.select().from(article).where(eq(article.id, id))
      if (!row) throw new Error('no story')
      for (let start = 0; start < MOST_NEWS; start += 100) {
        const copies = Array.from({ length: 100 }, (_, n) => ({
          ...row,
          id: id + 1 + start + n,
          publishedAt: new Date(NOON - HOUR - (start + n) * 1000),
        }))
        await tx.insert(article).values(copies)
      }
    })
    expect((await paths()).slice(0, 2)).toEqual(['/sitemaps/news.xml', '/sitemaps/news-2.xml'])
    expect(await paths('news.xml')).toHaveLength(MOST_NEWS)
    expect(await paths('news-2.xml')).toHaveLength(1)
    await expectValid(await text('news.xml'))
    await expectValid(await text(), 'index')
  })
})

describe('pages of stories', () => {
  test('are cut by number: a new story never changes an old page', async () => {
    await paper.publish({ headline: 'أول', now: NOON - 3 * HOUR })
    const second = await paper.publish({ headline: 'ثان', now: NOON - 2 * HOUR })
    await renumber(second, MOST_ADDRESSES)
    const before = await text('stories-1.xml')
    const third = await paper.publish({ headline: 'ثالث', now: NOON - HOUR })
    await renumber(third, MOST_ADDRESSES * 3)
    expect(await text('stories-1.xml')).toBe(before)
    const index = entriesOf(await text())
    expect(index['/sitemaps/stories-1.xml']).toBe('2026-01-15T10:00:00+02:00')
    expect(index).not.toHaveProperty('/sitemaps/stories-2.xml')
    expect(index['/sitemaps/stories-3.xml']).toBe('2026-01-15T11:00:00+02:00')
    expect(await paths('stories-3.xml')).toEqual([`/news/${MOST_ADDRESSES * 3}/ثالث`])
  })

  test('are not sent again to whoever has them, until something happens to one of their stories', async () => {
    const room: TestNewsroom = await makeTestNewsroom()
    const { db } = room.paper
    const find = async (now = NOON) => {
      const found = await findSitemap(db.read, now, { file: 'stories-1.xml', origin: ORIGIN })
      if (!found?.etag) throw new Error('no sitemap')
      return { ...found, etag: found.etag }
    }
    const id = await room.begin(room.chief)
    await room.paper.publish({ headline: 'آخر' })
    await room.move(room.chief, id, 'publish-now')
    const first = await find()
    const headers = new Headers({ 'If-None-Match': first.etag })
    expect(isUnchanged(headers, await find(NOON + HOUR))).toBe(true)
    await room.write(room.chief, id, { body: bodyOf('جديد') })
    await room.move(later(room.chief, HOUR), id, 'update')
    const second = await find(NOON + HOUR)
    expect(isUnchanged(headers, second)).toBe(false)
    expect(second.changedAt).toBe(NOON + HOUR)
    await room.move(later(room.chief, 2 * HOUR), id, 'kill', { reason: 'خطأ' })
    const third = await find(NOON + 2 * HOUR)
    expect(third.changedAt).toBe(NOON + 2 * HOUR)
    expect(third.etag).not.toBe(second.etag)
    expect(Object.keys(entriesOf((await textOf(db.read, NOON + 2 * HOUR, 'stories-1.xml')) ?? ''))).toEqual([
      '/news/2/آخر',
    ])
    // A section's address stands in those of its stories.
    await db.write((tx) => updateSection(tx, room.paper.sections.news, { slug: 'akhbar' }))
    expect((await find(NOON + 2 * HOUR)).etag).not.toBe(third.etag)
    await room.paper.close()
  })

  test('say the same in a process that began later', async () => {
    const id = await paper.publish({ headline: 'أول', now: NOON - 3 * HOUR })
    const early = makePageTimes(paper.db.read)
    await early.list(NOON)
    const { article } = paper.db.read.tables
    await paper.publish({ headline: 'ثان', now: NOON - 2 * HOUR })
    await paper.db.write((tx) =>
      tx
        .update(article)
        .set({ updatedAt: new Date(NOON - HOUR) })
        .where(eq(article.id, id)),
    )
    await paper.publish({ headline: 'ثالث', now: NOON - 2 * HOUR })
    expect(await early.list(NOON)).toEqual([{ page: 1, changedAt: new Date(NOON - HOUR) }])
    expect(await makePageTimes(paper.db.read).list(NOON)).toEqual(await early.list(NOON))
  })
})
