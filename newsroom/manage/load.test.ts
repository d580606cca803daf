import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../staff/actor.ts'
import { makeTestDesk } from '../test-desk.ts'
import { bodyOf, makeTestPaper, type TestPaper } from '../test-paper.ts'
import { daySchema } from './day.ts'
import { loadManagedMasthead } from './load-masthead.ts'
import { loadManagedPages, loadStaticPageForm } from './load-pages.ts'
import { loadPeople, loadPersonForm } from './load-people.ts'
import { loadManagedSections } from './load-sections.ts'
import { loadTags } from './load-tags.ts'
import { addOffice, addTerm } from './masthead.ts'
import { addStaticPage } from './pages.ts'
import { addPerson, editPerson } from './people.ts'
import { editSection } from './sections.ts'
import { mergeTags } from './tags.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

test('nothing of the management is read by those who do not manage', async () => {
  const reporter = await makeTestDesk(paper, 'reporter')
  for (const attempt of [
    loadManagedSections(reporter),
    loadManagedMasthead(reporter),
    loadManagedPages(reporter),
    loadStaticPageForm(reporter, 1),
    loadPeople(reporter, { query: '', page: 1 }),
    loadPersonForm(reporter, paper.person),
    loadTags(reporter, { query: '', page: 1 }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('sections are a tree that counts stories of every state', async () => {
  await paper.publish({ headline: 'مسودة', state: 'draft', publishedAt: null, sectionId: paper.sections.transport })
  await editSection(desk, { id: paper.sections.city, changes: { slug: 'town' } })
  const [city] = await loadManagedSections(desk)
  expect(city).toMatchObject({ slug: 'town', stories: 1, oldSlugs: ['city'], frontLayout: 'picture' })
  expect(city?.children).toMatchObject([{ slug: 'transport', stories: 1, href: '/town/transport' }])
})

test('people are found in any spelling, with their stories and offices', async () => {
  await paper.publish({ headline: 'خبر', credits: [{ personId: paper.person, role: 'photo' }] })
  await addPerson(desk, { name: 'كرم 100%', job: 'مصور', bio: null, portraitId: null })
  expect((await loadPeople(desk, { query: 'الاسعد', page: 7 })).rows).toMatchObject([{ id: paper.person, stories: 1 }])
  expect((await loadPeople(desk, { query: '%', page: 1 })).total).toBe(1)
  const { id: officeId } = await addOffice(desk, { name: 'رئيس التحرير', isInHeader: true })
  const [from, to] = ['2026-01-15', '2026-02-01'] as const
  await addTerm(desk, { officeId, personId: paper.person, from: daySchema.parse(from), to: daySchema.parse(to) })
  await editPerson(desk, { id: paper.person, changes: { slug: 'huda' } })
  expect(await loadPersonForm(desk, paper.person)).toMatchObject({
    href: '/person/huda',
    oldSlugs: ['هدى-الأسعد'],
    terms: [{ office: 'رئيس التحرير', from, to }],
  })
  expect(await loadManagedMasthead(desk)).toMatchObject({ today: from, offices: [{ terms: [{ stage: 'current' }] }] })
})

test('tags are listed by use, without those that were merged', async () => {
  await paper.publish({ headline: 'أول', tagNames: ['النهر', 'القاهرة'] })
  await paper.publish({ headline: 'ثان', tagNames: ['القاهرة', 'النيل'] })
  const names = async (asked: object = {}) =>
    (await loadTags(desk, { query: '', page: 1, ...asked })).rows.map((row) => `${row.name} ${row.stories}`)
  expect(await names()).toEqual(['القاهرة 2', 'النهر 1', 'النيل 1'])
  expect(await names({ query: 'القاهره' })).toEqual(['القاهرة 2'])
  const idOf = async (query: string) => (await loadTags(desk, { query, page: 1 })).rows[0]?.id ?? 0
  await mergeTags(desk, { fromId: await idOf('النهر'), intoId: await idOf('نيل') })
  expect((await loadTags(desk, { query: 'النيل', page: 1 })).rows).toMatchObject([{ stories: 2, merged: ['النهر'] }])
  expect(await names({ type: 'place' })).toEqual([])
  expect(await names({ isUnused: true })).toEqual([])
})

test('a page is read as it will be saved', async () => {
  const { id, seen } = await addStaticPage(desk, { slug: 'about', title: 'عن المجلة', body: bodyOf('نص.') })
  expect(await loadManagedPages(desk)).toMatchObject([{ id, href: '/about' }])
  expect(await loadStaticPageForm(desk, id)).toMatchObject({ seen, body: bodyOf('نص.'), oldSlugs: [] })
  await expect(loadStaticPageForm(desk, 99)).rejects.toMatchObject({ code: 'page' })
})
