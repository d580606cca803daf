import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { foldName } from '#arabic/fold.ts'
import { ensurePerson, findPerson } from '#db/queries/people.ts'
import { ensureOffice, ensureTerm } from '#db/queries/publication.ts'
import { findDraft } from '#db/queries/stories.ts'
import { loadArticle } from '../articles/load.ts'
import { loadDayArchive, loadPersonListing, loadSectionListing } from '../articles/load-listing.ts'
import { loadFront } from '../fronts/load.ts'
import { loadMasthead } from '../masthead/load.ts'
import type { Desk } from '../staff/actor.ts'
import { emptyStory } from '../stories/story.ts'
import { keepWorkingCopy } from '../stories/working-copy.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { addPerson, editPerson, mergePeople } from './people.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

const page = { page: 1, size: 10, now: NOON }
const nobody = { job: null, bio: null, portraitId: null }
const personAt = async (slug: string) => (await loadPersonListing(paper.db.read, slug, page))?.view.person

async function addOther(name = 'كرم الصنابري'): Promise<number> {
  return (await addPerson(desk, { ...nobody, name })).id
}

async function giveOffice(personId: number, { isInHeader = true, startsAt = NOON - HOUR } = {}): Promise<void> {
  await paper.db.write(async (tx) => {
    const office = { name: 'رئيس التحرير', nameKey: foldName('رئيس التحرير'), isInHeader, position: 1 }
    const officeId = await ensureOffice(tx, office)
    await ensureTerm(tx, { officeId, personId, startsAt: new Date(startsAt), endsAt: null, position: 0 })
  })
}

test('only those who manage people may', async () => {
  const editor = await makeTestDesk(paper, 'desk_editor')
  const refused = { code: 'forbidden' }
  await expect(addPerson(editor, { ...nobody, name: 'أحد' })).rejects.toMatchObject(refused)
  await expect(editPerson(editor, { id: paper.person, changes: { job: 'محرر' } })).rejects.toMatchObject(refused)
  await expect(mergePeople(editor, { fromId: 1, intoId: 2 })).rejects.toMatchObject(refused)
})

describe('a name', () => {
  test('spelt otherwise is the person who is there', async () => {
    expect(await addPerson(desk, { ...nobody, name: 'هدي الاسعد' })).toEqual({ id: paper.person, isNew: false })
    const id = await addOther()
    await expect(editPerson(desk, { id, changes: { name: 'هدى  الأسعد' } })).rejects.toMatchObject({
      fields: { name: 'same-person' },
    })
    await editPerson(desk, { id: paper.person, changes: { name: 'هدي الأسعد' } })
    expect(await personAt('هدى-الأسعد')).toMatchObject({ name: 'هدي الأسعد' })
  })

  test('that changes is dropped where it is printed, and nowhere else', async () => {
    const credits = [{ personId: paper.person, role: 'writer' as const }]
    const id = await paper.publish({ headline: 'رأي', sectionId: paper.sections.opinion, format: 'opinion', credits })
    const tag = tags.person(paper.person)
    for (const loaded of [
      await loadArticle(paper.db.read, id, NOON),
      await loadSectionListing(paper.db.read, 'opinion', page),
      await loadDayArchive(paper.db.read, { year: 2026, month: 1, day: 15 }, page),
      await loadFront(paper.db.read, NOON),
      await loadPersonListing(paper.db.read, 'هدى-الأسعد', page),
    ]) {
      expect(loaded?.tags).toContain(tag)
    }
    expect((await loadSectionListing(paper.db.read, 'news', page))?.tags).not.toContain(tag)
    const rename = () => editPerson(desk, { id: paper.person, changes: { name: 'هدى أسعد' } })
    expect(await recordedBy(paper, rename)).toEqual([tag])
    expect(await recordedBy(paper, rename)).toEqual([])
    const write = () => editPerson(desk, { id: paper.person, changes: { bio: 'كتبت في المجلة' } })
    expect(await recordedBy(paper, write)).toEqual([tags.personList(paper.person)])
  })

  test('in the header is on every page', async () => {
    await giveOffice(paper.person)
    const rename = () => editPerson(desk, { id: paper.person, changes: { name: 'هدى أسعد' } })
    expect(await recordedBy(paper, rename)).toEqual(['masthead', tags.person(paper.person), 'publication'])
  })
})

test('an old address leads to the person', async () => {
  const recorded = await recordedBy(paper, () => editPerson(desk, { id: paper.person, changes: { slug: 'huda' } }))
  expect(recorded).toEqual([tags.missing, tags.person(paper.person)])
  expect(await personAt('هدى-الأسعد')).toMatchObject({ slug: 'huda' })
  const other = await addPerson(desk, { ...nobody, name: 'هدى المسعد', slug: 'هدى-الأسعد' })
  expect(other.isNew).toBe(true)
  expect(await personAt('هدى-الأسعد')).toMatchObject({ name: 'هدى المسعد' })
  for (const [slug, code] of Object.entries({ huda: 'taken', 'A B': 'bad-slug' })) {
    const attempt = editPerson(desk, { id: other.id, changes: { slug } })
    await expect(attempt).rejects.toMatchObject({ fields: { slug: code } })
  }
})

test('a portrait is a picture that is there', async () => {
  const attempt = editPerson(desk, { id: paper.person, changes: { portraitId: 99 } })
  await expect(attempt).rejects.toMatchObject({ code: 'picture' })
})

describe('a merge', () => {
  test('moves credits, offices, what was missing, and addresses', async () => {
    const from = await paper.db.write((tx) =>
      ensurePerson(tx, { name: 'هدى م. الأسعد', nameKey: foldName('هدى م. الأسعد'), slug: 'huda-m', job: 'محررة' }),
    )
    const both = [from, paper.person].map((personId) => ({ personId, role: 'writer' as const }))
    const id = await paper.publish({ headline: 'لكليهما', credits: both })
    await paper.publish({ headline: 'لأحدهما', credits: [{ personId: from, role: 'photo' }] })
    await giveOffice(from)
    await giveOffice(paper.person)
    const recorded = await recordedBy(paper, () => mergePeople(desk, { fromId: from, intoId: paper.person }))
    expect(recorded).toEqual(
      ['masthead', 'publication', tags.person(from), tags.person(paper.person), tags.personList(paper.person)].sort(),
    )
    expect((await loadArticle(paper.db.read, id, NOON))?.view.credits).toMatchObject([{ name: 'هدى الأسعد' }])
    const listed = await loadPersonListing(paper.db.read, 'huda-m', page)
    expect(listed?.view).toMatchObject({ person: { slug: 'هدى-الأسعد', job: 'محررة' }, listing: { total: 2 } })
    const [office] = (await loadMasthead(paper.db.read, NOON)).view
    expect(office?.current.map((holder) => holder.name)).toEqual(['هدى الأسعد'])
    expect(await findPerson(paper.db.read, from)).toBeUndefined()
  })

  test('reaches the stories that are being written', async () => {
    const from = await addOther()
    const id = await paper.publish({ headline: 'مسودة', state: 'draft', publishedAt: null })
    const credits = [
      { personId: from, role: 'writer' as const },
      { personId: paper.person, role: 'writer' as const },
      { freeName: 'ضيف', role: 'writer' as const },
    ]
    const story = { ...emptyStory(paper.sections.news), credits }
    await paper.db.write((tx) =>
      keepWorkingCopy(tx, { id, from: 0, story, isAhead: false, userId: desk.actor.userId, now: NOON }),
    )
    await mergePeople(desk, { fromId: from, intoId: paper.person })
    const draft = await findDraft(paper.db.read, id)
    expect(draft).toMatchObject({ version: 2, content: { credits: credits.slice(1) } })
  })

  test('is of two people', async () => {
    const attempt = mergePeople(desk, { fromId: paper.person, intoId: paper.person })
    await expect(attempt).rejects.toMatchObject({ code: 'same' })
    await expect(mergePeople(desk, { fromId: 99, intoId: paper.person })).rejects.toMatchObject({ code: 'person' })
  })
})
