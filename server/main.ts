import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import compression from 'compression'
import next from 'next'
import send from 'send'
import { env } from '../env.ts'
import { CACHE_BYTES, invalidationFeed } from './cache/shared.ts'
import { isDeskPath, prepareDesk } from './desk.ts'
import { type MadePage, makeFinishedPages } from './finished.ts'
import { searchDestination } from './search-destination.ts'
import { watchAnswer } from './watch.ts'

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
}
const MEDIA_ROOT = resolve(env.DATA_DIR, 'media')
const ONE_YEAR_MS = 365 * 86_400_000
/** Scripts, faces, marks: Next sends them as they are. */
const FILE = /^\/_next\/|\.[a-z0-9]+$/i
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

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    const path = pathOf(request)
    if (path === undefined) request.url = NOWHERE
    if (path?.startsWith('/media/')) return sendPicture(request, response, path)
    const destination = searchDestination(request.url ?? '')
    if (destination) return sendOn(response, destination)
    const address = request.url?.split('?', 1)[0] ?? '/'
    const make = async (onPage: (page: MadePage) => void) => {
      await new Promise<void>((done) => compress(request as never, response as never, () => done()))
      watchAnswer(request, response, { isDevelopment, onPage, findOld: () => finished?.findOld(address) })
      await handle(request, response)
    }
    if (isDeskPath(path ?? '')) {
      prepareDesk(request, response, { isDevelopment, trustsProxy: env.TRUST_PROXY })
      return make(() => {})
    }
    if (!isDevelopment) readAsDocument(request)
    if (!finished || !isReading(request) || FILE.test(address)) return make(() => {})
    if (await finished.answer(request, response, address)) return
    await finished.makeOnce(request, response, address, make)
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  })
  // A picture of forty megabytes from a phone in the street takes its time; a slow header does not.
  server.requestTimeout = 300_000
  server.headersTimeout = 30_000
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(env.PORT, env.HOST, done)
  })

  return {
    address: `http://${env.HOST}:${env.PORT}`,
    async stop() {
      const closed = new Promise((done) => server.close(done))
      server.closeIdleConnections()
      await closed
      await app.close()
    },
  }
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

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
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
