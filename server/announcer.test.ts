import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '#db/engine.ts'
import { openDatabase } from '#db/open.ts'
import { findPublication, savePublication } from '#db/queries/publication.ts'

let search: Server
let asked: string[][]
let paper: Awaited<ReturnType<typeof begin>>

/** A paper on this machine, which tells a search engine on this machine; the address is read with the first module. */
async function begin(indexNowUrl: string) {
  vi.stubEnv('INDEXNOW_URL', indexNowUrl)
  vi.resetModules()
  const { startAnnouncer } = await import('./announcer.ts')
  const { announce } = await import('#newsroom/announce/announce.ts')
  const { makeTestPaper } = await import('#newsroom/test-paper.ts')
  return { startAnnouncer, announce, ...(await makeTestPaper()) }
}

beforeEach(async () => {
  asked = []
  search = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      asked.push((JSON.parse(body) as { urlList: string[] }).urlList)
      response.writeHead(202).end()
    })
  })
  await new Promise<void>((done) => search.listen(0, '127.0.0.1', done))
  paper = await begin(`http://127.0.0.1:${(search.address() as AddressInfo).port}/indexnow`)
  const row = await findPublication(paper.db.read)
  if (!row) throw new Error('no publication')
  const settings = { discovery: { indexNowKey: 'a1b2c3d4' } }
  await paper.db.write((tx) => savePublication(tx, { ...row, settings }, new Date()))
})
afterEach(async () => {
  search.close()
  vi.unstubAllEnvs()
  await paper.close()
})

test('two processes tell of a change within seconds, once', async () => {
  const second: Database = openDatabase(paper.dataDir)
  const announcers = [paper.startAnnouncer(paper.db), paper.startAnnouncer(second)]
  const pages = ['/city/1/a', '/city/2/b']
  await paper.db.write((tx) => paper.announce(tx, { event: 'publish', pages, now: Date.now() }))
  await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 5_000, interval: 50 })
  expect(asked[0]?.map((url) => new URL(url).pathname)).toEqual(pages)
  await Promise.all(announcers.map((announcer) => announcer.stop()))
  await second.close()
  expect(asked).toHaveLength(1)
})

test('stopping waits for nobody', async () => {
  search.removeAllListeners('request')
  const heard = new Promise<void>((done) => search.on('request', () => done()))
  const announcer = paper.startAnnouncer(paper.db)
  await paper.db.write((tx) => paper.announce(tx, { event: 'change', pages: ['/x'], now: Date.now() - 5_000 }))
  await heard
  const began = performance.now()
  await announcer.stop()
  // An answer may take ten seconds; this one never comes.
  expect(performance.now() - began).toBeLessThan(5_000)
  const { announcement } = paper.db.read.tables
  const [row] = await paper.db.read
    .select({ sentAt: announcement.sentAt, attempts: announcement.attempts })
    .from(announcement)
  expect(row).toEqual({ sentAt: null, attempts: 1 })
  search.closeAllConnections()
})
