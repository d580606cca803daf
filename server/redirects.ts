import type { ServerResponse } from 'node:http'
import type { Database } from '#db/engine.ts'
import { addHits, type Hits } from '#db/queries/redirects.ts'
import { type Found, findForward } from '#newsroom/redirects/find.ts'
import type { OldSiteId } from '#newsroom/redirects/old-sites.ts'
import { loadRuleBook, type RuleBook } from '#newsroom/redirects/rule-book.ts'
import { whatStands } from '#newsroom/redirects/standing.ts'
import { tags } from '#newsroom/tags.ts'
import type { InvalidationFeed } from './cache/feed.ts'
import { makeStore } from './cache/store.ts'

/*
 * Addresses that are no page of the paper: of stories brought from another site, and those the desk has written rules
 * for. Asked only where no finished page is; rules of which there are few are kept in memory, the others are one question
 * to an index, and an answer is remembered until a rule, or the story it leads to, changes.
 */

export interface Forwarding {
  forward: Found['forward']
  /** Nothing of the paper stands at the address itself; otherwise only Next can tell. */
  isCertain: boolean
  /** Somebody was sent on. */
  count(): void
}

export interface Redirects {
  /** `url`: as it was asked for, with its query. */
  find(url: string): Promise<Forwarding | undefined>
  /** Puts down what was counted. */
  stop(): Promise<void>
}

interface Kept {
  found: Found
  isCertain: boolean
}

const ANSWER_BYTES = 4 * 1024 * 1024
/** Hits are written together: a reader who is sent on does not wait for a disk. */
const FLUSH_MS = 5_000

/** Without a feed, as in development, every question is answered from the database. */
export function makeRedirects(db: Database, feed: InvalidationFeed | undefined, now: () => number): Redirects {
  const answers = feed && makeStore<Kept>(ANSWER_BYTES, feed)
  const hits = makeHits(db, now)
  let book: { value: Promise<RuleBook>; seq: number } | undefined

  async function currentBook(): Promise<RuleBook> {
    if (!book || !feed || feed.droppedAt(tags.redirects) > book.seq) {
      book = { value: loadRuleBook(db.read), seq: feed?.seq() ?? 0 }
    }
    try {
      return await book.value
    } catch (error) {
      book = undefined
      throw error
    }
  }

  async function look(url: string): Promise<Kept | undefined> {
    const found = await findForward(db.read, url, { book: await currentBook(), now: now() })
    if (!found) return undefined
    if (found.isByQuery) return { found, isCertain: true }
    const standing = await whatStands(db.read, url, now())
    if (standing.kind === 'page' || standing.kind === 'withdrawn') return undefined
    found.tags.push(...standing.tags)
    return { found, isCertain: standing.kind === 'nothing' }
  }

  return {
    async find(url) {
      await feed?.refresh()
      let kept = answers?.get(url, now())
      if (!kept) {
        const seq = feed?.seq() ?? 0
        // The paper is read while its rules cannot be.
        kept = await look(url).catch((error: unknown) => void console.error('A redirect was not looked up.', error))
        if (!kept) return undefined
        const carried = [...kept.found.tags, tags.redirects, tags.missing]
        answers?.set(url, { value: kept, tags: carried, bytes: 2 * url.length + 1_000 }, seq)
      }
      const { found, isCertain } = kept
      return { forward: found.forward, isCertain, count: () => hits.add(found) }
    },
    stop: hits.stop,
  }
}

/** Counts in memory and writes now and then; what could not be written is tried again with the next. */
function makeHits(db: Database, now: () => number) {
  let rules = new Map<number, Hits>()
  let sites = new Map<OldSiteId, Hits>()
  let writing = Promise.resolve()

  function flush(): Promise<void> {
    if (rules.size === 0 && sites.size === 0) return writing
    const [counted, known] = [rules, sites]
    rules = new Map()
    sites = new Map()
    writing = writing
      .then(() => db.write((tx) => addHits(tx, counted, known)))
      .catch((error: unknown) => {
        console.error('Hits of redirects could not be written.', error)
        for (const [id, one] of counted) more(rules, id, one)
        for (const [id, one] of known) more(sites, id, one)
      })
    return writing
  }

  const timer = setInterval(flush, FLUSH_MS)
  timer.unref()

  return {
    add({ rules: followed }: Found): void {
      const lastAt = new Date(now())
      for (const rule of followed) {
        if (rule.kind !== 'story') more(rules, rule.id, { count: 1, lastAt })
        else if (rule.site) more(sites, rule.site, { count: 1, lastAt })
      }
    },
    async stop(): Promise<void> {
      clearInterval(timer)
      await flush()
    },
  }
}

function more<K>(counts: Map<K, Hits>, key: K, { count, lastAt }: Hits): void {
  const before = counts.get(key)
  counts.set(key, {
    count: (before?.count ?? 0) + count,
    lastAt: before && before.lastAt > lastAt ? before.lastAt : lastAt,
  })
}

/** Where a browser is sent on to, and whether for good. */
export interface Onward {
  location: string
  isTemporary: boolean
}

/**
 * Permanent ones are 308, as everywhere in the paper. Without its own caching a browser would keep one for ever, and a rule
 * that was wrong could not be taken back.
 */
export const ONWARD_CACHING = 'public, max-age=0, s-maxage=1'

export function statusOf({ isTemporary }: Onward): 307 | 308 {
  return isTemporary ? 307 : 308
}

/** Sends a browser on, with nothing to read. */
export function sendOnward(response: ServerResponse, onward: Onward): void {
  const headers = { Location: onward.location, 'Cache-Control': ONWARD_CACHING, 'Content-Length': 0 }
  response.writeHead(statusOf(onward), headers).end()
}

/**
 * An address without what makes no difference: doubled slashes, backslashes, a slash at its end. Next would send each on by
 * itself, and then the page there would send on once more.
 */
export function tidyAddress(url: string): string {
  const mark = url.search(/[?#]/)
  const path = mark < 0 ? url : url.slice(0, mark)
  const single = path.replace(/[/\\]+/g, '/')
  return (single.length > 1 ? single.replace(/\/$/, '') : single) + (mark < 0 ? '' : url.slice(mark))
}
