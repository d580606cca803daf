import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import compression from 'compression'
import next from 'next'
import send from 'send'
import { env } from '../env.ts'
import { startAnnouncer } from './announcer.ts'
import { CACHE_BYTES, entryDatabase, invalidationFeed } from './cache/shared.ts'
import { isDeskPath, prepareDesk, signInDestination } from './desk.ts'
import { makeFinishedPages } from './finished.ts'
import { holdPage } from './held-page.ts'
import { listOwnFiles } from './own-files.ts'
import { makeReading, NO_HOOKS, OWN_AGENT } from './reading.ts'
import { makeRedirects } from './redirects.ts'
import { startScheduler } from './scheduler.ts'
import { searchDestination } from './search-destination.ts'
import { startWarmer, type Warmer } from './warm.ts'
import { type WatchHooks, watchAnswer } from './watch.ts'

/*
 * The process that serves the paper: pictures from the data folder, everything else from Next, with what Next
 * cannot do itself: an Arabic page when a page fails, a calm answer to an address that is not one, and a search form
 * whose results are pages like any other.
 */

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Pictures and feeds of a copy to try things on hold no word for robots of their own.
  ...(env.STAGING && { 'X-Robots-Tag': 'noindex, nofollow' }),
}
const MEDIA_ROOT = resolve(env.DATA_DIR, 'media')
const ONE_YEAR_MS = 365 * 86_400_000
/** When the paper closes: how long a connection may rest, and how long an answer may take. */
const REST_MS = 1_000
const LONGEST_ANSWER_MS = 30_000
/** An address that every part of the site agrees does not exist. */
const NOWHERE = '/-'

export interface Server {
  address: string
  /** Finishes what is being answered, takes nothing new. */
  stop(): Promise<void>
}

/** Starts serving at `HOST` and `PORT`. @throws when the port is taken or there is no build. */
export async function serve({ isDevelopment }: { isDevelopment: boolean }): Promise<Server> {
  const dir = join(import.meta.dirname, '..')
  const app = next({ dev: isDevelopment, dir, hostname: env.HOST, port: env.PORT })
  await app.prepare()
  const handle = app.getRequestHandler()
  const compress = compression()
  const feed = isDevelopment ? undefined : invalidationFeed()
  const finished = feed && makeFinishedPages(CACHE_BYTES / 2, feed)
  const redirects = makeRedirects(entryDatabase(), feed, Date.now)
  let warmer: Warmer | undefined
  const reading = makeReading({
    finished,
    redirects,
    ownFiles: listOwnFiles(join(dir, 'public')),
    make,
    note: (address) => warmer?.note(address),
  })
  let closeInside: (() => void) | undefined
  let isStopping = false

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (isStopping) response.setHeader('Connection', 'close')
    const asked = request.url ?? '/'
    const path = pathOf(request)
    if (path === undefined) request.url = NOWHERE
    if (path?.startsWith('/media/')) return sendPicture(request, response, path)
    const destination = searchDestination(request.url ?? '')
    if (destination) return sendOn(response, destination)
    if (isDeskPath(path ?? '')) {
      prepareDesk(request, response, { isDevelopment, trustsProxy: env.TRUST_PROXY })
      const entrance = signInDestination(request)
      return entrance ? sendOn(response, entrance) : make(request, response)
    }
    if (!isDevelopment) readAsDocument(request)
    await reading.answer(request, response, asked)
  }

  async function make(
    request: IncomingMessage,
    response: ServerResponse,
    hooks: Omit<WatchHooks, 'isDevelopment'> = NO_HOOKS,
  ): Promise<void> {
    await new Promise<void>((done) => compress(request as never, response as never, () => done()))
    if (isDeskPath(request.url ?? '')) holdPage(response)
    watchAnswer(request, response, { isDevelopment, ...hooks })
    await handle(request, response)
  }

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  }
  const server = createServer(answer)
  // A picture of forty megabytes from a phone in the street takes its time; a slow header does not.
  server.requestTimeout = 300_000
  server.headersTimeout = 30_000
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(env.PORT, env.HOST, done)
  })

  if (finished) {
    const inside = await openInside(answer)
    warmer = startWarmer(feed, { has: finished.has, make: inside.ask, now: () => performance.now() })
    closeInside = inside.close
  }
  const scheduler = startScheduler(entryDatabase())
  const announcer = startAnnouncer(entryDatabase())

  return {
    address: `http://${env.HOST}:${env.PORT}`,
    async stop() {
      isStopping = true
      closeInside?.()
      await Promise.all([drain(server), scheduler.stop(), announcer.stop(), warmer?.stop(), redirects.stop()])
      await app.close()
    },
  }
}

/** A door that only this process has: of several processes, each makes its own pages again. */
async function openInside(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const door = createServer(answer)
  await new Promise<void>((done) => door.listen({ port: 0, host: '127.0.0.1', exclusive: true }, done))
  door.unref()
  const address = door.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const closing = new AbortController()
  return {
    async ask(path: string): Promise<void> {
      const headers = { 'user-agent': OWN_AGENT, connection: 'close' }
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers, signal: closing.signal })
      await response.body?.cancel()
    },
    close() {
      closing.abort()
      door.close()
      door.closeAllConnections()
    },
  }
}

/**
 * Takes no new connection and waits for the open ones to end. A connection at rest is closed with its next answer, and
 * after a while without one: closed at once, it might cut off a request that is on its way.
 */
async function drain(server: HttpServer): Promise<void> {
  const count = () => new Promise<number>((done) => server.getConnections((_error, open) => done(open)))
  NetServer.prototype.close.call(server)
  const began = performance.now()
  while ((await count()) > 0 && performance.now() - began < LONGEST_ANSWER_MS) {
    if (performance.now() - began > REST_MS) server.closeIdleConnections()
    await sleep(25)
  }
  server.closeAllConnections()
}

/** The decoded path of a request; undefined when it cannot be decoded, for which Next would answer 500. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/')
    return path.startsWith('/') && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}

/** The paper's pages are documents: what a framework's router would ask for in pieces is answered whole. */
function readAsDocument(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (name === 'rsc' || name.startsWith('next-')) delete request.headers[name]
  }
}

/** The answer to a form: another address, to be read with GET. */
function sendOn(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location, 'Cache-Control': 'no-store' }).end()
}

function sendPicture(request: IncomingMessage, response: ServerResponse, path: string): void {
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  send(request, path.slice('/media/'.length), {
    root: MEDIA_ROOT,
    immutable: true,
    maxAge: ONE_YEAR_MS,
    index: false,
    dotfiles: 'deny',
  })
    .on('error', (error: { statusCode?: number }) => {
      response.statusCode = error.statusCode === 404 || error.statusCode === undefined ? 404 : error.statusCode
      response.end()
    })
    .on('directory', () => {
      response.statusCode = 404
      response.end()
    })
    .pipe(response)
}
