import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveStaticPage } from '#db/queries/pages.ts'
import { listSections } from '#db/queries/sections.ts'
import { loadArticle, loadDestination } from '../articles/load.ts'
import { loadSectionListing } from '../articles/load-listing.ts'
import { loadFront } from '../fronts/load.ts'
import { loadName } from '../pages/load.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { addSection, editSection, newSectionSchema, orderSections, removeSection } from './sections.ts'
import { RESERVED_NAMES } from './slugs.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

const page = { page: 1, size: 10, now: NOON }
const plain = { description: null, parentId: null, frontLayout: null, isInNavigation: false }
const nameOf = async (name: string) => (await loadName(paper.db.read, name, NOON)).view

test('only those who manage sections may', async () => {
  const reporter = await makeTestDesk(paper, 'reporter')
  const refused = { code: 'forbidden' }
  await expect(addSection(reporter, { ...plain, name: 'طقس', slug: 'weather' })).rejects.toMatchObject(refused)
  await expect(editSection(reporter, { id: 1, changes: { name: 'طقس' } })).rejects.toMatchObject(refused)
  await expect(orderSections(reporter, { parentId: null, ids: [] })).rejects.toMatchObject(refused)
  await expect(removeSection(reporter, { id: 1 })).rejects.toMatchObject(refused)
})

describe('a new name', () => {
  test('reaches every page when the navigation prints it', async () => {
    const { transport } = paper.sections
    const recorded = await recordedBy(paper, () => editSection(desk, { id: transport, changes: { name: 'مرور' } }))
    expect(recorded).toEqual(
      [tags.front, tags.publication, tags.section(transport), tags.sectionList(paper.sections.city)].sort(),
    )
  })

  test('reaches only the pages that print it when the navigation does not', async () => {
    const { id } = await addSection(desk, { ...plain, name: 'طقس', slug: 'weather' })
    expect(await recordedBy(paper, () => editSection(desk, { id, changes: { name: 'الطقس' } }))).toEqual([
      tags.section(id),
    ])
    expect(await recordedBy(paper, () => editSection(desk, { id, changes: { description: 'كل يوم' } }))).toEqual([
      tags.sectionList(id),
    ])
    expect(await recordedBy(paper, () => editSection(desk, { id, changes: { name: 'الطقس' } }))).toEqual([])
  })

  test('is carried by what prints it: cards, stories, and the ways to them', async () => {
    const id = await paper.publish({ headline: 'خبر', sectionId: paper.sections.transport })
    const beside = await paper.publish({ headline: 'خبر آخر', sectionId: paper.sections.transport })
    const tag = tags.section(paper.sections.transport)
    expect((await loadArticle(paper.db.read, id, NOON))?.tags).toContain(tag)
    expect((await loadDestination(paper.db.read, beside, NOON)).tags).toContain(tag)
    expect((await loadSectionListing(paper.db.read, 'city', page))?.tags).toContain(tag)
    expect((await loadFront(paper.db.read, NOON)).tags).toContain(tag)
  })
})

describe('a new address', () => {
  test('leaves the old one working, and can be taken back', async () => {
    const { city, transport } = paper.sections
    const recorded = await recordedBy(paper, () => editSection(desk, { id: city, changes: { slug: 'town' } }))
    const everywhere = [tags.front, tags.missing, tags.publication]
    expect(recorded).toEqual(
      [...everywhere, tags.section(city), tags.section(transport), tags.sectionList(city)].sort(),
    )
    expect(await loadName(paper.db.read, 'city', NOON)).toEqual({
      view: { kind: 'section', slug: 'town', path: ['town'] },
      tags: [tags.section(city), tags.missing],
    })
    expect(await nameOf('transport')).toMatchObject({ path: ['town', 'transport'] })
    await editSection(desk, { id: city, changes: { slug: 'urban' } })
    for (const old of ['city', 'town']) expect(await nameOf(old)).toMatchObject({ path: ['urban'] })
    await editSection(desk, { id: city, changes: { slug: 'city' } })
    for (const old of ['urban', 'town']) expect(await nameOf(old)).toMatchObject({ path: ['city'] })
  })

  test('that another section had belongs to the new one', async () => {
    await editSection(desk, { id: paper.sections.city, changes: { slug: 'town' } })
    const { id } = await addSection(desk, { ...plain, name: 'المدن', slug: 'city' })
    expect(await nameOf('city')).toMatchObject({ slug: 'city', path: ['city'] })
    await removeSection(desk, { id })
    expect(await nameOf('city')).toEqual({ kind: 'missing' })
  })

  test('is refused when it is taken, reserved, or no address', async () => {
    await paper.db.write((tx) =>
      saveStaticPage(tx, {
        slug: 'about',
        title: 'عنا',
        body: { type: 'doc', content: [] },
        updatedAt: new Date(NOON),
      }),
    )
    const refusals = {
      news: 'taken',
      about: 'taken',
      topic: 'reserved',
      '2026': 'reserved',
      'a b': 'bad-slug',
      A: 'bad-slug',
    }
    for (const [slug, code] of Object.entries(refusals)) {
      const attempt = editSection(desk, { id: paper.sections.city, changes: { slug } })
      await expect(attempt, slug).rejects.toMatchObject({ code: 'invalid', fields: { slug: code } })
    }
    expect(await nameOf('city')).toMatchObject({ slug: 'city' })
  })

  test('never hides a page of the site', () => {
    const folders = readdirSync(join(import.meta.dirname, '../../app/(paper)'), { withFileTypes: true })
    const routes = folders
      // No slug has a dot or a bracket in it.
      .filter((entry) => entry.isDirectory() && !/[[.]/.test(entry.name))
      .map((entry) => entry.name)
    expect(routes.filter((route) => !RESERVED_NAMES.has(route))).toEqual([])
  })
})

describe('a move', () => {
  test('takes the stories along, and nothing else', async () => {
    const { city, transport, news } = paper.sections
    const { id: housing } = await addSection(desk, { ...plain, name: 'إسكان', slug: 'housing', parentId: city })
    await paper.publish({ headline: 'مترو', sectionId: transport })
    await paper.publish({ headline: 'مترو الحي', sectionId: transport, secondarySectionIds: [housing] })
    await paper.publish({ headline: 'شارع', sectionId: city, secondarySectionIds: [transport] })
    await paper.publish({ headline: 'مسودة', sectionId: transport, state: 'draft', publishedAt: null })
    const recorded = await recordedBy(paper, () => editSection(desk, { id: transport, changes: { parentId: news } }))
    const [frame, lists] = [
      [tags.front, tags.publication, tags.missing, tags.section(transport)],
      [tags.sectionList(city), tags.sectionList(news)],
    ]
    expect(recorded).toEqual([...frame, ...lists].sort())
    const listed = async (slug: string) =>
      (await loadSectionListing(paper.db.read, slug, page))?.view.listing.cards.map((card) => card.headline).sort()
    expect(await listed('city')).toEqual(['شارع', 'مترو الحي'])
    expect(await listed('news')).toEqual(['شارع', 'مترو', 'مترو الحي'])
    expect(await nameOf('transport')).toMatchObject({ path: ['news', 'transport'] })
    await editSection(desk, { id: transport, changes: { parentId: null } })
    expect(await listed('news')).toEqual([])
    expect(await nameOf('transport')).toMatchObject({ path: ['transport'] })
  })

  test('never goes deeper than one level', async () => {
    const { city, transport, news, opinion } = paper.sections
    const tooDeep = { code: 'invalid', fields: { parentId: 'too-deep' } }
    for (const [id, parentId] of [
      [news, transport],
      [city, opinion],
      [news, news],
    ] as const) {
      await expect(editSection(desk, { id, changes: { parentId } })).rejects.toMatchObject(tooDeep)
    }
  })
})

test('an order is of the sections that are there', async () => {
  const { city, news, opinion } = paper.sections
  const recorded = await recordedBy(paper, () => orderSections(desk, { parentId: null, ids: [opinion, news, city] }))
  expect(recorded).toEqual([tags.front, tags.publication])
  const roots = (await listSections(paper.db.read)).filter((section) => section.parentId === null)
  expect(roots.map((section) => section.id)).toEqual([opinion, news, city])
  await expect(orderSections(desk, { parentId: null, ids: [news, city] })).rejects.toMatchObject({ code: 'version' })
})

test('only an empty section can go', async () => {
  const { city, transport, news } = paper.sections
  await paper.publish({ headline: 'خبر قديم', sectionId: news, state: 'killed', publishedAt: NOON - HOUR })
  for (const id of [city, news]) {
    await expect(removeSection(desk, { id })).rejects.toMatchObject({ code: 'not-empty' })
  }
  expect(await recordedBy(paper, () => removeSection(desk, { id: transport }))).toEqual(
    [tags.front, tags.publication, tags.section(transport), tags.sectionList(city)].sort(),
  )
  await expect(removeSection(desk, { id: transport })).rejects.toMatchObject({ code: 'section' })
})

test('what is typed is cleaned', () => {
  const typed = { ...plain, name: '  طقس\u200f  اليوم ', slug: ' weather ', description: ' ' }
  expect(newSectionSchema.parse(typed)).toMatchObject({ name: 'طقس اليوم', slug: 'weather', description: null })
  expect(newSectionSchema.safeParse({ ...typed, name: ' ' }).success).toBe(false)
})
