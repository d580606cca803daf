import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
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
  /** Keeps a page that was just made. */
  keep(address: string, page: MadePage): Promise<void>
}

/** Good compression in a few milliseconds: a page is compressed once and sent many times. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

export function makeFinishedPages(capacity: number, feed: InvalidationFeed): FinishedPages {
  const pages = makeStore<FinishedPage>(capacity, feed)
  const compressing = new Set<string>()

  return {
    async answer(request, response, address) {
      await feed.refresh()
      const page = pages.get(address, Date.now())
      if (!page) return false
      send(page, request, response)
      return true
    },
    async keep(address, { status, headers, body, tags, seq }) {
      if (compressing.has(address)) return
      compressing.add(address)
      try {
        const bodies = {
          identity: body,
          gzip: await promisify(gzip)(body),
          br: await promisify(brotliCompress)(body, BROTLI),
        }
        const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16)
        const bytes = Object.values(bodies).reduce((sum, one) => sum + one.length, 1024)
        pages.set(address, { value: { status, headers, bodies, hash }, tags, bytes }, seq)
      } finally {
        compressing.delete(address)
      }
    },
  }
}

function send(page: FinishedPage, request: IncomingMessage, response: ServerResponse): void {
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''))
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
