import type { Database } from '#db/engine.ts'
import { getLastInvalidation, listInvalidationsAfter, listInvalidationsSince } from '#db/queries/invalidations.ts'

/*
 * Tells whatever keeps pages in front of the paper (Varnish, a CDN) what has changed, by the tags that every page carries
 * in its `Cache-Tag` header.
 */

const TICK_MS = 250
/** After a start, what was dropped in this time is told again: nobody told it while the paper was down. */
const RETOLD_MS = 3_600_000
const LONGEST_ANSWER_MS = 10_000
const LONGEST_DELAY_MS = 30_000

/** Something in front that keeps pages. */
export interface Front {
  /** Tags it takes in one request. */
  most: number
  /** The request that makes it forget all pages with any of these tags. */
  forget(tags: string[]): { url: string; init: RequestInit }
}

const FRONTS: Record<string, (target: URL) => Front> = {
  'http:': purging,
  'https:': purging,
  'fastly:': ({ username, hostname }) => ({
    most: 256,
    forget: (tags) => ({
      url: `https://api.fastly.com/service/${hostname}/purge`,
      init: { method: 'POST', headers: { 'Fastly-Key': username, 'Surrogate-Key': tags.join(' ') } },
    }),
  }),
  'cloudflare:': ({ username, hostname }) => ({
    most: 30,
    forget: (tags) => ({
      url: `https://api.cloudflare.com/client/v4/zones/${hostname}/purge_cache`,
      init: {
        method: 'POST',
        headers: { Authorization: `Bearer ${username}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ tags }),
      },
    }),
  }),
  'bunny:': ({ username, hostname }) => ({
    most: 1,
    forget: ([tag]) => ({
      url: `https://api.bunny.net/pullzone/${hostname}/purgeCache`,
      init: {
        method: 'POST',
        headers: { AccessKey: username, 'Content-Type': 'application/json' },
        body: JSON.stringify({ CacheTag: tag }),
      },
    }),
  }),
}

/**
 * Reads `PURGE_URLS`: addresses that take a PURGE request with `Cache-Tag` (Varnish, see ops/varnish), and CDNs as
 * `fastly://key@service`, `cloudflare://token@zone`, `bunny://key@pullzone`; separated by spaces.
 * @throws Error when one of them is none of these.
 */
export function parseFronts(targets: string): Front[] {
  return targets
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => {
      const target = URL.parse(text)
      const make = target && FRONTS[target.protocol]
      // The text itself may hold a key.
      if (!make) throw new Error(`PURGE_URLS: nothing is known of ${text.split(':', 1)[0]}: addresses.`)
      return make(target)
    })
}

function purging(target: URL): Front {
  return {
    most: 100,
    forget: (tags) => ({
      url: target.href,
      init: { method: 'PURGE', headers: { 'Cache-Tag': tags.join(',') } },
    }),
  }
}

export interface Purger {
  stop(): Promise<void>
}

/**
 * Follows what is dropped and tells every front of it. What a front does not take is told again, ever more slowly, with
 * whatever was dropped meanwhile; another front does not wait for it.
 */
export function startPurger(
  db: Database,
  fronts: Front[],
  { now, send }: { now(): number; send(url: string, init: RequestInit): Promise<{ ok: boolean }> },
): Purger {
  const tellers = fronts.map((front) => makeTeller(front, { now, send }))
  let seq: number | undefined
  let running: Promise<void> | undefined

  async function follow(): Promise<void> {
    const rows = seq === undefined ? await begin() : await listInvalidationsAfter(db.read, seq)
    seq = rows.at(-1)?.seq ?? seq
    for (const tell of tellers) tell(rows.map((row) => row.tag))
  }

  async function begin() {
    seq = await getLastInvalidation(db.read)
    return listInvalidationsSince(db.read, new Date(now() - RETOLD_MS))
  }

  const timer = setInterval(() => {
    running ??= follow()
      .catch((error: unknown) => console.error('What has changed could not be told to the caches in front.', error))
      .finally(() => {
        running = undefined
      })
  }, TICK_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

function makeTeller(front: Front, { now, send }: Parameters<typeof startPurger>[2]) {
  const waiting = new Set<string>()
  let delay = 0
  let notBefore = 0
  let isTelling = false

  async function tellAll(): Promise<void> {
    isTelling = true
    try {
      while (waiting.size > 0) {
        const some = [...waiting].slice(0, front.most)
        const { url, init } = front.forget(some)
        const { ok } = await send(url, { ...init, signal: AbortSignal.timeout(LONGEST_ANSWER_MS) })
        if (!ok) throw new Error(`${new URL(url).host} refused to forget pages.`)
        for (const tag of some) waiting.delete(tag)
        delay = 0
      }
    } catch (error) {
      if (delay === 0) console.error('A cache in front was not told what has changed; it is tried again.', error)
      delay = Math.min(Math.max(1_000, delay * 2), LONGEST_DELAY_MS)
      notBefore = now() + delay
    } finally {
      isTelling = false
    }
  }

  return (tags: string[]): void => {
    for (const tag of tags) waiting.add(tag)
    // A front that is slow holds up no other: what comes meanwhile goes with its next request.
    if (waiting.size > 0 && !isTelling && now() >= notBefore) void tellAll()
  }
}
