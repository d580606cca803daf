import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { makeTestPaper, NOON, type TestPaper } from '#newsroom/test-paper.ts'
import { type Purger, parseFronts, startPurger } from './purge.ts'

let paper: TestPaper
let purger: Purger | undefined
let time = NOON
let isUp = true
const told: { url: string; tags: string }[] = []

beforeEach(async () => {
  paper = await makeTestPaper()
  Object.assign(told, { length: 0 })
  time = NOON
  isUp = true
})
afterEach(async () => {
  await purger?.stop()
  await paper.close()
})

const drop = (...tags: string[]) => paper.db.write((tx) => recordInvalidations(tx, tags, new Date(time)))
const start = (targets: string) => {
  purger = startPurger(paper.db, parseFronts(targets), {
    now: () => time,
    async send(url, { headers, body }) {
      const named = headers as Record<string, string>
      told.push({ url, tags: named['Cache-Tag'] ?? named['Surrogate-Key'] ?? String(body) })
      return { ok: isUp }
    },
  })
}

test('what is dropped is told at once, in the words of each front', async () => {
  start('http://127.0.0.1:6081/ fastly://key@service cloudflare://token@zone bunny://key@7')
  await sleep(300)
  Object.assign(told, { length: 0 })
  await drop('article:1', 'front')
  await sleep(600)
  expect(told.toSorted((a, b) => a.url.localeCompare(b.url))).toEqual([
    { url: 'http://127.0.0.1:6081/', tags: 'article:1,front' },
    { url: 'https://api.bunny.net/pullzone/7/purgeCache', tags: '{"CacheTag":"article:1"}' },
    { url: 'https://api.bunny.net/pullzone/7/purgeCache', tags: '{"CacheTag":"front"}' },
    { url: 'https://api.cloudflare.com/client/v4/zones/zone/purge_cache', tags: '{"tags":["article:1","front"]}' },
    { url: 'https://api.fastly.com/service/service/purge', tags: 'article:1 front' },
  ])
})

test('a front that does not answer is told again, with what was dropped meanwhile', async () => {
  isUp = false
  await drop('front')
  start('http://127.0.0.1:6081/')
  await sleep(400)
  expect(console.error).toHaveBeenCalledOnce()
  vi.mocked(console.error).mockClear()
  const tries = told.length
  isUp = true
  await drop('article:2')
  await sleep(400)
  expect(told.length).toBe(tries)
  time += 1_000
  await sleep(400)
  expect(told.slice(tries).map(({ tags }) => tags)).toEqual([expect.stringMatching(/front.*article:2/)])
})

test('what was dropped while the paper was down is told when it is up', async () => {
  await drop('old')
  time += 2 * 3_600_000
  await drop('article:3')
  start('http://127.0.0.1:6081/')
  await sleep(400)
  expect(told.map(({ tags }) => tags)).toEqual(['article:3'])
})

test('an address of nothing that is known is refused, and its key is not said', () => {
  expect(() => parseFronts('akamai://secret@x')).toThrow('nothing is known of akamai: addresses')
  expect(() => parseFronts('nonsense')).toThrow('PURGE_URLS')
})
