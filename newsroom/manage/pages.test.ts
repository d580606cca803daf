import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadName } from '../pages/load.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { addStaticPage, saveStaticPage } from './pages.ts'
import { editSection } from './sections.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

const about = { slug: 'about', title: 'عن المجلة', body: bodyOf('نص.') }
const nameOf = async (name: string) => (await loadName(paper.db.read, name, NOON)).view

test('only those who manage pages may', async () => {
  const reporter = await makeTestDesk(paper, 'reporter')
  await expect(addStaticPage(reporter, about)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(saveStaticPage(reporter, { id: 1, seen: 0, ...about })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a new page is found where there was nothing', async () => {
  expect((await loadName(paper.db.read, 'about', NOON)).tags).toEqual([tags.missing])
  expect(await recordedBy(paper, () => addStaticPage(desk, about))).toEqual([tags.missing])
  expect(await nameOf('about')).toMatchObject({ kind: 'page', page: { title: 'عن المجلة' } })
  await expect(addStaticPage(desk, about)).rejects.toMatchObject({ fields: { slug: 'taken' } })
  await expect(addStaticPage(desk, { ...about, slug: 'search' })).rejects.toMatchObject({
    fields: { slug: 'reserved' },
  })
})

test('a change reaches the page and no other, and nobody’s change is lost', async () => {
  const { id, seen } = await addStaticPage(desk, about)
  const change = { id, seen, ...about, body: bodyOf('نص آخر.') }
  expect(await recordedBy(paper, () => saveStaticPage(desk, change))).toEqual([tags.staticPage(id)])
  await expect(saveStaticPage(desk, { ...change, title: 'آخر' })).rejects.toMatchObject({ code: 'version' })
  expect(await nameOf('about')).toMatchObject({ page: { title: 'عن المجلة', body: change.body } })
})

test('saving what is there changes nothing', async () => {
  const { id, seen } = await addStaticPage(desk, about)
  const recorded = await recordedBy(paper, async () => {
    expect(await saveStaticPage(desk, { id, seen, ...about })).toEqual({ seen: NOON })
  })
  expect(recorded).toEqual([])
})

test('an old address leads on, until a section takes it', async () => {
  const { id, seen } = await addStaticPage(desk, about)
  const recorded = await recordedBy(paper, () => saveStaticPage(desk, { id, seen, ...about, slug: 'us' }))
  expect(recorded).toEqual([tags.missing, tags.staticPage(id)])
  expect(await loadName(paper.db.read, 'about', NOON)).toMatchObject({
    view: { kind: 'page', page: { slug: 'us' } },
    tags: [tags.publication, tags.staticPage(id), tags.missing],
  })
  await editSection(desk, { id: paper.sections.news, changes: { slug: 'about' } })
  expect(await nameOf('about')).toMatchObject({ kind: 'section' })
})
