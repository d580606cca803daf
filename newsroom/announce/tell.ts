import type { Channel, Channels } from './channels.ts'

/** One request to the world outside; `fetch`, or what stands in for it in a test. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>

/** What a channel answered. */
export type Told =
  | { is: 'heard'; status: number }
  /** Not now: `waitMs` is how long it wants to be left alone, when it said so. */
  | { is: 'busy'; status: number; waitMs: number | undefined }
  /** Asked the same way again, it will say the same. */
  | { is: 'refused'; status: number; error: string }
  | { is: 'failed'; status: number | null; error: string }

/** Addresses in one request. */
export const MOST_AT_ONCE: Record<Channel, number> = { indexnow: 10_000, websub: 100 }

const LONGEST_ANSWER_MS = 10_000
const MOST_LETTERS = 300

/** Tells a channel of addresses of one origin. Never throws: what went wrong is an answer, too. */
export async function tell(
  { indexnow, websub }: Channels,
  { channel, urls }: { channel: Channel; urls: string[] },
  { ask, now, signal }: { ask: Ask; now: number; signal?: AbortSignal },
): Promise<Told> {
  const origin = new URL(urls[0] ?? '').origin
  if (channel === 'indexnow' && indexnow) {
    const { host } = new URL(origin)
    const keyLocation = `${origin}/${indexnow.key}.txt`
    const body = JSON.stringify({ host, key: indexnow.key, keyLocation, urlList: urls })
    return post(indexnow.url, { type: 'application/json; charset=utf-8', body }, { ask, now, signal })
  }
  if (channel === 'websub' && websub) {
    const body = new URLSearchParams([['hub.mode', 'publish'], ...urls.map((url) => ['hub.url', url])]).toString()
    return post(websub.url, { type: 'application/x-www-form-urlencoded', body }, { ask, now, signal })
  }
  return { is: 'refused', status: 0, error: 'off' }
}

async function post(
  url: string,
  { type, body }: { type: string; body: string },
  { ask, now, signal }: { ask: Ask; now: number; signal?: AbortSignal },
): Promise<Told> {
  const timeout = AbortSignal.timeout(LONGEST_ANSWER_MS)
  try {
    const response = await ask(url, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
      // Whoever is told is named in the settings: nobody sends the paper's news on to somebody else.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    return await readAnswer(response, now)
  } catch (error) {
    return { is: 'failed', status: null, error: describe(error) }
  }
}

async function readAnswer(response: Response, now: number): Promise<Told> {
  const { status } = response
  const said = status < 300 ? '' : (await response.text().catch(() => '')).slice(0, MOST_LETTERS)
  await response.body?.cancel().catch(() => {})
  if (status >= 200 && status < 300) return { is: 'heard', status }
  if (status === 429 || status === 503) {
    return { is: 'busy', status, waitMs: parseRetryAfter(response.headers.get('retry-after'), now) }
  }
  const error = said || response.statusText || String(status)
  return status >= 300 && status < 500 && status !== 408
    ? { is: 'refused', status, error }
    : { is: 'failed', status, error }
}

const DAY_MS = 86_400_000

/** How long to wait, from seconds or a date; undefined when neither can be read. Never longer than a day. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 1_000), DAY_MS)
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, MOST_LETTERS)
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${cause}`.slice(0, MOST_LETTERS)
}
