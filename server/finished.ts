import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { InvalidationFeed } from './cache/feed.ts'
import { makeStore } from './cache/store.ts'

/*
 * Finished pages by address, in front of the router and ready compressed: a page that was made once is answered without
 * Next, until something on it changes. They follow the same invalidations as the caches behind them.
 */

type Encoding = 'br' | 'gzip' | 'identity'

interface FinishedPage {
  status: number
  headers: OutgoingHttpHeaders
  bodies: Record<Encoding, Buffer>
  hash: string
}

/** A page as it left Next, with what it depends on. */
export interface MadePage {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
  tags: string[]
  /** The invalidation number read before the page began to be made. */
  seq: number
}

export interface FinishedPages {
  /** Answers from memory. False when there is no such page, and nothing was sent. */
  answer(request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean>
  /**
   * Has a page made by the first who asks; whoever asks meanwhile waits, and is answered from memory.
   * `make` answers its own request; a page that was not kept is made by each.
   */
  makeOnce(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    make: (onPage: (page: MadePage) => void) => Promise<void>,
  ): Promise<void>
  has(address: string): boolean
  /** The last page there was at an address, for when a new one cannot be made. */
  findOld(address: string): OldPage | undefined
}

export interface OldPage {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

/** Nobody waits longer than this for another's page. */
const LONGEST_WAIT_MS = 10_000

/** Good compression in a few milliseconds: a page is compressed once and sent many times. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

export function makeFinishedPages(capacity: number, feed: InvalidationFeed): FinishedPages {
  const pages = makeStore<FinishedPage>(capacity, feed)
  /** Addresses whose page is being made: settled once it is kept, or will not be. */
  const making = new Map<string, Promise<void>>()

  async function answer(request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean> {
    await feed.refresh()
    const page = pages.get(address, Date.now())
    if (!page) return false
    send(page, request, response)
    return true
  }

  async function keep(address: string, { status, headers, body, tags, seq }: MadePage): Promise<void> {
    const bodies = {
      identity: body,
      gzip: await promisify(gzip)(body),
      br: await promisify(brotliCompress)(body, BROTLI),
    }
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16)
    const bytes = Object.values(bodies).reduce((sum, one) => sum + one.length, 1024)
    pages.set(address, { value: { status, headers, bodies, hash }, tags, bytes }, seq)
  }

  return {
    answer,
    async makeOnce(request, response, address, make) {
      const maker = making.get(address)
      if (maker) {
        await Promise.race([maker, sleep(LONGEST_WAIT_MS, undefined, { ref: false })])
        if (await answer(request, response, address)) return
      }
      let keeping: Promise<void> | undefined
      const closed = new Promise<void>((done) => response.once('close', done))
      const whole = (async () => {
        await make((page) => {
          keeping = keep(address, page).catch(console.error)
        })
        await closed
        await keeping
      })()
      const settled = whole.catch(() => {})
      making.set(address, settled)
      settled.finally(() => {
        if (making.get(address) === settled) making.delete(address)
      })
      await whole
    },
    has: (address) => pages.get(address, Date.now()) !== undefined,
    findOld(address) {
      const page = pages.getOld(address)
      return page && { status: page.status, headers: page.headers, body: page.bodies.identity }
    },
  }
}

function send(page: FinishedPage, request: IncomingMessage, response: ServerResponse): void {
  // Of nothing, the shortest form is nothing.
  const accepted = page.bodies.identity.length === 0 ? '' : String(request.headers['accept-encoding'] ?? '')
  const encoding = chooseEncoding(accepted)
  const etag = `"${page.hash}-${encoding}"`
  for (const [name, value] of Object.entries(page.headers)) if (value !== undefined) response.setHeader(name, value)
  response.setHeader('ETag', etag)
  response.setHeader('X-Cache', 'HIT')
  if (page.status === 200 && listsTag(request.headers['if-none-match'], etag)) {
    response.statusCode = 304
    response.end()
    return
  }
  const body = page.bodies[encoding]
  response.statusCode = page.status
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The smallest form the reader's browser takes; a form refused with `q=0` is not taken. */
export function chooseEncoding(accepted: string): Encoding {
  const offers = accepted
    .toLowerCase()
    .split(',')
    .map((offer) => offer.trim().split(/\s*;\s*/))
  const takes = (name: string) =>
    offers.some(([offer, quality]) => offer === name && !/^q=0(\.0*)?$/.test(quality ?? ''))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

function listsTag(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
