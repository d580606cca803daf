import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { startWarmer, type Warmer } from './warm.ts'

let seq = 0
let time = 0
const present = new Set<string>()
const made: string[] = []
const feed = { seq: () => seq, refresh: async () => {} }
let warmer: Warmer

function start() {
  time = 0
  made.length = 0
  present.clear()
  warmer = startWarmer(feed, {
    has: (address) => present.has(address),
    make: async (address) => {
      made.push(address)
      present.add(address)
    },
    now: () => time,
  })
}
afterEach(() => warmer.stop())

test('pages that readers ask for are made again, the most wanted first', async () => {
  start()
  for (const address of ['/quiet', '/', '/', '/city', '/kept', '/']) warmer.note(address)
  warmer.note('/city')
  present.add('/kept')
  seq += 1
  await sleep(400)
  expect(made).toEqual(['/', '/city', '/quiet'])
})

test('what nobody reads any more is left alone, and so is a paper on which nothing changed', async () => {
  start()
  warmer.note('/yesterday')
  await sleep(300)
  expect(made).toEqual([])
  time = 10 * 60_000
  seq += 1
  await sleep(400)
  expect(made).toEqual([])
})
