import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { FeedFormat } from '../addresses.ts'
import { NOON, type TestPaper } from '../test-paper.ts'
import type { AskedFeed } from './feed.ts'
import { loadFeed } from './load.ts'
import { faultsOfAtom, faultsOfJson, faultsOfRss } from './test-validate.ts'
import { WORDS } from './test-words.ts'

export const ORIGIN = 'https://paper.example'
export const SITE: AskedFeed = { kind: 'site' }
export const FORMATS: FeedFormat[] = ['rss', 'atom', 'json']
const FAULTS = { rss: faultsOfRss, atom: faultsOfAtom, json: faultsOfJson }

export async function loadAny(of: TestPaper, asked: AskedFeed = SITE, format: FeedFormat = 'rss', now = NOON) {
  return loadFeed(of.db.read, { asked, format, words: WORDS, origin: ORIGIN }, now)
}

/** A feed that is there. @throws when it is not, or is not all that its format asks for. */
export async function readFeed(of: TestPaper, asked: AskedFeed = SITE, format: FeedFormat = 'rss', now = NOON) {
  const loaded = await loadAny(of, asked, format, now)
  if (loaded?.view.kind !== 'feed') throw new Error('No feed.')
  const faults = await FAULTS[format](loaded.view.text)
  if (faults.length > 0) throw new Error(`${format}: ${faults.join(', ')}`)
  return { ...loaded.view, tags: loaded.tags }
}

/** What every reader of feeds makes of an item, whatever the format. */
export interface Item {
  id: string
  url: string
  title: string
  html: string
  published: number
  updated: number
}

export async function readItems(
  of: TestPaper,
  asked: AskedFeed = SITE,
  now = NOON,
): Promise<Record<FeedFormat, Item[]>> {
  const rss = parseRssFeed((await readFeed(of, asked, 'rss', now)).text)
  const atom = parseAtomFeed((await readFeed(of, asked, 'atom', now)).text)
  const json = parseJsonFeed((await readFeed(of, asked, 'json', now)).text)
  return {
    rss: (rss.items ?? []).map((item) => ({
      id: item.guid?.value ?? '',
      url: item.link ?? '',
      title: item.title ?? '',
      html: item.content?.encoded ?? '',
      published: Date.parse(item.pubDate ?? ''),
      updated: Date.parse(item.atom?.updated ?? item.pubDate ?? ''),
    })),
    atom: (atom.entries ?? []).map((entry) => ({
      id: entry.id ?? '',
      url: entry.links?.[0]?.href ?? '',
      title: entry.title?.value ?? '',
      html: entry.content?.value ?? '',
      published: Date.parse(entry.published ?? ''),
      updated: Date.parse(entry.updated ?? ''),
    })),
    json: (json.items ?? []).map((item) => ({
      id: item.id ?? '',
      url: item.url ?? '',
      title: item.title ?? '',
      html: item.content_html ?? '',
      published: Date.parse(item.date_published ?? ''),
      updated: Date.parse(item.date_modified ?? ''),
    })),
  }
}

export const titlesOf = (list: Item[]) => list.map((item) => item.title)
