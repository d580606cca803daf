import { afterEach, beforeEach, expect, test } from 'vitest'
import { foldName } from '#arabic/fold.ts'
import { ensureOffice, ensureTerm } from '#db/queries/publication.ts'
import { NotFoundError } from '../errors.ts'
import { loadMasthead } from '../masthead/load.ts'
import { tags } from '../tags.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadEdition, numberOfIssue } from './load.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

test('an edition lasts until Cairo’s midnight', async () => {
  const { view, tags: carried } = await loadEdition(paper.db.read, NOON, 'http://paper.example')
  expect(view).toMatchObject({ name: 'المجلة', issue: 100, volume: 40, settings: { digits: 'latn' } })
  expect(view.sections.map((section) => section.slug)).toEqual(['city', 'news', 'opinion'])
  expect(carried).toContain(tags.until(NOON + 12 * HOUR))
})

test('both spellings of an office are one office, and a term that ended is past', async () => {
  await paper.db.write(async (tx) => {
    for (const [name, endsAt] of [
      ['رئيس مجلسى الإدارة والتحرير', new Date(NOON - HOUR)],
      ['رئيس مجلسي الإدارة والتحرير', null],
    ] as const) {
      const officeId = await ensureOffice(tx, { name, nameKey: foldName(name), isInHeader: true, position: 1 })
      await ensureTerm(tx, {
        officeId,
        personId: paper.person,
        startsAt: new Date(NOON - (endsAt ? 9 : 2) * HOUR),
        endsAt,
        position: 0,
      })
    }
  })
  const { view } = await loadEdition(paper.db.read, NOON, '')
  expect(view.masthead).toEqual([
    { name: 'رئيس مجلسى الإدارة والتحرير', isInHeader: true, holders: [{ name: 'هدى الأسعد', slug: 'هدى-الأسعد' }] },
  ])
  const [office] = (await loadMasthead(paper.db.read, NOON)).view
  expect(office).toMatchObject({ current: [{ from: NOON - 2 * HOUR }], past: [{ to: NOON - HOUR }] })
})

test('a database that was never set up is a fault, not an empty paper', async () => {
  await paper.db.write(async (tx) => {
    await tx.delete(tx.tables.publication)
  })
  await expect(loadEdition(paper.db.read, NOON, '')).rejects.toThrow(NotFoundError)
})

test('one issue a day', () => {
  const row = {
    name: '',
    legalName: '',
    tagline: '',
    foundedYear: 1987,
    issueNumber: 100,
    issueDay: new Date(NOON),
    settings: {},
  }
  expect(numberOfIssue(row, NOON + 3 * 24 * HOUR)).toEqual({ volume: 40, issue: 103 })
  // The last hour before Cairo's midnight, and the first after it, which in London is still the day before.
  expect(numberOfIssue(row, NOON + 11 * HOUR).issue).toBe(100)
  expect(numberOfIssue(row, NOON + 12 * HOUR).issue).toBe(101)
  // New Year comes to Cairo first.
  expect(numberOfIssue(row, Date.parse('2026-12-31T22:30Z')).volume).toBe(41)
})
