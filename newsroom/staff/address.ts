/** What is said of a request's sender, and which addresses of ours a person may be led back to. */

const LOOPBACK = /^(localhost|(?:[\w-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i

/** The network address of the visitor. `x-paper-address` is the server's own: what a visitor claims is dropped there. */
export function addressOf(headers: Headers, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || headers.get('x-paper-address') || 'unknown'
}

/** What the sign-in library needs to see of a request, and nothing else. */
export function headersForAuth(given: Headers, address: string, addressHeader: string): Headers {
  const own = new Headers({ [addressHeader]: address })
  for (const name of ['cookie', 'user-agent']) {
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

/** A place at the desk to go on to: anything else, another site above all, is the desk's first page. */
export function safeNext(path: string | null | undefined): string {
  return path && /^\/desk(?:[/?][^\\\s]*)?$/.test(path) && !/^\/desk\/sign-in/.test(path) ? path : '/desk'
}
