import type { IncomingMessage, ServerResponse } from 'node:http'
import { addresses } from '#newsroom/addresses.ts'
import { GONE_PATH } from '#newsroom/redirects/gone.ts'
import { isDeskPath } from './desk.ts'
import type { FinishedPages } from './finished.ts'
import { type Forwarding, type Redirects, sendOnward, tidyAddress } from './redirects.ts'
import type { WatchHooks } from './watch.ts'

/*
 * How a reader's request finds its answer: a page in memory, else a way on from an address that is none, else a page that
 * Next makes.
 */

/** Who asks for a page that was dropped, so that no reader waits for it. */
export const OWN_AGENT = 'Matbaa'
/** Scripts, faces, marks: Next sends them as they are. */
const FILE = /\.[a-z0-9]+$/i

type Hooks = Omit<WatchHooks, 'isDevelopment'>
export const NO_HOOKS: Hooks = { onPage: () => {}, findOld: () => undefined }

export interface Reading {
  /** `asked` is the address as the reader's browser wrote it; `request.url` may be another by now. */
  answer(request: IncomingMessage, response: ServerResponse, asked: string): Promise<void>
}

export function makeReading(parts: {
  /** Undefined in development. */
  finished: FinishedPages | undefined
  redirects: Redirects
  /** Addresses of files that are served as they are. */
  ownFiles: ReadonlySet<string>
  make(request: IncomingMessage, response: ServerResponse, hooks?: Hooks): Promise<void>
  /** Somebody reads the page at an address. */
  note(address: string): void
}): Reading {
  const { finished, redirects, ownFiles, make } = parts

  async function answerPage(request: IncomingMessage, response: ServerResponse, found?: Forwarding): Promise<void> {
    const address = pathIn(request.url ?? '/')
    const instead = found && insteadOf(found, request)
    if (!finished || instead || FILE.test(address)) return make(request, response, { ...NO_HOOKS, instead })
    if (!isOwn(request)) parts.note(address)
    if (await finished.answer(request, response, address)) return
    const findOld = () => finished.findOld(address)
    await finished.makeOnce(request, response, address, (onPage) => make(request, response, { onPage, findOld }))
  }

  async function carryOut(found: Forwarding, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { forward } = found
    if (!isOwn(request)) found.count()
    if (forward.kind === 'to') return sendOnward(response, forward)
    request.url = forward.kind === 'gone' ? GONE_PATH : forward.path
    await answerPage(request, response)
  }

  /** What is at the tidied address, when that leads on or is nothing; a page has one address only. */
  async function answerTidied(request: IncomingMessage, response: ServerResponse, tidy: string): Promise<void> {
    const onward = { location: tidy, isTemporary: false }
    // What is not the reader's has an entrance of its own.
    if (!isReadersPath(tidy)) return sendOnward(response, onward)
    request.url = tidy
    await make(request, response, { ...NO_HOOKS, instead: (status) => (status === 200 ? { onward } : undefined) })
  }

  /** Suggestions hang on what was typed: another answer for every letter. */
  function isMadeAsAsked(path: string): boolean {
    return path.startsWith('/_next/') || path === addresses.suggest || ownFiles.has(path)
  }

  return {
    async answer(request, response, asked) {
      const { url = '/' } = request
      if (!isReading(request) || isMadeAsAsked(pathIn(url))) return make(request, response)
      const tidy = tidyAddress(url)
      const isPlain = tidy === url && !url.includes('?') && !FILE.test(url)
      if (isPlain && finished?.has(url)) return answerPage(request, response)
      const found = await redirects.find(tidyAddress(asked))
      if (found?.isCertain) return carryOut(found, request, response)
      if (tidy !== url) return answerTidied(request, response, tidy)
      await answerPage(request, response, found)
    },
  }
}

/** A rule whose address may have a page after all answers when Next finds none. */
function insteadOf({ forward, count }: Forwarding, request: IncomingMessage): WatchHooks['instead'] {
  return (status) => {
    if (status !== 404 || forward.kind === 'as') return undefined
    if (!isOwn(request)) count()
    return forward.kind === 'gone' ? { status: 410 } : { onward: forward }
  }
}

/** Nobody reads what the paper asks itself for. */
function isOwn(request: IncomingMessage): boolean {
  return request.headers['user-agent'] === OWN_AGENT
}

function pathIn(url: string): string {
  return url.split('?', 1)[0] ?? '/'
}

function isReadersPath(url: string): boolean {
  try {
    const path = decodeURIComponent(pathIn(url))
    return !isDeskPath(path) && !/^\/(?:media|_next)\//.test(path)
  } catch {
    return false
  }
}

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}
