import type { Tx } from '#db/engine.ts'
import { insertAnnouncements, retellWaiting } from '#db/queries/announcements.ts'
import { env } from '../../env.ts'
import { addresses, FEED_FORMATS } from '../addresses.ts'
import { type Channel, findChannels } from './channels.ts'

/** Why the world is told. */
export const ANNOUNCED_EVENTS = ['publish', 'change', 'move', 'withdraw', 'redirect'] as const
export type AnnouncedEvent = (typeof ANNOUNCED_EVENTS)[number]

/** A change of addresses, or of what stands at them. */
export interface News {
  event: AnnouncedEvent
  /** Paths that changed, as `addresses` writes them. */
  pages: string[]
  /** Listings whose feeds changed: `/`, `/sports`, `/topic/x`, `/person/x`. */
  listings?: string[]
  articleId?: number
  /** Milliseconds UTC. */
  now: number
}

/** What happens within it is told together. */
const GATHER_MS = 1_000

/**
 * Puts down, in the transaction of the change itself, what the world is to be told of. Writes nothing while no channel
 * is on, so it may always be called. What still waits to be told is not told twice.
 */
export async function announce(tx: Tx, news: News): Promise<void> {
  const channels = await findChannels(tx)
  const { event, articleId = null } = news
  const feeds = (news.listings ?? []).flatMap((base) => FEED_FORMATS.map((format) => addresses.feed(base, format)))
  const createdAt = new Date(news.now)
  const dueAt = new Date(news.now + GATHER_MS)
  const tell = async (channel: Channel, paths: string[], storyId: number | null) => {
    const urls = [...new Set(paths)].map((path) => env.ORIGIN + path)
    if (urls.length === 0 || !channels[channel]) return
    const waiting = new Set(await retellWaiting(tx, { channel, urls, event, articleId: storyId }))
    const rows = urls.filter((url) => !waiting.has(url))
    await insertAnnouncements(
      tx,
      rows.map((url) => ({ channel, url, event, articleId: storyId, createdAt, dueAt })),
    )
  }
  await tell('indexnow', news.pages, articleId)
  // A feed is of many stories.
  await tell('websub', feeds, null)
}
