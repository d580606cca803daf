import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertCorrection } from '#db/queries/save-article.ts'
import { FORMATS, type Format } from '../../articles/article.ts'
import { HOUR, makeTestPaper, type TestPaper } from '../../test-paper.ts'
import { licenceAddress } from './image.ts'
import { addPicture, ORIGIN, readThings, thingsOfStory } from './test-graph.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

test.each(FORMATS)('%s is of a type that schema.org knows', async (format) => {
  const types: Partial<Record<Format, string>> = {
    report: 'ReportageNewsArticle',
    feature: 'ReportageNewsArticle',
    opinion: 'OpinionNewsArticle',
    analysis: 'AnalysisNewsArticle',
    live: 'LiveBlogPosting',
    sponsored: 'AdvertiserContentArticle',
  }
  const [story] = await thingsOfStory(paper, { headline: 'خبر', format, dateline: 'رأس النهر' })
  expect(story?.['@type']).toBe(types[format] ?? 'NewsArticle')
})

test('says who, when, where and what, and its picture in three shapes', async () => {
  const mediaId = await addPicture(paper, { credit: 'مصور زائر', licence: 'CC-BY-SA-4.0' })
  const [story, way, organization] = await thingsOfStory(paper, {
    headline: 'iPhone 17 يصل <script>',
    standfirst: 'وصل الهاتف.',
    sectionId: paper.sections.transport,
    dateline: 'القاهرة',
    sourceName: 'وكالة الساحل',
    tagNames: ['هواتف', 'نقل المدينة'],
    lead: { mediaId, caption: 'البرج أمس', isArchivePhoto: false },
    credits: [
      { personId: paper.person, role: 'writer' },
      { freeName: 'كاتب ضيف', role: 'writer' },
      { freeName: 'مصور زائر', role: 'photo' },
      { freeName: 'مترجمة', role: 'translation' },
      { freeName: 'محرر', role: 'editing' },
    ],
  })
  expect(story).toMatchObject({
    headline: 'iPhone 17 يصل <script>',
    datePublished: '2026-01-15T11:00:00+02:00',
    author: [
      { '@type': 'Person', name: 'هدى الأسعد', url: `${ORIGIN}/person/${encodeURIComponent('هدى-الأسعد')}` },
      { '@type': 'Person', name: 'كاتب ضيف' },
    ],
    translator: [{ name: 'مترجمة' }],
    editor: [{ name: 'محرر' }],
    sourceOrganization: { name: 'وكالة الساحل' },
    articleSection: ['المدينة', 'نقل'],
    keywords: ['هواتف', 'نقل المدينة'],
    dateline: 'القاهرة',
    isAccessibleForFree: true,
    inLanguage: 'ar',
  })
  expect(story).not.toHaveProperty('dateModified')
  expect(story?.image).toMatchObject(
    [
      ['1280 px', '720 px'],
      ['1200 px', '900 px'],
      ['1200 px', '1200 px'],
    ].map(([width, height]) => ({
      width,
      height,
      caption: 'البرج أمس',
      creditText: 'مصور زائر',
      creator: { name: 'مصور زائر' },
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    })),
  )
  expect(way?.itemListElement).toMatchObject([{ name: 'المجلة' }, { name: 'المدينة' }, { name: 'نقل' }, {}])
  expect(organization).toMatchObject({
    foundingDate: '1987',
    masthead: `${ORIGIN}/masthead`,
    ownershipFundingInfo: `${ORIGIN}/about`,
    sameAs: ['https://x.com/paper', 'https://t.me/paper'],
  })
})

test('is the paper’s own when nobody signs it, in summer as in winter, and says what was put right', async () => {
  const july = Date.UTC(2025, 6, 1, 21, 30)
  const id = await paper.publish({ headline: 'خبر', publishedAt: july, revisedAt: july + HOUR })
  await paper.db.write((tx) =>
    insertCorrection(tx, { articleId: id, kind: 'correction', text: 'الصحيح 40.', at: new Date(july + HOUR) }),
  )
  const [story] = await readThings(paper, id)
  expect(story).toMatchObject({
    datePublished: '2025-07-02T00:30:00+03:00',
    dateModified: '2025-07-02T01:30:00+03:00',
    author: { '@id': `${ORIGIN}/#organization` },
    correction: [{ '@type': 'CorrectionComment', text: 'الصحيح 40.', datePublished: '2025-07-02T01:30:00+03:00' }],
  })
  expect(story).not.toHaveProperty('image')
})

test('a small picture is given as it is, a gallery with every picture', async () => {
  const small = await addPicture(paper, { licence: 'جميع الحقوق محفوظة' }, { width: 800, height: 600 })
  const item = { mediaId: small, caption: 'أول صورة', isArchivePhoto: false }
  const [story] = await thingsOfStory(paper, {
    headline: 'صور',
    format: 'gallery',
    lead: item,
    body: { type: 'doc', content: [{ type: 'gallery', attrs: { items: [item] } }] },
  })
  expect(story?.image).toMatchObject([{ width: '640 px' }, { width: '640 px' }])
  expect(story?.associatedMedia).toMatchObject([
    { '@type': 'ImageObject', caption: 'أول صورة', copyrightNotice: 'جميع الحقوق محفوظة' },
  ])
})

test.each([
  ['CC-BY-SA-3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'],
  ['CC BY 2.0', 'https://creativecommons.org/licenses/by/2.0/'],
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['https://paper.example/rights', 'https://paper.example/rights'],
  ['رويترز', undefined],
])('the licence «%s»', (licence, address) => {
  expect(licenceAddress(licence)).toBe(address)
})
