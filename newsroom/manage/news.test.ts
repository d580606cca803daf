import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// The address of the paper is read once, when the first module asks for it.
vi.hoisted(() => vi.stubEnv('ORIGIN', 'https://paper.example'))

import { listAnnouncements } from '#db/queries/announcements.ts'
import { findPublication, savePublication } from '#db/queries/publication.ts'
import { findTagBySlug } from '#db/queries/tags.ts'
import type { Desk } from '../staff/actor.ts'
import { makeTestDesk } from '../test-desk.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { addStaticPage, saveStaticPage } from './pages.ts'
import { editPerson } from './people.ts'
import { editSection } from './sections.ts'
import { editTag, mergeTags } from './tags.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
  const row = await findPublication(paper.db.read)
  if (!row) throw new Error('no publication')
  const settings = { discovery: { indexNowKey: 'a1b2c3d4' } }
  await paper.db.write((tx) => savePublication(tx, { ...row, settings }, new Date(NOON)))
})
afterEach(() => paper.close())

/** What the world was told by a change: the reason, and the paths. */
async function toldBy(change: () => Promise<unknown>): Promise<string[]> {
  await paper.db.write((tx) => tx.delete(tx.tables.announcement))
  await change()
  const rows = await listAnnouncements(paper.db.read, { limit: 50 })
  return rows.map(({ event, url }) => `${event} ${decodeURI(new URL(url).pathname)}`).toSorted()
}

test('the world is told of the pages a title writes about itself', async () => {
  const page = { slug: 'about', title: 'من نحن', body: bodyOf('نص') }
  let id = 0
  expect(await toldBy(async () => ({ id } = await addStaticPage(desk, page)))).toEqual(['publish /about'])
  const words = { ...page, id, seen: desk.now, body: bodyOf('نص آخر') }
  let seen = 0
  expect(await toldBy(async () => ({ seen } = await saveStaticPage(desk, words)))).toEqual(['change /about'])
  const moved = { ...words, seen, slug: 'who' }
  expect(await toldBy(() => saveStaticPage(desk, moved))).toEqual(['move /about', 'move /who'])
})

test('of sections, topics and people whose address is another', async () => {
  const { city } = paper.sections
  expect(await toldBy(() => editSection(desk, { id: city, changes: { slug: 'madina' } }))).toEqual([
    'move /city',
    'move /madina',
  ])
  expect(await toldBy(() => editSection(desk, { id: city, changes: { description: 'وصف' } }))).toEqual([])
  await paper.publish({ headline: 'خبر', tagNames: ['ماء', 'مياه'] })
  const [water, waters] = [await findTagBySlug(paper.db.read, 'ماء'), await findTagBySlug(paper.db.read, 'مياه')]
  const ids = { fromId: water?.id ?? 0, intoId: waters?.id ?? 0 }
  expect(await toldBy(() => mergeTags(desk, ids))).toEqual(['move /topic/ماء', 'move /topic/مياه'])
  const renamed = { id: ids.intoId, changes: { slug: 'المياه' } }
  expect(await toldBy(() => editTag(desk, renamed))).toEqual(['move /topic/المياه', 'move /topic/مياه'])
  const person = { id: paper.person, changes: { slug: 'هدى' } }
  expect(await toldBy(() => editPerson(desk, person))).toEqual(['move /person/هدى', 'move /person/هدى-الأسعد'])
})
