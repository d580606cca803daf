import { CACHE_BYTES, invalidationFeed } from './shared.ts'
import { makeStore, type Store } from './store.ts'

/*
 * The cache behind `'use cache'` (Next's `cacheHandlers`): what pages have in common, such as the edition of the day,
 * is read once. It follows the same invalidations as the pages do.
 */

interface Entry {
  value: ReadableStream<Uint8Array>
  tags: string[]
  stale: number
  timestamp: number
  expire: number
  revalidate: number
}
interface Kept extends Omit<Entry, 'value'> {
  bytes: Uint8Array
}

const shared = globalThis as typeof globalThis & { paperData?: Store<Kept> }

function dataStore(): Store<Kept> | undefined {
  const feed = invalidationFeed()
  if (!feed) return undefined
  shared.paperData ??= makeStore(CACHE_BYTES / 4, feed)
  return shared.paperData
}

const dataCache = {
  async get(key: string): Promise<Entry | undefined> {
    const kept = dataStore()?.get(key, Date.now())
    if (!kept) return undefined
    const { bytes, ...entry } = kept
    return { ...entry, value: streamOf(bytes) }
  },

  async set(key: string, pending: Promise<Entry>): Promise<void> {
    const feed = invalidationFeed()
    // Read before the value is made: a change that comes meanwhile is newer than the value.
    const seq = feed?.seq() ?? 0
    const { value, ...entry } = await pending
    const bytes = new Uint8Array(await new Response(value).arrayBuffer())
    dataStore()?.set(key, { value: { ...entry, bytes }, tags: entry.tags, bytes: bytes.length + 512 }, seq)
  },

  async refreshTags(): Promise<void> {
    await invalidationFeed()?.refresh()
  },

  async getExpiration(): Promise<number> {
    return 0
  },

  async updateTags(): Promise<void> {},
}

export default dataCache

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}
