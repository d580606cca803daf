import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPublication, savePublication } from '#db/queries/publication.ts'
import { loadEdition } from '../publication/load.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadPublicationForm, publicationSchema, savePublicationForm } from './settings.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

const view = async () => (await loadEdition(paper.db.read, NOON, '')).view
const form = async (changes: object = {}) =>
  publicationSchema.parse({ ...(await loadPublicationForm(desk)), ...changes })
async function formWith(settings: object) {
  return form({ settings: { ...(await loadPublicationForm(desk)).settings, ...settings } })
}

test('only those who manage settings may', async () => {
  const reporter = await makeTestDesk(paper, 'reporter')
  await expect(loadPublicationForm(reporter)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(savePublicationForm(reporter, await form())).rejects.toMatchObject({ code: 'forbidden' })
})

test('a change reaches every page, and saving what is there reaches none', async () => {
  const changed = await form({ name: 'المقياس', issueNumber: 200 })
  expect(await recordedBy(paper, () => savePublicationForm(desk, changed))).toEqual([tags.publication])
  expect(await view()).toMatchObject({ name: 'المقياس', issue: 200 })
  const same = await form()
  expect(await recordedBy(paper, () => savePublicationForm(desk, same))).toEqual([])
})

test('the drawn name plate is kept', async () => {
  const row = await findPublication(paper.db.read)
  if (!row) throw new Error('no publication')
  const plate = { viewBox: '0 0 1 1', paths: ['M0 0h1'] }
  await paper.db.write((tx) => savePublication(tx, { ...row, settings: { plate } }, new Date(NOON)))
  await savePublicationForm(desk, await formWith({ digits: 'arab', pageSize: 30 }))
  expect((await view()).settings).toMatchObject({ plate, digits: 'arab', pageSize: 30 })
})

test('a colour that cannot be read changes nothing', async () => {
  const { settings } = await loadPublicationForm(desk)
  const theme = { ...settings.theme, accent: { light: '#e0a0a0', dark: '#222222' } }
  const attempt = savePublicationForm(desk, await formWith({ theme, pageSize: 50 }))
  const fields = { 'settings.theme.accent.light': 'contrast', 'settings.theme.accent.dark': 'contrast' }
  await expect(attempt).rejects.toMatchObject({ code: 'invalid', fields })
  expect((await view()).settings).toMatchObject({ pageSize: 24, theme: settings.theme })
})

test('a bad value is found by its field', async () => {
  const stored = await loadPublicationForm(desk)
  for (const [bad, path] of [
    [{ name: ' ' }, 'name'],
    [{ issueDay: '2026-02-30' }, 'issueDay'],
    [
      { settings: { ...stored.settings, follow: { ...stored.settings.follow, x: 'javascript:x' } } },
      'settings.follow.x',
    ],
    [{ settings: { ...stored.settings, pageSize: 4 } }, 'settings.pageSize'],
  ] as const) {
    const parsed = publicationSchema.safeParse({ ...stored, ...bad })
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  }
  const attempt = savePublicationForm(desk, await form({ foundedYear: 2027 }))
  await expect(attempt).rejects.toMatchObject({ fields: { foundedYear: 'future' } })
})

test('two people’s changes: the second is told', async () => {
  const [one, other] = [await form({ name: 'الأولى' }), await form({ name: 'الثانية' })]
  const { seen } = await savePublicationForm(desk, one)
  await expect(savePublicationForm(desk, other)).rejects.toMatchObject({ code: 'version' })
  await savePublicationForm(desk, { ...other, seen })
  expect((await view()).name).toBe('الثانية')
})
