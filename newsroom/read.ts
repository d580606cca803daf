import { cacheLife, cacheTag } from 'next/cache'
import type { Db } from '#db/engine.ts'
import { database } from '#db/index.ts'
import { env, isBuilding } from '../env.ts'
import type { FeedFormat } from './addresses.ts'
import { loadArticle, loadDestination } from './articles/load.ts'
import {
  type Day,
  loadCorrections,
  loadDayArchive,
  loadMonthArchive,
  loadPersonListing,
  loadSectionListing,
  loadTopicListing,
} from './articles/load-listing.ts'
import type { AskedFeed, FeedWords } from './feeds/feed.ts'
import { loadFeed } from './feeds/load.ts'
import { loadPartnerFeed } from './feeds/load-partner.ts'
import { loadFront } from './fronts/load.ts'
import type { Loaded } from './loaded.ts'
import { loadMasthead } from './masthead/load.ts'
import { loadName } from './pages/load.ts'
import { loadEdition } from './publication/load.ts'
import type { SearchAddress } from './search/address.ts'
import { loadSearch } from './search/load.ts'
import { type Suggestion, suggest } from './search/suggest.ts'
import { tags } from './tags.ts'

/*
 * What the reader's pages read, kept by tag. Every function answers undefined while the app is being built, when there
 * is no database; a database that fails throws, and is never taken for "not found".
 */

/** Tags decide when a page is made again; these times only bound what nobody asked for any more. */
const UNTIL_CHANGED = { stale: 300, revalidate: 7 * 86_400, expire: 30 * 86_400 }
/** Searches, and addresses that lead nowhere, are remembered briefly: there are as many as anyone cares to invent. */
const BRIEFLY = { stale: 300, revalidate: 3_600, expire: 3_600 }

const MOST_TAGS = 100

async function keep<T>(
  load: (db: Db, now: number) => Promise<Loaded<T> | undefined>,
  life = UNTIL_CHANGED,
): Promise<T | undefined> {
  const loaded = isBuilding ? undefined : await load(database().read, Date.now())
  cacheLife(loaded ? life : BRIEFLY)
  const carried = loaded?.tags ?? [tags.missing]
  // Next drops what goes beyond 128 in one call, and then the page would not hear of a change.
  for (let start = 0; start < carried.length; start += MOST_TAGS) cacheTag(...carried.slice(start, start + MOST_TAGS))
  return loaded?.view
}

export async function readEdition() {
  'use cache'
  return keep((db, now) => loadEdition(db, now, env.ORIGIN))
}

export async function readFront() {
  'use cache'
  return keep(loadFront)
}

export async function readName(name: string) {
  'use cache'
  return keep((db, now) => loadName(db, name, now))
}

export async function readDestination(id: number) {
  'use cache'
  return keep((db, now) => loadDestination(db, id, now))
}

export async function readArticle(id: number) {
  'use cache'
  return keep((db, now) => loadArticle(db, id, now))
}

export async function readSectionListing(slug: string, page: number, size: number) {
  'use cache'
  return keep((db, now) => loadSectionListing(db, slug, { page, size, now }))
}

export async function readTopicListing(slug: string, page: number, size: number) {
  'use cache'
  return keep((db, now) => loadTopicListing(db, slug, { page, size, now }))
}

export async function readPersonListing(slug: string, page: number, size: number) {
  'use cache'
  return keep((db, now) => loadPersonListing(db, slug, { page, size, now }))
}

export async function readDayArchive(day: Day, page: number, size: number) {
  'use cache'
  return keep((db, now) => loadDayArchive(db, day, { page, size, now }))
}

export async function readMonthArchive(month?: { year: number; month: number }) {
  'use cache'
  return keep((db, now) => loadMonthArchive(db, month, now))
}

export async function readCorrections(page: number, size: number) {
  'use cache'
  return keep((db, now) => loadCorrections(db, { page, size, now }))
}

export async function readSearch(asked: SearchAddress, size: number) {
  'use cache'
  return keep((db, now) => loadSearch(db, asked, { page: asked.page, size, now }), BRIEFLY)
}

/** What a reader may mean who has typed this much: asked anew each time, since every letter is another question. */
export async function readSuggestions(typed: string): Promise<Suggestion[]> {
  return suggest(database().read, typed, Date.now())
}

export async function readMasthead() {
  'use cache'
  return keep(loadMasthead)
}

/** A feed as it is sent. `words` come from whoever translates; they are the same for everybody. */
export async function readFeed(asked: AskedFeed, format: FeedFormat, words: FeedWords) {
  'use cache'
  return keep((db, now) => loadFeed(db, { asked, format, words, origin: env.ORIGIN }, now))
}

export async function readPartnerFeed(token: string, format: FeedFormat, words: FeedWords) {
  'use cache'
  return keep((db, now) => loadPartnerFeed(db, { token, format, words, origin: env.ORIGIN }, now))
}

/**
 * Gives the page being made a status other than 200. Next can only do so by throwing the page away; the page cache
 * sees the tag and sets the status on the finished document (`server/cache/pages.ts`).
 */
export async function markStatus(code: 404 | 410) {
  'use cache'
  cacheLife(BRIEFLY)
  cacheTag(tags.status(code), ...(code === 404 ? [tags.missing] : []))
  return code
}
