import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveStaticPage } from '#db/queries/pages.ts'
import { findPublication } from '#db/queries/publication.ts'
import { channelsOf } from '../announce/channels.ts'
import { settingsSchema } from '../publication/settings.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { discoveryFormSchema, loadDiscoveryForm, saveDiscoveryForm } from './manage.ts'
import type { DiscoverySettings } from './settings.ts'
import { loadTextFacts } from './text-facts.ts'

const LIVE = { origin: 'https://paper.example', isStaging: false, indexNowUrl: 'https://api.indexnow.org/indexnow' }

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

async function form(changes: Partial<DiscoverySettings>) {
  const { seen, settings } = await loadDiscoveryForm(desk)
  return discoveryFormSchema.parse({ seen, settings: { ...settings, ...changes } })
}

test('only those who manage it may', async () => {
  const reporter = await makeTestDesk(paper, 'reporter')
  await expect(loadDiscoveryForm(reporter)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(saveDiscoveryForm(reporter, await form({}))).rejects.toMatchObject({ code: 'forbidden' })
})

test('tells nobody until it is told to, and nobody from a copy', async () => {
  expect((await loadDiscoveryForm(desk, LIVE)).standing).toMatchObject({ indexnow: 'off', websub: 'off' })
  await saveDiscoveryForm(desk, await form({ indexNowKey: 'abcdefgh', webSubHub: 'https://hub.example/' }))
  expect((await loadDiscoveryForm(desk, LIVE)).standing).toMatchObject({ indexnow: 'on', websub: 'on' })
  const staging = (await loadDiscoveryForm(desk, { ...LIVE, isStaging: true })).standing
  expect(staging).toMatchObject({ indexnow: 'copy', websub: 'copy', isStaging: true })
  const { settings } = await loadDiscoveryForm(desk)
  expect(channelsOf(settings, LIVE)).toEqual({
    indexnow: { url: LIVE.indexNowUrl, key: 'abcdefgh' },
    websub: { url: 'https://hub.example/' },
  })
})

test('a save reaches every page, the other settings stay, and saving the same reaches none', async () => {
  const changed = await form({ refusesTraining: true, ads: 'ads.example, 1, DIRECT' })
  expect(await recordedBy(paper, () => saveDiscoveryForm(desk, changed))).toEqual([tags.publication])
  const row = await findPublication(paper.db.read)
  expect(settingsSchema.parse(row?.settings)).toMatchObject({
    pageSize: 24,
    discovery: { refusesTraining: true, ads: 'ads.example, 1, DIRECT' },
  })
  const same = await form({})
  expect(await recordedBy(paper, () => saveDiscoveryForm(desk, same))).toEqual([])
  await expect(saveDiscoveryForm(desk, changed)).rejects.toMatchObject({ code: 'version' })
})

test('a page must be there, and a contact must be one', async () => {
  const organization = { principles: 'principles', correctionsPolicy: null, ownership: null, noBylines: null }
  await expect(saveDiscoveryForm(desk, await form({ organization, securityContact: 'nobody' }))).rejects.toMatchObject({
    fields: { 'settings.organization.principles': 'no-such-page', 'settings.securityContact': 'bad-contact' },
  })
  await paper.db.write((tx) =>
    saveStaticPage(tx, { slug: 'principles', title: 'مبادئنا', body: bodyOf('نص'), updatedAt: new Date(NOON) }),
  )
  await saveDiscoveryForm(desk, await form({ organization, securityContact: 'security@paper.example' }))
  expect((await loadDiscoveryForm(desk)).settings.organization.principles).toBe('principles')
})

test('a bad key or hub is found by its field', async () => {
  const { settings } = await loadDiscoveryForm(desk)
  for (const [bad, path] of [
    [{ indexNowKey: 'short' }, 'settings.indexNowKey'],
    [{ indexNowKey: 'with space in it' }, 'settings.indexNowKey'],
    [{ webSubHub: 'hub.example' }, 'settings.webSubHub'],
  ] as const) {
    const { error } = discoveryFormSchema.safeParse({ seen: 1, settings: { ...settings, ...bad } })
    expect(error?.issues[0]?.path.join('.')).toBe(path)
  }
})

test('the text files are made of what the paper is', async () => {
  const facts = await loadTextFacts(paper.db.read, NOON, { origin: LIVE.origin, isStaging: true })
  expect(facts).toMatchObject({ name: 'المجلة', isStaging: true, offices: [], pages: [] })
  expect(facts?.sections.map((section) => section.url)).toEqual([
    'https://paper.example/city',
    'https://paper.example/news',
    'https://paper.example/opinion',
  ])
})
