import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listOffices, listOfficeTerms } from '#db/queries/masthead.ts'
import { loadMasthead } from '../masthead/load.ts'
import { loadEdition } from '../publication/load.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { daySchema } from './day.ts'
import {
  addOffice,
  addTerm,
  editOffice,
  editTerm,
  newTermSchema,
  orderOffices,
  removeOffice,
  removeTerm,
} from './masthead.ts'
import { addPerson } from './people.ts'

let paper: TestPaper
let desk: Desk
let officeId: number
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
  officeId = (await addOffice(desk, { name: 'رئيس التحرير', isInHeader: true })).id
})
afterEach(() => paper.close())

const day = (text: string) => daySchema.parse(text)
const give = (from: string, to: string | null = null, personId = paper.person) =>
  addTerm(desk, { officeId, personId, from: day(from), to: to === null ? null : day(to) })
const everywhere = [tags.masthead, tags.publication]

test('only those who manage the masthead may', async () => {
  const reporter = await makeTestDesk(paper, 'photo_editor')
  const refused = { code: 'forbidden' }
  const [from, to] = [day('2026-01-01'), null]
  for (const attempt of [
    addOffice(reporter, { name: 'مدير', isInHeader: false }),
    editOffice(reporter, { id: officeId, changes: {} }),
    orderOffices(reporter, { ids: [officeId] }),
    removeOffice(reporter, { id: officeId }),
    addTerm(reporter, { officeId, personId: paper.person, from, to }),
    editTerm(reporter, { id: 1, from, to }),
    removeTerm(reporter, { id: 1 }),
  ]) {
    await expect(attempt).rejects.toMatchObject(refused)
  }
})

describe('a term', () => {
  test('of today is on every page; one of the future waits, and says when it will be', async () => {
    expect(await recordedBy(paper, () => give('2026-01-15'))).toEqual(everywhere)
    const next = await addPerson(desk, { name: 'كرم', job: null, bio: null, portraitId: null })
    expect(await recordedBy(paper, () => give('2026-02-01', null, next.id))).toEqual([])
    expect((await loadMasthead(paper.db.read, NOON)).tags).toContain(tags.until(day('2026-02-01')))
    const later = await loadEdition(paper.db.read, day('2026-02-01'), '')
    expect(later.view.masthead[0]?.holders.map((holder) => holder.name).sort()).toEqual(['كرم', 'هدى الأسعد'])
  })

  test('ends on a day and stays in the history', async () => {
    const { id } = await give('2020-03-01')
    const end = () => editTerm(desk, { id, from: day('2020-03-01'), to: day('2026-01-15') })
    expect(await recordedBy(paper, end)).toEqual(everywhere)
    const [office] = (await loadMasthead(paper.db.read, NOON)).view
    expect(office).toMatchObject({ current: [], past: [{ name: 'هدى الأسعد', to: day('2026-01-15') }] })
    expect(await recordedBy(paper, end)).toEqual([])
    await expect(removeTerm(desk, { id })).rejects.toMatchObject({ code: 'term-past' })
  })

  test('that began by mistake today can be taken back', async () => {
    const { id } = await give('2026-01-15')
    expect(await recordedBy(paper, () => removeTerm(desk, { id }))).toEqual(everywhere)
    expect(await listOfficeTerms(paper.db.read)).toEqual([])
  })

  test('is refused when it is there already or ends before it begins', async () => {
    const { id } = await give('2026-01-10')
    await expect(give('2026-01-10')).rejects.toMatchObject({ code: 'taken' })
    const backwards = editTerm(desk, { id, from: day('2026-01-10'), to: day('2026-01-10') })
    await expect(backwards).rejects.toMatchObject({ fields: { to: 'before-start' } })
    const form = { officeId, personId: 1, from: '2026-02-30', to: null }
    expect(newTermSchema.safeParse(form).success).toBe(false)
  })
})

describe('an office', () => {
  test('spelt otherwise is the same', async () => {
    const attempt = addOffice(desk, { name: 'رئيس  التحرير', isInHeader: false })
    await expect(attempt).rejects.toMatchObject({ fields: { name: 'taken' } })
  })

  test('that nobody holds is on no page, and can go', async () => {
    const { id } = await addOffice(desk, { name: 'مدير التحرير', isInHeader: false })
    expect(await recordedBy(paper, () => editOffice(desk, { id, changes: { isInHeader: true } }))).toEqual([])
    await orderOffices(desk, { ids: [id, officeId] })
    expect((await listOffices(paper.db.read)).map((office) => office.id)).toEqual([id, officeId])
    await removeOffice(desk, { id })
    await expect(orderOffices(desk, { ids: [id, officeId] })).rejects.toMatchObject({ code: 'version' })
    await give('2026-01-01')
    await expect(removeOffice(desk, { id: officeId })).rejects.toMatchObject({ code: 'not-empty' })
  })

  test('renamed is renamed everywhere', async () => {
    await give('2026-01-01')
    const rename = () => editOffice(desk, { id: officeId, changes: { name: 'رئيسة التحرير' } })
    expect(await recordedBy(paper, rename)).toEqual(everywhere)
  })

  test('neither in the header nor in the footer touches only the masthead’s page', async () => {
    const ids = []
    for (const name of ['أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز']) {
      ids.push((await addOffice(desk, { name, isInHeader: false })).id)
    }
    for (const id of ids) {
      await addTerm(desk, { officeId: id, personId: paper.person, from: day('2026-01-01'), to: null })
    }
    const last = ids.at(-1) ?? 0
    const rename = () => editOffice(desk, { id: last, changes: { name: 'ح' } })
    expect(await recordedBy(paper, rename)).toEqual([tags.masthead])
  })
})
