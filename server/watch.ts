import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { env } from '../env.ts'
import { PAGE_NOTE, parseNote } from './cache/note.ts'
import { ERROR_DOCUMENT } from './error-document.ts'
import type { MadePage, OldPage } from './finished.ts'
import { ONWARD_CACHING, type Onward, statusOf } from './redirects.ts'

/** Tags that are a time or a status are dropped by nobody. */
const isDropped = (tag: string) => !/^(until|status):/.test(tag)

/** How long a shared cache may keep a page, and for how long it may show it while the paper is being repaired. */
const PAGE_CACHING = 'public, max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=864000'

/** nginx is told of no change and must ask: after a second. It takes this header for itself. */
const NGINX_KEEPS_S = 1

/** A page that is shown because no newer one could be made: ask again soon. */
const OLD_PAGE_CACHING = 'public, max-age=0, s-maxage=5, stale-if-error=864000'

/** Headers that belong to one answer and not to the page. */
const OF_ONE_ANSWER =
  /^(content-encoding|content-length|transfer-encoding|connection|keep-alive|date|etag|x-nextjs-cache)$/

/** Another answer than the one that was made: a way on, or the same page with another status. */
export type Instead = { onward: Onward } | { status: 410 }

export interface WatchHooks {
  isDevelopment: boolean
  /** Asked when the status is known. */
  instead?(status: number): Instead | undefined
  onPage(page: MadePage): void
  findOld(): OldPage | undefined
}

/**
 * Watches one answer of Next. A page that failed is replaced, before a byte of it is sent, by the last one there was or,
 * for want of that, by the Arabic error page with the same status; a finished page gets the caching the paper promises
 * and is handed to `onPage` as it was sent.
 */
export function watchAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { isDevelopment, instead, onPage, findOld }: WatchHooks,
): void {
  const { writeHead, write, end } = response
  const chunks: Buffer[] = []
  let hasBegun = false
  /** What is sent in place of a page that failed. */
  let replacement: Buffer | string | undefined
  let made: Omit<MadePage, 'body'> | undefined
  /** A way on has nothing to read. */
  let isBare = false

  function begin(): void {
    if (hasBegun) return
    hasBegun = true
    sayOnce(response, 'location')
    sayOnce(response, 'link')
    const note = parseNote(response.getHeader(PAGE_NOTE))
    response.removeHeader(PAGE_NOTE)
    if (note) {
      becomePage(response, note.tags)
      made = { ...note, status: response.statusCode, headers: {} }
    }
    const other = instead?.(response.statusCode)
    if (other) become(response, other)
    if (other) made = undefined
    isBare = isOnward(response.statusCode) && Boolean(note ?? other)
    if (isBare) clearBody(response)
    if (made) made.headers = headersOf(response)
    if (!isDevelopment && isFailedPage(response)) replacement = replace()
  }

  function replace(): Buffer | string {
    const old = isReading(request) ? findOld() : undefined
    clearHeaders(response)
    if (old) becomeOldPage(response, old)
    else becomeErrorPage(response)
    return old?.body ?? ERROR_DOCUMENT
  }

  function hear(chunk: unknown): void {
    if (made && (typeof chunk === 'string' || chunk instanceof Uint8Array)) chunks.push(Buffer.from(chunk))
  }

  response.writeHead = ((status: number, ...rest: never[]) => {
    response.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object') {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string)
    }
    begin()
    return writeHead.call(response, response.statusCode)
  }) as typeof response.writeHead

  response.write = ((...input: Parameters<typeof write>) => {
    begin()
    if (replacement !== undefined || isBare) return true
    hear(input[0])
    return write.apply(response, input)
  }) as typeof response.write

  response.end = ((...input: Parameters<typeof end>) => {
    begin()
    if (replacement !== undefined) {
      return end.apply(response, request.method === 'HEAD' ? ([] as never) : ([replacement] as never))
    }
    if (!isBare) hear(input[0])
    if (made && request.method === 'GET' && made.status !== 304) onPage({ ...made, body: Buffer.concat(chunks) })
    return end.apply(response, isBare ? ([] as never) : input)
  }) as typeof response.end
}

function becomePage(response: ServerResponse, tags: string[]): void {
  response.setHeader('Cache-Control', PAGE_CACHING)
  response.setHeader('X-Accel-Expires', NGINX_KEEPS_S)
  if (env.PURGE_URLS) response.setHeader('Cache-Tag', tags.filter(isDropped).join(','))
  // One document for everybody: the framework's own request headers are not listened to.
  response.setHeader('Vary', 'Accept-Encoding')
}

function isOnward(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304
}

function become(response: ServerResponse, other: Instead): void {
  if ('status' in other) {
    response.statusCode = other.status
    return
  }
  const { onward } = other
  clearHeaders(response)
  response.statusCode = statusOf(onward)
  response.setHeader('Location', onward.location)
  response.setHeader('Cache-Control', ONWARD_CACHING)
}

function clearBody(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) {
    if (/^(content-|etag|link$|transfer-|x-next)/.test(name)) response.removeHeader(name)
  }
  response.setHeader('Content-Length', 0)
}

/** On the first answer Next sends what stands on the page and then adds the same again. */
function sayOnce(response: ServerResponse, name: string): void {
  const value = response.getHeader(name)
  if (!Array.isArray(value)) return
  const [first = '', ...others] = new Set(value)
  response.setHeader(name, others.length === 0 ? first : [first, ...others])
}

function headersOf(response: ServerResponse): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE_ANSWER.test(name)))
}

function isFailedPage(response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '')
  return response.statusCode >= 500 && (type === '' || type.startsWith('text/html'))
}

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

function clearHeaders(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) {
    if (/^(content-|etag|cache-|x-next|link$|vary$|transfer-)/.test(name)) response.removeHeader(name)
  }
}

function becomeOldPage(response: ServerResponse, old: OldPage): void {
  response.statusCode = old.status
  for (const [name, value] of Object.entries(old.headers)) if (value !== undefined) response.setHeader(name, value)
  response.setHeader('X-Cache', 'STALE')
  response.setHeader('Cache-Control', OLD_PAGE_CACHING)
}

function becomeErrorPage(response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Retry-After', '30')
}
