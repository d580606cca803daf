import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertCorrection, insertRelated } from '#db/queries/save-article.ts'
import { tags } from '../tags.ts'
import { bodyOf, HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadArticle, loadDestination, yearsBetween } from './load.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

describe('where an address leads', () => {
  test('a story of a sub-section stands under the section at the top', async () => {
    const id = await paper.publish({ headline: 'ترام الخط 3 يعود', sectionId: paper.sections.transport })
    const { view } = await loadDestination(paper.db.read, id, NOON)
    expect(view).toEqual({
      kind: 'article',
      id,
      href: `/city/${id}/${encodeURIComponent('ترام-الخط-3-يعود')}`,
      section: 'city',
    })
  })

  test.each(['draft', 'in_review', 'approved', 'scheduled', 'unpublished', 'spiked', 'idea'] as const)(
    '%s is missing',
    async (state) => {
      const id = await paper.publish({ headline: 'خبر', state })
      expect((await loadDestination(paper.db.read, id, NOON)).view).toEqual({ kind: 'missing' })
      expect(await loadArticle(paper.db.read, id, NOON)).toBeUndefined()
    },
  )

  test('a correction in work leaves the public copy standing', async () => {
    const id = await paper.publish({ headline: 'خبر', state: 'correcting' })
    expect((await loadDestination(paper.db.read, id, NOON)).view.kind).toBe('article')
  })

  test('a killed story says why', async () => {
    const id = await paper.publish({ headline: 'خبر', state: 'killed', killReason: 'لم نسأل الطرف الآخر.' })
    expect((await loadDestination(paper.db.read, id, NOON)).view).toMatchObject({
      kind: 'killed',
      reason: 'لم نسأل الطرف الآخر.',
    })
  })

  test('a story of the future is missing until its time, and the caches know when that is', async () => {
    const id = await paper.publish({ headline: 'خبر', publishedAt: NOON + HOUR })
    const early = await loadDestination(paper.db.read, id, NOON)
    expect(early.view.kind).toBe('missing')
    expect(early.tags).toContain(tags.until(NOON + HOUR))
    expect((await loadDestination(paper.db.read, id, NOON + HOUR)).view.kind).toBe('article')
  })

  test('no story at all is missing, and found once it exists', async () => {
    const { view, tags: carried } = await loadDestination(paper.db.read, 1, NOON)
    expect(view.kind).toBe('missing')
    expect(carried).toContain(tags.article(1))
  })
})

describe('a story’s page', () => {
  test('has its corrections, credits, tags and reading', async () => {
    const id = await paper.publish({
      headline: 'القمح يغيّر الحساب',
      body: bodyOf('فقرة أولى.', 'فقرة ثانية.'),
      credits: [
        { personId: paper.person, role: 'writer' },
        { freeName: 'مصور زائر', role: 'photo' },
      ],
      tagNames: ['القمح', 'القَمح', ' الفلاحون '],
      sourceName: 'وكالة الساحل',
    })
    await paper.db.write((tx) =>
      insertCorrection(tx, { articleId: id, kind: 'correction', text: 'الصحيح 40.', at: new Date(NOON) }),
    )
    const loaded = await loadArticle(paper.db.read, id, NOON)
    expect(loaded?.view).toMatchObject({
      wordCount: 4,
      source: 'وكالة الساحل',
      description: 'فقرة أولى. فقرة ثانية.',
      credits: [
        { name: 'هدى الأسعد', role: 'writer', href: `/person/${encodeURIComponent('هدى-الأسعد')}` },
        { name: 'مصور زائر', role: 'photo', href: null },
      ],
      tags: [{ name: 'القمح' }, { name: 'الفلاحون' }],
      corrections: [{ kind: 'correction', text: 'الصحيح 40.' }],
      ageInYears: 0,
    })
    expect(loaded?.tags).toEqual(
      expect.arrayContaining([tags.article(id), tags.publication, tags.person(paper.person)]),
    )
  })

  test('is related to what was picked by hand, then to shared tags, then to its section', async () => {
    const names = ['أ', 'ب', 'ج', 'د', 'هـ']
    const [section, twoTags, oneTag, picked, other] = await Promise.all([
      paper.publish({ headline: 'من القسم', publishedAt: NOON - HOUR }),
      paper.publish({
        headline: 'وسمان',
        tagNames: names.slice(0, 2),
        publishedAt: NOON - 9 * HOUR,
        sectionId: paper.sections.city,
      }),
      paper.publish({
        headline: 'وسم',
        tagNames: names.slice(0, 1),
        publishedAt: NOON - HOUR,
        sectionId: paper.sections.city,
      }),
      paper.publish({ headline: 'باليد', publishedAt: NOON - 99 * HOUR, sectionId: paper.sections.city }),
      paper.publish({ headline: 'بعيد', sectionId: paper.sections.opinion }),
    ])
    const id = await paper.publish({ headline: 'الخبر', tagNames: names })
    await paper.db.write((tx) => insertRelated(tx, id, [picked]))
    const loaded = await loadArticle(paper.db.read, id, NOON)
    expect(loaded?.view.related.map((card) => card.id)).toEqual([picked, twoTags, oneTag, section])
    expect(loaded?.view.related.map((card) => card.id)).not.toContain(other)
    expect(loaded?.tags).toContain(tags.article(picked))
  })

  test('leaves out «read also» of a story that is no longer public', async () => {
    const [open, killed] = [
      await paper.publish({ headline: 'باق' }),
      await paper.publish({ headline: 'مسحوب', state: 'killed' }),
    ]
    const id = await paper.publish({
      headline: 'الخبر',
      body: { type: 'doc', content: [open, killed].map((articleId) => ({ type: 'readAlso', attrs: { articleId } })) },
    })
    const loaded = await loadArticle(paper.db.read, id, NOON)
    expect(Object.keys(loaded?.view.readAlso ?? {})).toEqual([String(open)])
  })

  test('keeps the caption of a picture that was lost', async () => {
    const id = await paper.publish({
      headline: 'خبر',
      lead: { mediaId: null, caption: 'صورة أرشيفية', isArchivePhoto: true },
    })
    const loaded = await loadArticle(paper.db.read, id, NOON)
    expect(loaded?.view.lead).toBeNull()
    expect(loaded?.view.leadNote).toEqual({ caption: 'صورة أرشيفية', isArchivePhoto: true })
  })

  test('throws when its body is not of the schema, and is never taken for missing', async () => {
    const id = await paper.publish({ headline: 'خبر' })
    await paper.db.write(async (tx) => {
      const { article } = tx.tables
      await tx
        .update(article)
        .set({ body: { type: 'doc', content: [{ type: 'script' }] } })
        .where(eq(article.id, id))
    })
    await expect(loadArticle(paper.db.read, id, NOON)).rejects.toThrow()
  })
})

test.each([
  ['2025-01-15T10:00Z', 1],
  ['2025-01-16T10:00Z', 0],
  ['2018-01-01T10:00Z', 8],
  // The last hour of 15 January in Cairo is still 14 January in London.
  ['2025-01-14T22:30Z', 1],
  ['2027-01-01T00:00Z', 0],
])('from %s it is %i years', (then, years) => {
  expect(yearsBetween(Date.parse(then), NOON)).toBe(years)
})
