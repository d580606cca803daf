/** What is said of a request's sender, and which addresses of ours a person may be led back to. */

/** In which the server entry hands the network address on. */
export const ADDRESS_HEADER = 'x-paper-address'
const LOOPBACK = /^(localhost|(?:[\w-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i

/** The network address of the visitor, as the server entry saw it: what a visitor claims is thrown away there. */
export function addressOf(headers: Headers): string {
  return headers.get(ADDRESS_HEADER) || 'unknown'
}

/** What the sign-in library needs to see of a request, and nothing else. */
export function headersForAuth(given: Headers): Headers {
  const own = new Headers()
  for (const name of ['cookie', 'user-agent', ADDRESS_HEADER]) {
    const value = given.get(name)
    if (value !== null) own.set(name, value)
  }
  return own
}

/** `https://paper.example` is not; `http://127.0.0.1:3000` is. */
export function isLoopback(origin: string): boolean {
  const host = /^https?:\/\/(\[[^\]]*\]|[^:/]+)/.exec(origin)?.[1] ?? ''
  return LOOPBACK.test(host)
}

/** Whether the paper is open to this machine alone and the visitor came by such an address: see the sample staff. */
export function isLocalRequest(origin: string, headers: Headers): boolean {
  const hosts = [headers.get('host'), ...(headers.get('x-forwarded-host')?.split(',') ?? [])]
  return isLoopback(origin) && hosts.every((host) => host === null || isLoopback(`http://${host.trim()}`))
}

const PLACE = /^\/desk(?:[/?][^\\\s]*)?$/

/** Whether a path is at the desk, and is still when a browser has taken the dots out: `/desk/..//evil.example` is not. */
function isPlace(path: string): boolean {
  return PLACE.test(path) && PLACE.test(new URL(path, 'http://paper.localhost').pathname)
}

/** A place at the desk to go on to: anything else, another site above all, is the desk's first page. */
export function safeNext(path: string | null | undefined): string {
  return path && isPlace(path) && !path.startsWith('/desk/sign-in') ? path : '/desk'
}

/** The page a form was sent from, any of the desk's; without a referrer, the one for signing in. */
export function safeReturn(referrer: string | null): string {
  const path = referrer?.replace(/^https?:\/\/[^/]+/, '') ?? ''
  return isPlace(path) ? path : '/desk/sign-in'
}

/** The address of a page as it was asked for, without what the framework adds when it fetches a page in pieces. */
export function placeOf(asked: string): string {
  const [path = '', query = ''] = asked.split('?', 2)
  const kept = new URLSearchParams(query)
  kept.delete('_rsc')
  return safeNext(kept.size > 0 ? `${path}?${kept}` : path)
}
