import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/*
 * What the entry does for the desk before Next sees a request: a policy with a nonce of its own, no caching anywhere, and
 * facts that a client must not be able to invent. Who may do what is asked inside, never here.
 */

/** The header that carries the network address to the newsroom. A client's own is thrown away. */
const ADDRESS_HEADER = 'x-paper-address'
/** The header that says where the person was going, to lead there after signing in. */
const PATH_HEADER = 'x-paper-path'

export function isDeskPath(path: string): boolean {
  return path === '/desk' || path.startsWith('/desk/')
}

/** Prepares a request for the desk. `isDevelopment` allows what the framework's development tools need. */
export function prepareDesk(
  request: IncomingMessage,
  response: ServerResponse,
  { isDevelopment, trustsProxy }: { isDevelopment: boolean; trustsProxy: boolean },
): void {
  const policy = deskPolicy(randomBytes(16).toString('base64'), request.url ?? '', isDevelopment)
  // Next reads the nonce for its own scripts from the request.
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Cache-Control', 'private, no-store')
  response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  request.headers[ADDRESS_HEADER] = addressOf(request, trustsProxy)
  if (request.method === 'GET') request.headers[PATH_HEADER] = request.url
  else delete request.headers[PATH_HEADER]
}

/** Pages for people who are not signed in. */
const OPEN_PAGES = /^\/desk\/(sign-in|reset|invitation|shared|api)(\/|$|\?)/
const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?paper\.session_token=/

/**
 * Where a reader of a desk page must go first: to sign in, when the browser has no session at all. A courtesy with an
 * honest status; whether a session is good is asked inside.
 */
export function signInDestination({ method, url = '/', headers }: IncomingMessage): string | undefined {
  const isPage = method === 'GET' && headers.rsc === undefined && !OPEN_PAGES.test(url)
  if (!isPage || SESSION_COOKIE.test(headers.cookie ?? '')) return undefined
  return `/desk/sign-in?next=${encodeURIComponent(url)}`
}

function deskPolicy(nonce: string, url: string, isDevelopment: boolean): string {
  // A preview shows the paper's own page inside the desk.
  const isFramed = /^\/desk\/(preview|shared)\//.test(url)
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isFramed ? "'self'" : "'none'"}`,
  ].join('; ')
}

/** The address a request came from. Behind a proxy of ours, the one that proxy saw: the last it was told. */
export function addressOf(request: IncomingMessage, trustsProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim()
  return (trustsProxy && last) || request.socket.remoteAddress || ''
}
