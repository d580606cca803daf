import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listAudit } from '#db/queries/audit.ts'
import { addFeedReads, findPartnerFeed } from '#db/queries/partner-feeds.ts'
import type { FeedFormat } from '../addresses.ts'
import type { Desk } from '../staff/actor.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { makeReadCounter } from './count-reads.ts'
import { loadPartnerFeed } from './load-partner.ts'
import { loadManagedFeed, loadManagedFeeds } from './load-partners.ts'
import {
  addPartnerFeed,
  editPartnerFeed,
  newFeedSchema,
  pausePartnerFeed,
  removePartnerFeed,
  renewPartnerFeed,
} from './partners.ts'
import { faultsOfAtom, faultsOfJson, faultsOfRss } from './test-validate.ts'
import { WORDS } from './test-words.ts'

const ORIGIN = 'https://paper.example'
const WHOLE = {
  name: 'الشريك',
  sectionIds: [] as number[],
  mostStories: 30,
  mostAgeHours: null as number | null,
  isFull: true,
  hasPictures: true,
}

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

async function tokenOf(id: number): Promise<string> {
  const row = await findPartnerFeed(paper.db.read, { id })
  if (!row) throw new Error('No feed.')
  return row.token
}

const load = (token: string, format: FeedFormat = 'rss', now = NOON) =>
  loadPartnerFeed(paper.db.read, { token, format, words: WORDS, origin: ORIGIN }, now)

async function titles(token: string, now = NOON): Promise<(string | undefined)[]> {
  const loaded = await load(token, 'json', now)
  return (parseJsonFeed(loaded?.view.text ?? '').items ?? []).map((item) => item.title)
}

async function publishSome() {
  const { news, city, transport, opinion } = paper.sections
  await paper.publish({ headline: 'خبر', sectionId: news, publishedAt: NOON - HOUR })
  await paper.publish({ headline: 'ترام', sectionId: transport, publishedAt: NOON - 2 * HOUR })
  await paper.publish({ headline: 'رأي', sectionId: opinion, publishedAt: NOON - 3 * HOUR })
  await paper.publish({
    headline: 'في قسمين',
    sectionId: news,
    secondarySectionIds: [city],
    publishedAt: NOON - 50 * HOUR,
  })
  await paper.publish({ headline: 'مسودة', state: 'draft', publishedAt: null })
}

describe('what a partner gets', () => {
  beforeEach(publishSome)

  test.each([
    ['the whole paper', () => ({}), ['خبر', 'ترام', 'رأي', 'في قسمين']],
    ['a section with what is below it', () => ({ sectionIds: [paper.sections.city] }), ['ترام', 'في قسمين']],
    [
      'sections, each story once',
      () => ({ sectionIds: [paper.sections.news, paper.sections.city] }),
      ['خبر', 'ترام', 'في قسمين'],
    ],
    ['so many', () => ({ mostStories: 2 }), ['خبر', 'ترام']],
    ['so old', () => ({ mostAgeHours: 3 }), ['خبر', 'ترام']],
  ])('is %s', async (_what, rules, expected) => {
    const { id } = await addPartnerFeed(desk, { ...WHOLE, ...rules() })
    expect(await titles(await tokenOf(id))).toEqual(expected)
  })

  test('grows old by itself', async () => {
    const { id } = await addPartnerFeed(desk, { ...WHOLE, mostAgeHours: 4 })
    const token = await tokenOf(id)
    expect((await load(token))?.tags).toContain(`until:${NOON + HOUR}`)
    expect(await titles(token, NOON + HOUR)).toEqual(['خبر', 'ترام'])
  })

  test('is whole or summed up, with pictures or without, and always well-formed', async () => {
    for (const isFull of [true, false]) {
      for (const hasPictures of [true, false]) {
        const { id } = await addPartnerFeed(desk, { ...WHOLE, isFull, hasPictures })
        const token = await tokenOf(id)
        const text = async (format: FeedFormat) => (await load(token, format))?.view.text ?? ''
        expect(await faultsOfRss(await text('rss'))).toEqual([])
        expect(await faultsOfAtom(await text('atom'))).toEqual([])
        expect(await faultsOfJson(await text('json'))).toEqual([])
        const [item] = parseRssFeed(await text('rss')).items ?? []
        expect(Boolean(item?.content?.encoded)).toBe(isFull)
        expect(item?.description).toBe('نص الخبر.')
      }
    }
  })

  test('has the ids of the paper’s own feeds, and says nothing of the partner', async () => {
    const { id } = await addPartnerFeed(desk, WHOLE)
    const text = (await load(await tokenOf(id)))?.view.text ?? ''
    expect(text).toContain('tag:paper.example,2026:story/')
    expect(text).not.toContain('الشريك')
  })
})

describe('the secret', () => {
  test('cannot be guessed, and leads nowhere once it was changed', async () => {
    await publishSome()
    const { id } = await addPartnerFeed(desk, WHOLE)
    const old = await tokenOf(id)
    expect(old).toMatch(/^[A-Za-z0-9_-]{32}$/)
    const carried = (await load(old))?.tags ?? []
    const dropped = await recordedBy(paper, () => renewPartnerFeed(desk, { id }))
    expect(carried).toContain(`partner-feed:${id}`)
    expect(dropped).toEqual([`partner-feed:${id}`])
    expect(await load(old)).toBeUndefined()
    expect(await load(await tokenOf(id))).toBeDefined()
  })

  test('rests with the feed, and is gone with it', async () => {
    const { id } = await addPartnerFeed(desk, WHOLE)
    const token = await tokenOf(id)
    expect(await recordedBy(paper, () => pausePartnerFeed(desk, { id, isPaused: true }))).toContain(
      `partner-feed:${id}`,
    )
    expect(await load(token)).toBeUndefined()
    // Who asked meanwhile was told there is nothing, and that is remembered.
    expect(await recordedBy(paper, () => pausePartnerFeed(desk, { id, isPaused: false }))).toContain('missing')
    expect(await load(token)).toBeDefined()
    expect(await recordedBy(paper, () => removePartnerFeed(desk, { id }))).toEqual([`partner-feed:${id}`])
    expect(await load(token)).toBeUndefined()
  })

  test('is never written down in the log', async () => {
    const { id } = await addPartnerFeed(desk, WHOLE)
    const tokens = [await tokenOf(id)]
    await editPartnerFeed(desk, { id, changes: { mostStories: 5 } })
    await renewPartnerFeed(desk, { id })
    tokens.push(await tokenOf(id))
    await removePartnerFeed(desk, { id })
    const log = JSON.stringify(await listAudit(paper.db.read, {}, 20))
    for (const action of ['add-feed', 'edit-feed', 'renew-feed-secret', 'delete-feed']) expect(log).toContain(action)
    for (const token of tokens) expect(log).not.toContain(token)
  })

  test.each(['', 'x', '../feed.xml', `${'a'.repeat(32)}`, 'a'.repeat(10_000)])('is none: %s', async (token) => {
    expect(await load(token)).toBeUndefined()
  })
})

describe('the desk', () => {
  test('shows who reads what, and what is in it', async () => {
    await publishSome()
    const { id } = await addPartnerFeed(desk, { ...WHOLE, sectionIds: [paper.sections.city], mostAgeHours: 48 })
    await paper.db.write((tx) => addFeedReads(tx, id, { reads: 3, lastAt: new Date(NOON) }))
    await paper.db.write((tx) => addFeedReads(tx, id, { reads: 2, lastAt: new Date(NOON + 1) }))
    const { feeds, sections } = await loadManagedFeeds(desk)
    expect(feeds).toMatchObject([
      { id, name: 'الشريك', sections: [{ name: 'المدينة' }], reads: 5, lastReadAt: NOON + 1 },
    ])
    expect(sections.map((section) => section.parent)).toEqual([null, 'المدينة', null, null])
    const page = await loadManagedFeed(desk, id, ORIGIN)
    expect(page.addresses.map(({ url }) => url.split('/').at(-1))).toEqual(['feed.xml', 'atom.xml', 'feed.json'])
    expect(page.stories.map((story) => story.headline)).toEqual(['ترام'])
  })

  test('changes what was changed and nothing else', async () => {
    const { id } = await addPartnerFeed(desk, WHOLE)
    expect(await recordedBy(paper, () => editPartnerFeed(desk, { id, changes: WHOLE }))).toEqual([])
    const changes = { name: 'غيره', sectionIds: [paper.sections.news], hasPictures: false }
    expect(await recordedBy(paper, () => editPartnerFeed(desk, { id, changes }))).toEqual([`partner-feed:${id}`])
    expect(await findPartnerFeed(paper.db.read, { id })).toMatchObject({ ...WHOLE, ...changes })
  })

  test('refuses what makes no feed', async () => {
    const sectionIds = [999]
    await expect(addPartnerFeed(desk, { ...WHOLE, sectionIds })).rejects.toMatchObject({
      fields: { sectionIds: 'no-section' },
    })
    await expect(editPartnerFeed(desk, { id: 9, changes: {} })).rejects.toMatchObject({ code: 'row' })
    for (const wrong of [
      { name: ' ' },
      { mostStories: 0 },
      { mostStories: 61 },
      { mostAgeHours: 0 },
      { mostStories: Number.NaN },
    ]) {
      expect(newFeedSchema.safeParse({ ...WHOLE, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
    }
  })

  test('is open to the chiefs alone', async () => {
    const { id } = await addPartnerFeed(desk, WHOLE)
    for (const role of ['reporter', 'desk_editor', 'copy_editor', 'photo_editor'] as const) {
      const other = await makeTestDesk(paper, role)
      const refused = { code: 'forbidden' }
      await expect(loadManagedFeeds(other)).rejects.toMatchObject(refused)
      await expect(loadManagedFeed(other, id, ORIGIN)).rejects.toMatchObject(refused)
      await expect(addPartnerFeed(other, WHOLE)).rejects.toMatchObject(refused)
      await expect(editPartnerFeed(other, { id, changes: {} })).rejects.toMatchObject(refused)
      await expect(pausePartnerFeed(other, { id, isPaused: true })).rejects.toMatchObject(refused)
      await expect(renewPartnerFeed(other, { id })).rejects.toMatchObject(refused)
      await expect(removePartnerFeed(other, { id })).rejects.toMatchObject(refused)
    }
  })
})

describe('readings', () => {
  const readsOf = async (id: number) => (await findPartnerFeed(paper.db.read, { id }))?.reads

  test('are written down together, and not one by one', async () => {
    const { id } = await addPartnerFeed(desk, WHOLE)
    const write = vi.spyOn(paper.db, 'write')
    const counter = makeReadCounter(paper.db, 60_000)
    for (let n = 0; n < 1_000; n++) counter.note(id, NOON + n)
    expect(write).not.toHaveBeenCalled()
    await Promise.all([counter.flush(), counter.flush()])
    expect(write).toHaveBeenCalledOnce()
    expect(await findPartnerFeed(paper.db.read, { id })).toMatchObject({
      reads: 1_000,
      lastReadAt: new Date(NOON + 999),
    })
  })

  test('wait when they cannot be written, and those of a feed that is gone are let go', async () => {
    const { id } = await addPartnerFeed(desk, WHOLE)
    const counter = makeReadCounter(paper.db, 60_000)
    counter.note(id, NOON)
    counter.note(id + 1, NOON)
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const write = vi.spyOn(paper.db, 'write').mockRejectedValueOnce(new Error('locked'))
    await counter.flush()
    expect(complaint).toHaveBeenCalledOnce()
    complaint.mockClear()
    expect(await readsOf(id)).toBe(0)
    write.mockRestore()
    await counter.flush()
    expect(await readsOf(id)).toBe(1)
  })
})
