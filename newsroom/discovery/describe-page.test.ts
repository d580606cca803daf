import { describe, expect, test } from 'vitest'
import { env } from '../../env.ts'
import type { Edition } from '../edition.ts'
import { type Picture, PROPORTIONS } from '../media/picture.ts'
import { settingsSchema } from '../publication/settings.ts'
import { NOON } from '../test-paper.ts'
import { describePage } from './describe-page.ts'
import { manifestOf } from './manifest.ts'

const edition: Edition = {
  name: 'المجلة',
  legalName: 'دار المجلة',
  tagline: 'يومية',
  foundedYear: 1987,
  origin: 'https://paper.example',
  settings: settingsSchema.parse({ follow: { x: 'https://x.com/almajalla' } }),
  now: NOON,
  volume: 40,
  issue: 100,
  masthead: [],
  sections: [],
}
const PAGE = { title: 'خبر', description: 'وصف.', path: '/news/1/%D8%AE%D8%A8%D8%B1' }
const made = (proportion: number, jpg: number[], preview?: number) => ({
  proportion,
  avif: jpg,
  webp: jpg,
  jpg,
  ...(preview && { preview }),
})
const picture = (variants: Partial<Picture['variants']>): Picture => ({
  hash: 'a'.repeat(64),
  alt: 'برج',
  caption: null,
  credit: null,
  licence: null,
  isArchivePhoto: false,
  width: 1_600,
  height: 900,
  variants: { ...variants } as Picture['variants'],
})

test('a page says where it stands, and may be kept with its pictures large', () => {
  expect(describePage(edition, PAGE)).toMatchObject({
    title: 'خبر \u200f|\u200f المجلة',
    description: 'وصف.',
    alternates: { canonical: 'https://paper.example/news/1/%D8%AE%D8%A8%D8%B1' },
    robots: { index: true, 'max-image-preview': 'large' },
    openGraph: {
      type: 'website',
      title: 'خبر',
      url: 'https://paper.example/news/1/%D8%AE%D8%A8%D8%B1',
      locale: 'ar_EG',
    },
    twitter: { card: 'summary', site: '@almajalla' },
  })
})

describe('a title reads right to left on both sides of the bar', () => {
  test.each([
    // Latin first: held apart, so that no host turns the line around.
    ['iPhone 17 يصل مصر', '\u2067iPhone 17 يصل مصر\u2069'],
    ['2-1: الأهلي يفوز (فيديو)', '2-1: الأهلي يفوز (فيديو)'],
    ['الأهلي يفوز 2-1', 'الأهلي يفوز 2-1'],
    ['Apple', 'Apple'],
    ['«كلام» [خاص]', '«كلام» [خاص]'],
    // A title of several parts that holds them apart itself.
    ['بحث: \u2067iPhone\u2069، صفحة 2', 'بحث: \u2067iPhone\u2069، صفحة 2'],
  ])('%s', (title, safe) => {
    const { title: whole, openGraph } = describePage(edition, { ...PAGE, title })
    expect(whole).toBe(`${safe} \u200f|\u200f المجلة`)
    expect(openGraph.title).toBe(safe)
  })

  test('and so does a description', () => {
    expect(describePage(edition, { ...PAGE, description: 'iPhone يصل.' }).description).toBe('\u2067iPhone يصل.\u2069')
  })
})

test('a story says when it was published, where it stands and who wrote it', () => {
  const credit = { job: 'محررة', portrait: null }
  const { openGraph } = describePage(edition, {
    ...PAGE,
    socialTitle: 'للمشاركة',
    article: {
      publishedAt: Date.UTC(2026, 6, 1, 9),
      revisedAt: null,
      section: { slug: 'news', name: 'أخبار', href: '/news', parent: null },
      tags: [{ name: 'القمح', href: '/topic/x', type: 'topic' }],
      credits: [
        { ...credit, name: 'هدى', href: '/person/huda', role: 'writer' },
        { ...credit, name: 'ضيف', href: null, role: 'writer' },
        { ...credit, name: 'مصور', href: '/person/photo', role: 'photo' },
      ],
    },
  })
  expect(openGraph).toMatchObject({
    type: 'article',
    title: 'للمشاركة',
    publishedTime: '2026-07-01T12:00:00+03:00',
    section: 'أخبار',
    tags: ['القمح'],
    authors: ['https://paper.example/person/huda'],
  })
  expect(openGraph).toMatchObject({ modifiedTime: undefined })
})

describe('the picture of a link', () => {
  const imagesOf = (page: Partial<Parameters<typeof describePage>[1]>) =>
    describePage(edition, { ...PAGE, ...page }).openGraph.images
  const card = { path: '/share/1-a.jpg', width: 1_200, height: 630, alt: 'خبر' }

  test('is the photograph, as wide as it was made', () => {
    const wide = { '16x9': made(PROPORTIONS['16x9'], [640, 1_280]) }
    expect(imagesOf({ picture: picture(wide), card })).toMatchObject([
      {
        url: expect.stringMatching(/^https:\/\/paper\.example\/media\/.*16x9-1280\.jpg$/),
        width: 1_280,
        height: 720,
        alt: 'برج',
      },
    ])
    const preview = { '16x9': made(PROPORTIONS['16x9'], [640], 1_200) }
    expect(imagesOf({ picture: picture(preview) })).toMatchObject([{ width: 1_200, height: 675 }])
    expect(imagesOf({ picture: picture({ whole: made(1, [90]) }) })).toMatchObject([{ width: 90, height: 90 }])
  })

  test('is a card where there is no photograph, or nothing', () => {
    expect(imagesOf({ card })).toMatchObject([{ url: 'https://paper.example/share/1-a.jpg', alt: 'خبر' }])
    expect(imagesOf({})).toBeUndefined()
  })
})

test('a listing names its feeds, whichever of its pages is read', () => {
  const { alternates } = describePage(edition, { ...PAGE, feeds: { base: '/city/transport', name: 'نقل' } })
  const title = 'نقل \u200f|\u200f المجلة'
  expect(alternates.types).toEqual({
    'application/rss+xml': [{ url: 'https://paper.example/city/transport/feed.xml', title }],
    'application/atom+xml': [{ url: 'https://paper.example/city/transport/atom.xml', title }],
    'application/feed+json': [{ url: 'https://paper.example/city/transport/feed.json', title }],
  })
  expect(describePage(edition, { ...PAGE, feeds: { base: '/' } }).alternates.types).toMatchObject({
    'application/rss+xml': [{ url: 'https://paper.example/feed.xml', title: 'المجلة' }],
  })
})

test('a phone is told the paper’s name, direction and colours', () => {
  expect(manifestOf(edition)).toMatchObject({ name: 'المجلة', dir: 'rtl', lang: 'ar', theme_color: '#fbf8f1' })
})

test('nothing of a copy to try things on may be kept', () => {
  const { STAGING } = env
  try {
    env.STAGING = true
    expect(describePage(edition, PAGE).robots).toEqual({ index: false, follow: false })
  } finally {
    env.STAGING = STAGING
  }
})
