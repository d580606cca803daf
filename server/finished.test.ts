import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseEncoding, type FinishedPages, type MadePage, makeFinishedPages } from './finished.ts'

const BODY = '<!doctype html><p>متن الصفحة</p>'.repeat(50)
const dropped = new Map<string, number>()
const feed = { seq: () => 1, droppedAt: (tag: string) => dropped.get(tag) ?? 0, refresh: async () => {} }
const page = (over: Partial<MadePage> = {}): MadePage => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-tag': 'front' },
  body: Buffer.from(BODY),
  tags: ['front'],
  seq: 1,
  ...over,
})

/** What a page that is asked for will be made of. */
const waiting = new Map<string, MadePage>()
let made = 0
let pages: FinishedPages
let server: Server
let origin: string

beforeEach(async () => {
  dropped.clear()
  waiting.clear()
  made = 0
  pages = makeFinishedPages(1_000_000, feed)
  server = createServer(async (request, response) => {
    const address = request.url ?? '/'
    if (await pages.answer(request, response, address)) return
    await pages.makeOnce(request, response, address, async (onPage) => {
      made += 1
      const next = waiting.get(address)
      if (next) await sleep(20)
      if (next) onPage(next)
      response.statusCode = next ? 200 : 599
      response.end(next?.body)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Has a page made, as its first reader does. */
async function keep(address: string, made: MadePage): Promise<void> {
  waiting.set(address, made)
  await (await get(address)).arrayBuffer()
  waiting.delete(address)
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(origin + path, { method, headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual' })

test('a kept page is answered as it was made, and only at its address', async () => {
  await keep('/', page())
  const response = await get('/')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-tag')).toBe('front')
  expect(await response.text()).toBe(BODY)
  expect((await get('/other')).status).toBe(599)
})

test('a page goes when something on it changes', async () => {
  await keep('/', page())
  dropped.set('front', 2)
  expect((await get('/')).status).toBe(599)
  await keep('/', page({ seq: 1 }))
  expect((await get('/')).status).toBe(599)
  await keep('/', page({ seq: 2 }))
  expect((await get('/')).status).toBe(200)
})

test('a browser that has the page is told so, in the form that it has', async () => {
  await keep('/', page())
  const etag = (await get('/', { 'accept-encoding': 'gzip' })).headers.get('etag') ?? ''
  const again = await get('/', { 'accept-encoding': 'gzip', 'if-none-match': `"x", W/${etag}` })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect((await get('/', { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(200)
})

test('HEAD has the headers and no body; 404 and redirects keep their status', async () => {
  await keep('/', page())
  const head = await get('/', {}, 'HEAD')
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(BODY)))
  expect(await head.text()).toBe('')
  await keep('/gone', page({ status: 410 }))
  expect((await get('/gone')).status).toBe(410)
  await keep('/7', page({ status: 308, headers: { location: '/city/7/x' }, body: Buffer.alloc(0) }))
  const moved = await get('/7')
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/city/7/x'])
})

describe('compression', () => {
  test('is done once and says the same', async () => {
    await keep('/', page())
    const raw = async (encoding: string) => {
      const { request } = await import('node:http')
      return new Promise<{ body: Buffer; encoding: string | undefined }>((done) => {
        request(`${origin}/`, { headers: { 'accept-encoding': encoding } }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk) => chunks.push(chunk))
          response.on('end', () =>
            done({ body: Buffer.concat(chunks), encoding: response.headers['content-encoding'] }),
          )
        }).end()
      })
    }
    const [br, gz, plain] = [await raw('gzip, deflate, br'), await raw('gzip'), await raw('')]
    expect([br.encoding, gz.encoding, plain.encoding]).toEqual(['br', 'gzip', undefined])
    expect(brotliDecompressSync(br.body).toString()).toBe(BODY)
    expect(gunzipSync(gz.body).toString()).toBe(BODY)
    expect(plain.body.toString()).toBe(BODY)
  })

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['BR ; q=1', 'br'],
    ['', 'identity'],
    ['brotli', 'identity'],
  ])('«%s» takes %s', (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding)
  })
})

test('however many ask at once, a page is made once', async () => {
  waiting.set('/new', page())
  const answers = await Promise.all(Array.from({ length: 200 }, async () => (await get('/new')).text()))
  expect(new Set(answers)).toEqual(new Set([BODY]))
  expect(made).toBe(1)
})

test('a page that cannot be kept is made for each who asks', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, async () => (await get('/odd')).status))
  expect(answers).toEqual([599, 599, 599, 599, 599])
  expect(made).toBe(5)
})

test('the last page stays to be had when it is no longer true', async () => {
  await keep('/', page({ tags: ['front', 'article:3'] }))
  dropped.set('front', 2)
  expect((await get('/')).status).toBe(599)
  expect(pages.findOld('/')?.body.toString()).toBe(BODY)
  dropped.set('withdrawn:3', 3)
  expect(pages.findOld('/')).toBeUndefined()
})
