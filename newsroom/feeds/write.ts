import { createHash } from 'node:crypto'
import type { FeedFormat } from '../addresses.ts'
import { writeAtom } from './atom.ts'
import { type Feed, MOST_FEED_BYTES } from './feed.ts'
import { writeJson } from './json.ts'
import { writeRss } from './rss.ts'

const WRITE: Record<FeedFormat, (feed: Feed) => string> = { rss: writeRss, atom: writeAtom, json: writeJson }

/** A feed as it is sent. */
export interface WrittenFeed {
  text: string
  /** Says whether two are the same, in hex. */
  hash: string
  /** When it was made, milliseconds UTC: never after what it says was changed. */
  madeAt: number
  hub: string | null
  self: string
}

/** Writes a feed in a format. When it is too large the oldest stories go, as many as must. */
export function writeFeed(feed: Feed, format: FeedFormat, now: number): WrittenFeed {
  let { stories } = feed
  let text = WRITE[format](feed)
  for (let bytes = Buffer.byteLength(text); bytes > MOST_FEED_BYTES && stories.length > 1; ) {
    const share = Math.floor((stories.length * MOST_FEED_BYTES) / bytes)
    stories = stories.slice(0, Math.max(1, Math.min(stories.length - 1, share)))
    text = WRITE[format]({ ...feed, stories })
    bytes = Buffer.byteLength(text)
  }
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32)
  return { text, hash, madeAt: now, hub: feed.hub, self: feed.self }
}
