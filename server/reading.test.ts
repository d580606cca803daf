import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listExactRedirects } from '#db/queries/redirects.ts'
import { addRule, removeRule } from '#newsroom/redirects/rules.ts'
import { makeTestDesk } from '#newsroom/test-desk.ts'
import { makeTestPaper, NOON, type TestPaper } from '#newsroom/test-paper.ts'
import { makeInvalidationFeed } from './cache/feed.ts'
import { makeReading, NO_HOOKS } from './reading.ts'
import { makeRedirects, type Redirects, tidyAddress } from './redirects.ts'
import { watchAnswer } from './watch.ts'

let paper: TestPaper
let server: Server
let redirects: Redirects
/** Moves on with every question, so that each sees what was just committed. */
let clock = NOON
/** What the pages answer: status, and where they lead. */
let site: Record<string, { status: number; location?: string }>

beforeEach(async () => {
  paper = await makeTestPaper()
  site = { '/': { status: 200 }, '/city': { status: 200 }, '/7/wrong': { status: 308, location: '/city/7/right' } }
  const feed = makeInvalidationFeed(paper.db, () => (clock += 1_000))
  redirects = makeRedirects(paper.db, feed, () => NOON)
  const reading = makeReading({
    finished: undefined,
    redirects,
    ownFiles: new Set(['/paper.js']),
    async make(asked, response, hooks = NO_HOOKS) {
      watchAnswer(asked, response, { isDevelopment: true, ...hooks })
      const path = asked.url?.split('?', 1)[0] ?? '/'
      const { status, location } = site[path] ?? { status: path === '/-gone' ? 410 : 404 }
      response.setHeader('x-made-at', encodeURI(path))
      // The mark of a finished page, which the page cache writes.
      response.writeHead(status, { 'Content-Type': 'text/html', 'x-paper-page': '0 ', ...(location && { location }) })
      response.end('<p>page</p>')
    },
    note: () => {},
  })
  server = createServer((asked, response) => {
    reading.answer(asked, response, asked.url ?? '/').catch((error) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(async () => {
  await redirects.stop()
  await new Promise((done) => server.close(done))
  await paper.close()
})

/** Asks for exactly this address: a client's own library would tidy it. */
function ask(path: string, method = 'GET') {
  const { port } = server.address() as AddressInfo
  return new Promise<{ status: number; location?: string; madeAt?: string; body: string; length?: string }>(
    (done, fail) => {
      const asked = request({ port, host: '127.0.0.1', path, method, agent: false }, (response) => {
        let body = ''
        response.on('data', (part) => (body += part))
        response.on('end', () => {
          const { location, 'x-made-at': madeAt, 'content-length': length } = response.headers
          done({ status: response.statusCode ?? 0, location, madeAt: madeAt?.toString(), body, length })
        })
      })
      asked.once('error', fail)
      asked.end()
    },
  )
}

async function rule(source: string, target: string | null, more: { isTemporary?: boolean; kind?: 'pattern' } = {}) {
  const desk = await makeTestDesk(paper)
  return addRule(desk, { kind: 'exact', source, target, isTemporary: false, note: null, ...more })
}

describe('an address that is no page', () => {
  test('leads on where a rule says so, at once, with nothing to read', async () => {
    expect(await ask('/old')).toMatchObject({ status: 404, madeAt: '/old' })
    const { id } = await rule('/old', '/city')
    for (const method of ['GET', 'HEAD']) {
      expect(await ask('/OLD.html/?fbclid=1', method)).toMatchObject({
        status: 308,
        location: '/city',
        body: '',
        length: '0',
        madeAt: undefined,
      })
    }
    await removeRule(await makeTestDesk(paper), { id })
    expect(await ask('/old')).toMatchObject({ status: 404 })
  })

  test('leads on for now, or is gone', async () => {
    await rule('/t', 'https://other.example/x', { isTemporary: true })
    await rule('/g', null)
    expect(await ask('/t')).toMatchObject({ status: 307, location: 'https://other.example/x' })
    expect(await ask('/g')).toMatchObject({ status: 410, madeAt: '/-gone' })
  })

  test('in Arabic, however it is written', async () => {
    await rule('/قديم/خبر', '/city')
    for (const path of [encodeURI('/قديم/خبر'), '/%DE%CF%ED%E3/%CE%C8%D1']) {
      expect(await ask(path)).toMatchObject({ status: 308, location: '/city' })
    }
  })

  test('is counted, all at once', async () => {
    await rule('/old', '/city')
    await ask('/old')
    await ask('/old')
    const before = await listExactRedirects(paper.db.read, ['/old'])
    expect(before[0]?.hits).toBe(0)
    await redirects.stop()
    expect(await listExactRedirects(paper.db.read, ['/old'])).toMatchObject([{ hits: 2, lastHitAt: new Date(NOON) }])
  })

  test('of the kind that only the pages know leads on when they have nothing', async () => {
    await rule('/topic/old', '/city')
    await rule('/topic/gone', null)
    expect(await ask('/topic/old')).toMatchObject({ status: 308, location: '/city', body: '' })
    expect(await ask('/topic/gone')).toMatchObject({ status: 410, body: '<p>page</p>' })
    site['/topic/old'] = { status: 200 }
    expect(await ask('/topic/old')).toMatchObject({ status: 200 })
  })
})

describe('a page', () => {
  test('comes before a pattern that fits its address', async () => {
    const id = await paper.publish({ headline: 'خبر' })
    await rule('/news/{id}', '/archive', { kind: 'pattern' })
    expect(await ask(`/news/${id}`)).toMatchObject({ madeAt: `/news/${id}` })
    expect(await ask('/news/999')).toMatchObject({ status: 308, location: '/archive' })
  })

  test('has one address, and one that leads on does so in one step', async () => {
    expect(await ask('/city/')).toMatchObject({ status: 308, location: '/city', body: '' })
    expect(await ask('//city?x=1')).toMatchObject({ status: 308, location: '/city?x=1' })
    expect(await ask('/7/wrong/')).toMatchObject({ status: 308, location: '/city/7/right', body: '' })
    expect(await ask('/city')).toMatchObject({ status: 200, body: '<p>page</p>' })
  })

  test('gives way to a rule about a query', async () => {
    await rule('/?p=7', '/city')
    expect(await ask('/?p=7&utm_source=x')).toMatchObject({ status: 308, location: '/city' })
    expect(await ask('/?p=8')).toMatchObject({ status: 200, madeAt: '/' })
  })
})

test.each([
  '/%2e%2e/%2e%2e/etc/passwd',
  '//evil.example',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/%5c%5cevil.example',
  '/%0d%0aSet-Cookie:%20a=b',
  '/%00',
  '/%ff%fe',
  '/?p=%0d%0aLocation:%20https://evil.example',
  `/${'a/'.repeat(3_000)}`,
])('%s leads to no other site', async (path) => {
  await rule('/{anything}.example', '/{anything}', { kind: 'pattern' })
  const { status, location = '/' } = await ask(path)
  expect([200, 308, 404]).toContain(status)
  expect(location).toMatch(/^\/(?![/\\])[^\r\n]*$/)
})

test('what is not the reader’s is sent to its own entrance', async () => {
  expect(await ask('//desk/stories')).toMatchObject({ status: 308, location: '/desk/stories', madeAt: undefined })
  expect(await ask('/\\%64esk/')).toMatchObject({ status: 308, location: '/%64esk', madeAt: undefined })
})

test.each([
  ['/', '/'],
  ['//', '/'],
  ['/a/', '/a'],
  ['/a//b/?x=/y/', '/a/b?x=/y/'],
  ['/\\a\\', '/a'],
])('%s is tidied to %s', (url, tidy) => expect(tidyAddress(url)).toBe(tidy))
