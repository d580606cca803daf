import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tags } from '../tags.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import {
  loadCorrections,
  loadDayArchive,
  loadMonthArchive,
  loadPersonListing,
  loadSectionListing,
  loadTopicListing,
} from './load-listing.ts'

let paper: TestPaper
const at = (page: number) => ({ page, size: 2, now: NOON })

beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

describe('a section', () => {
  test('lists its sub-sections’ stories too, newest first, in pages', async () => {
    for (const [index, sectionId] of [paper.sections.city, paper.sections.transport, paper.sections.city].entries()) {
      await paper.publish({ headline: `خبر ${index}`, sectionId, publishedAt: NOON - (3 - index) * HOUR })
    }
    const first = await loadSectionListing(paper.db.read, 'city', at(1))
    expect(first?.view.listing).toMatchObject({ page: 1, pageCount: 2, total: 3 })
    expect(first?.view.listing.cards.map((card) => card.headline)).toEqual(['خبر 2', 'خبر 1'])
    expect(first?.view.children).toEqual([{ name: 'نقل', href: '/city/transport' }])
    const second = await loadSectionListing(paper.db.read, 'city', at(2))
    expect(second?.view.listing.cards.map((card) => card.headline)).toEqual(['خبر 0'])
    expect(await loadSectionListing(paper.db.read, 'city', at(3))).toBeUndefined()
  })

  test('without stories is an empty page, and not a missing one', async () => {
    expect((await loadSectionListing(paper.db.read, 'city', at(1)))?.view.listing).toMatchObject({
      cards: [],
      pageCount: 1,
    })
    expect(await loadSectionListing(paper.db.read, 'nowhere', at(1))).toBeUndefined()
  })

  test('never shows a draft or the future, and knows when the future comes', async () => {
    await paper.publish({ headline: 'مسودة', state: 'draft', publishedAt: null })
    await paper.publish({ headline: 'مسحوب', state: 'unpublished' })
    await paper.publish({ headline: 'غدًا', publishedAt: NOON + HOUR })
    const loaded = await loadSectionListing(paper.db.read, 'news', at(1))
    expect(loaded?.view.listing.total).toBe(0)
    expect(loaded?.tags).toContain(tags.until(NOON + HOUR))
  })
})

test('a topic and a person list their stories', async () => {
  await paper.publish({
    headline: 'خبر',
    tagNames: ['بحيرة البردي'],
    credits: [
      { personId: paper.person, role: 'writer' },
      { personId: paper.person, role: 'photo' },
    ],
  })
  expect((await loadTopicListing(paper.db.read, 'بحيرة-البردي', at(1)))?.view.listing.total).toBe(1)
  const person = await loadPersonListing(paper.db.read, 'هدى-الأسعد', at(1))
  expect(person?.view.listing).toMatchObject({ total: 1, cards: [{ headline: 'خبر' }] })
  expect(await loadTopicListing(paper.db.read, 'لا-شيء', at(1))).toBeUndefined()
  expect(await loadPersonListing(paper.db.read, 'لا-أحد', at(1))).toBeUndefined()
})

describe('the archive', () => {
  test('counts a day as Cairo does', async () => {
    // Half past eleven at night, and half past midnight, of the same UTC day.
    await paper.publish({ headline: 'قبل منتصف الليل', publishedAt: Date.parse('2026-01-10T21:30Z') })
    await paper.publish({ headline: 'بعد منتصف الليل', publishedAt: Date.parse('2026-01-10T22:30Z') })
    const month = await loadMonthArchive(paper.db.read, { year: 2026, month: 1 }, NOON)
    expect(month?.view.days).toEqual({ 10: 1, 11: 1 })
    const day = await loadDayArchive(paper.db.read, { year: 2026, month: 1, day: 11 }, at(1))
    expect(day?.view.listing.cards.map((card) => card.headline)).toEqual(['بعد منتصف الليل'])
    expect(day?.view).toMatchObject({ previousHref: '/archive/2026/1/10', nextHref: null })
  })

  test('has no day that is none, none of the future, and no month outside the paper’s life', async () => {
    await paper.publish({ headline: 'خبر' })
    for (const day of [
      { year: 2026, month: 2, day: 30 },
      { year: 2026, month: 1, day: 16 },
      { year: 2026, month: 13, day: 1 },
    ]) {
      expect(await loadDayArchive(paper.db.read, day, at(1))).toBeUndefined()
    }
    for (const month of [
      { year: 2025, month: 12 },
      { year: 2026, month: 2 },
      { year: 2026, month: 0 },
    ]) {
      expect(await loadMonthArchive(paper.db.read, month, NOON)).toBeUndefined()
    }
  })

  test('opens an empty paper at this month', async () => {
    expect((await loadMonthArchive(paper.db.read, undefined, NOON))?.view).toMatchObject({
      year: 2026,
      month: 1,
      days: {},
    })
  })
})

test('an empty corrections log has one page', async () => {
  expect((await loadCorrections(paper.db.read, at(1)))?.view).toEqual({ entries: [], page: 1, pageCount: 1 })
  expect(await loadCorrections(paper.db.read, at(2))).toBeUndefined()
})
