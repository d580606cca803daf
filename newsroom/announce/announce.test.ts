import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

// The address of the paper is read once, when the first module asks for it.
vi.hoisted(() => {
  vi.stubEnv('ORIGIN', 'https://paper.example')
})

import { listOpenAlarms } from '#db/queries/alarms.ts'
import { listAnnouncements } from '#db/queries/announcements.ts'
import { findPublication, savePublication } from '#db/queries/publication.ts'
import { type DiscoverySettings, discoverySchema } from '../discovery/settings.ts'
import { later, makeTestNewsroom, type TestNewsroom } from '../stories/test-newsroom.ts'
import { makeTestDesk } from '../test-desk.ts'
import { NOON } from '../test-paper.ts'
import { announce } from './announce.ts'
import { channelsOf } from './channels.ts'
import { loadAnnouncements, retellAnnouncement } from './manage.ts'
import { sendDue } from './sender.ts'
import { parseRetryAfter } from './tell.ts'

const KEY = 'a1b2c3d4e5f6'
const HUB = 'https://hub.example/'
const SECOND = 1_000
const HOUR = 3_600_000

let room: TestNewsroom
beforeEach(async () => {
  room = await makeTestNewsroom()
})
afterEach(() => room.paper.close())

async function set(discovery: Partial<DiscoverySettings>): Promise<void> {
  const row = await findPublication(room.paper.db.read)
  if (!row) throw new Error('no publication')
  await room.paper.db.write((tx) => savePublication(tx, { ...row, settings: { discovery } }, new Date(NOON)))
}

const rows = () => listAnnouncements(room.paper.db.read, { limit: 100 })
const told = async () => (await rows()).map(({ channel, url, event }) => `${channel} ${event} ${path(url)}`).sort()
const path = (url: string) => decodeURI(new URL(url).pathname)

/** The world outside, which answers as it is told to. */
function world(...answers: (Response | Error)[]) {
  const asked: { url: string; body: string }[] = []
  const ask = async (url: string, init: RequestInit) => {
    asked.push({ url, body: String(init.body) })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer instanceof Error) throw answer
    return answer?.clone() ?? new Response(null, { status: 200 })
  }
  return { asked, ask }
}

const send = (at: number, outside: ReturnType<typeof world>) =>
  sendDue(room.paper.db, { now: () => at, ask: outside.ask, random: () => 0.5 })

async function publish(): Promise<number> {
  const id = await room.begin(room.chief, {
    tags: ['الترام'],
    credits: [{ personId: room.paper.person, role: 'writer' }],
  })
  await room.move(room.chief, id, 'publish-now')
  return id
}

describe('what is written down', () => {
  test('is nothing while nobody is told', async () => {
    const id = await publish()
    await room.move(room.chief, id, 'kill', { reason: 'خطأ' })
    expect(await rows()).toEqual([])
  })

  test('is nothing for what is not public', async () => {
    await set({ indexNowKey: KEY, webSubHub: HUB })
    const id = await room.begin(room.chief)
    await room.move(room.chief, id, 'spike')
    expect(await rows()).toEqual([])
  })

  test('is the page of a story and the feeds it stands in', async () => {
    await set({ indexNowKey: KEY, webSubHub: HUB })
    const id = await publish()
    const feeds = ['', '/city', '/city/transport', '/person/هدى-الأسعد', '/topic/الترام'].flatMap((base) =>
      ['atom.xml', 'feed.json', 'feed.xml'].map((file) => `websub publish ${base}/${file}`),
    )
    expect(await told()).toEqual([`indexnow publish /city/${id}/الترام-يعود-إلى-الخدمة`, ...feeds].sort())
    expect((await rows()).every((row) => row.url.startsWith('https://paper.example/'))).toBe(true)
    expect((await rows()).every((row) => /^[\x21-\x7e]+$/.test(row.url))).toBe(true)
  })

  test('is what is new of it when it waits already', async () => {
    await set({ indexNowKey: KEY })
    const id = await publish()
    await room.move(room.chief, id, 'kill', { reason: 'خطأ' })
    expect(await told()).toEqual([`indexnow withdraw /city/${id}/الترام-يعود-إلى-الخدمة`])
  })

  test('is the address of before and of now when a story moves to another section', async () => {
    await set({ indexNowKey: KEY })
    const id = await publish()
    await send(NOON + 2 * SECOND, world())
    await room.write(room.chief, id, { sectionId: room.paper.sections.news })
    await room.move(later(room.chief, HOUR), id, 'update')
    const slug = 'الترام-يعود-إلى-الخدمة'
    expect(await told()).toEqual([
      `indexnow change /city/${id}/${slug}`,
      `indexnow change /news/${id}/${slug}`,
      `indexnow publish /city/${id}/${slug}`,
    ])
  })

  test('goes with the change: what is rolled back is not told', async () => {
    await set({ indexNowKey: KEY })
    const attempt = room.paper.db.write(async (tx) => {
      await announce(tx, { event: 'redirect', pages: ['/old'], now: NOON })
      throw new Error('no')
    })
    await expect(attempt).rejects.toThrow('no')
    expect(await rows()).toEqual([])
  })

  test('is nothing on a second kill', async () => {
    await set({ indexNowKey: KEY })
    const id = await publish()
    await room.move(room.chief, id, 'unpublish', { reason: 'مراجعة' })
    await send(NOON + 2 * SECOND, world())
    await room.move(room.chief, id, 'kill', { reason: 'خطأ' })
    expect(await rows()).toHaveLength(1)
  })
})

test('a copy of the paper tells only what stands beside it', () => {
  const discovery = discoverySchema.parse({ indexNowKey: KEY, webSubHub: HUB })
  const outside = 'https://api.indexnow.org/indexnow'
  const live = { origin: 'https://paper.example', isStaging: false, indexNowUrl: outside }
  const on = ({ indexnow, websub }: ReturnType<typeof channelsOf>) => [indexnow !== null, websub !== null]
  expect(on(channelsOf(discovery, live))).toEqual([true, true])
  expect(on(channelsOf(discovery, { ...live, isStaging: true }))).toEqual([false, false])
  for (const origin of ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000', 'http://0.0.0.0:80']) {
    expect(on(channelsOf(discovery, { ...live, origin }))).toEqual([false, false])
  }
  const beside = { origin: 'http://localhost', isStaging: false, indexNowUrl: 'http://127.0.0.1:9/' }
  expect(on(channelsOf(discovery, beside))).toEqual([true, false])
})

describe('sending', () => {
  beforeEach(() => set({ indexNowKey: KEY }))

  const put = (pages: string[], now = NOON) =>
    room.paper.db.write((tx) => announce(tx, { event: 'change', pages, now }))

  test('waits a second, and tells together what happened in it', async () => {
    const outside = world()
    await put(['/city/1/a', '/city/1/a', '/city/2/b'])
    expect(await send(NOON + 500, outside)).toBe(0)
    expect(await send(NOON + SECOND, outside)).toBe(2)
    expect(outside.asked).toHaveLength(1)
    expect(outside.asked[0]?.url).toBe('https://api.indexnow.org/indexnow')
    expect(JSON.parse(outside.asked[0]?.body ?? '')).toEqual({
      host: 'paper.example',
      key: KEY,
      keyLocation: `https://paper.example/${KEY}.txt`,
      urlList: ['https://paper.example/city/1/a', 'https://paper.example/city/2/b'],
    })
    expect(await rows()).toMatchObject([{ answer: 200, attempts: 1 }, { answer: 200 }])
    expect(await send(NOON + HOUR, outside)).toBe(0)
    expect(outside.asked).toHaveLength(1)
  })

  test('a hub hears of every feed', async () => {
    await set({ webSubHub: HUB })
    const outside = world(new Response(null, { status: 204 }))
    await room.paper.db.write((tx) => announce(tx, { event: 'publish', pages: ['/x'], listings: ['/'], now: NOON }))
    expect(await send(NOON + SECOND, outside)).toBe(3)
    const [{ url, body } = { url: '', body: '' }] = outside.asked
    expect(url).toBe(HUB)
    const form = new URLSearchParams(body)
    expect(form.get('hub.mode')).toBe('publish')
    expect(form.getAll('hub.url').map(path)).toEqual(['/feed.xml', '/atom.xml', '/feed.json'])
  })

  test('two who send at once never tell the same', async () => {
    await put(Array.from({ length: 50 }, (_, n) => `/city/${n + 1}/x`))
    const outside = world()
    const heard = await Promise.all([send(NOON + SECOND, outside), send(NOON + SECOND, outside)])
    expect(heard.toSorted()).toEqual([0, 50])
    expect(outside.asked).toHaveLength(1)
  })

  test('what a process took before it died is told by another', async () => {
    await put(['/city/1/a'])
    const never = new Promise<Response>(() => {})
    void sendDue(room.paper.db, { now: () => NOON + SECOND, ask: () => never })
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ attempts: 1 }]))
    expect(await send(NOON + 30 * SECOND, world())).toBe(0)
    expect(await send(NOON + 62 * SECOND, world())).toBe(1)
  })

  test('is tried again, ever later, and given up with one alarm', async () => {
    await put(['/city/1/a', '/city/2/b'])
    const outside = world(new Error('connect ECONNREFUSED'))
    let at = NOON + SECOND
    const waits: number[] = []
    for (let attempt = 1; attempt < 8; attempt++) {
      await send(at, outside)
      const [row] = await rows()
      expect(row).toMatchObject({ attempts: attempt, sentAt: null, gaveUpAt: null, answer: null })
      expect(row?.lastError).toContain('ECONNREFUSED')
      waits.push((Number(row?.dueAt) - at) / SECOND)
      at = Number(row?.dueAt)
    }
    expect(waits).toEqual([15, 45, 135, 405, 1215, 3600, 3600])
    expect(await listOpenAlarms(room.paper.db.read, 9)).toEqual([])
    await send(at, outside)
    expect((await rows()).map((row) => row.gaveUpAt?.getTime())).toEqual([at, at])
    const alarms = await listOpenAlarms(room.paper.db.read, 9)
    expect(alarms).toMatchObject([{ kind: 'untold', articleId: null, detail: { channel: 'indexnow', count: 2 } }])
    await put(['/city/3/c'], at)
    for (let n = 0; n < 9; n++) await send(at + (n + 1) * HOUR, outside)
    expect((await rows()).filter((row) => row.gaveUpAt)).toHaveLength(3)
    expect(await listOpenAlarms(room.paper.db.read, 9)).toHaveLength(1)
  })

  test('a refusal is believed at the third time', async () => {
    await put(['/city/1/a'])
    const outside = world(new Response('key not found', { status: 403 }))
    for (const minutes of [1, 2, 10, 60]) await send(NOON + minutes * 60 * SECOND, outside)
    expect(outside.asked).toHaveLength(3)
    expect(await rows()).toMatchObject([{ answer: 403, lastError: 'key not found', attempts: 3 }])
  })

  test('whoever wants to be left alone is, for as long as it said', async () => {
    await put(['/city/1/a'])
    const outside = world(
      new Response(null, { status: 429, headers: { 'Retry-After': '600' } }),
      new Response(null, { status: 202 }),
    )
    await send(NOON + SECOND, outside)
    await put(['/city/2/b'], NOON + 2 * SECOND)
    expect(await send(NOON + 60 * SECOND, outside)).toBe(0)
    expect(outside.asked).toHaveLength(1)
    expect(await send(NOON + 601 * SECOND, outside)).toBe(2)
    expect(outside.asked).toHaveLength(2)
  })

  test('old news is told to nobody', async () => {
    await put(['/city/1/a'])
    await send(NOON + 49 * HOUR, world(new Response(null, { status: 429 })))
    expect((await rows())[0]?.gaveUpAt).not.toBeNull()
  })

  test('nothing is sent to where an answer points', async () => {
    await put(['/city/1/a'])
    const outside = world(new Response(null, { status: 302, headers: { Location: 'https://other.example/' } }))
    await send(NOON + SECOND, outside)
    expect(outside.asked).toHaveLength(1)
    expect(await rows()).toMatchObject([{ answer: 302, sentAt: null }])
  })
})

test('how long to wait is said in seconds or as a date', () => {
  const at = Date.UTC(2026, 0, 1)
  expect(parseRetryAfter('30', at)).toBe(30_000)
  expect(parseRetryAfter('Thu, 01 Jan 2026 00:02:00 GMT', at)).toBe(120_000)
  expect(parseRetryAfter('0', at)).toBe(1_000)
  expect(parseRetryAfter('999999999', at)).toBe(86_400_000)
  expect(parseRetryAfter('soon', at)).toBeUndefined()
  expect(parseRetryAfter(null, at)).toBeUndefined()
})

describe('the desk', () => {
  test('sees what was told and what was not, and has it told again', async () => {
    await set({ indexNowKey: KEY })
    const { db } = room.paper
    await db.write((tx) => announce(tx, { event: 'redirect', pages: ['/old'], now: NOON }))
    const refusal = world(new Response('no', { status: 422 }))
    for (const hours of [1, 2, 3]) await send(NOON + hours * HOUR, refusal)
    const [row] = (await loadAnnouncements(room.chief, { onlyOpen: true })).rows
    expect(row).toMatchObject({ state: 'lost', event: 'redirect', answer: 422, error: 'no', at: NOON + 3 * HOUR })
    await retellAnnouncement(later(room.chief, 4 * HOUR), { id: row?.id ?? 0 })
    expect((await loadAnnouncements(room.chief)).rows).toMatchObject([{ state: 'waiting', attempts: 0 }])
    expect(await send(NOON + 4 * HOUR, world())).toBe(1)
    expect((await loadAnnouncements(room.chief)).rows).toMatchObject([{ state: 'sent' }])
    expect((await loadAnnouncements(room.chief, { onlyOpen: true })).rows).toEqual([])
  })

  test('is the chiefs’ business', async () => {
    const reporter = await makeTestDesk(room.paper, 'reporter')
    await expect(loadAnnouncements(reporter)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(retellAnnouncement(reporter, { id: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(retellAnnouncement(room.chief, { id: 1 })).rejects.toMatchObject({ name: 'NotFoundError' })
  })
})
