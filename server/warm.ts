import type { InvalidationFeed } from './cache/feed.ts'

/*
 * Makes again, before a reader asks, the pages that readers were just asking for and that a publication has dropped.
 */

const TICK_MS = 250
/** Addresses remembered. A paper has more pages than readers look at in an hour. */
const MOST_ADDRESSES = 500
/** Pages made again after one publication: an import of thousands must not keep the paper busy with itself. */
const MOST_AT_ONCE = 40
/** Every minute an address is worth half as much. */
const HALF_LIFE_MS = 60_000
/** What nobody asked for in the last minutes is not worth making. */
const WORTH_MAKING = 0.25

export interface Warmer {
  /** Somebody read the page at an address. */
  note(address: string): void
  stop(): Promise<void>
}

/**
 * Watches for dropped pages. `has` tells whether a finished page is there, `make` asks for one as a reader would.
 * @param now milliseconds; grows.
 */
export function startWarmer(
  feed: Pick<InvalidationFeed, 'seq' | 'refresh'>,
  { has, make, now }: { has(address: string): boolean; make(address: string): Promise<void>; now(): number },
): Warmer {
  const readers = new Map<string, { worth: number; at: number }>()
  let seen = feed.seq()
  let running: Promise<void> | undefined

  const worthOf = ({ worth, at }: { worth: number; at: number }) => worth * 0.5 ** ((now() - at) / HALF_LIFE_MS)

  async function warm(): Promise<void> {
    await feed.refresh()
    if (feed.seq() === seen) return
    seen = feed.seq()
    const wanted = [...readers]
      .map(([address, reader]) => ({ address, worth: worthOf(reader) }))
      .filter(({ address, worth }) => worth > WORTH_MAKING && !has(address))
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, MOST_AT_ONCE)
    // One after the other: readers come first.
    for (const { address } of wanted) if (!has(address)) await make(address).catch(() => {})
  }

  const timer = setInterval(() => {
    running ??= warm().finally(() => {
      running = undefined
    })
  }, TICK_MS)
  timer.unref()

  return {
    note(address) {
      const reader = readers.get(address)
      readers.delete(address)
      readers.set(address, { worth: (reader ? worthOf(reader) : 0) + 1, at: now() })
      const [oldest] = readers.keys()
      if (readers.size > MOST_ADDRESSES && oldest !== undefined) readers.delete(oldest)
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
