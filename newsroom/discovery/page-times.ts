import type { Db } from '#db/engine.ts'
import { getLastInvalidation } from '#db/queries/invalidations.ts'
import { listChanges, listComing } from '#db/queries/sitemaps.ts'
import type { State } from '../articles/article.ts'

/*
 * When each page of the sitemap of stories last changed. A page holds the stories of a range of ids, so a story never
 * moves to another page, and an old page is changed only by what happens to its own stories: one went out, was revised,
 * renamed, withdrawn. All of these move the story's `updatedAt`, and a page's time is the newest of them.
 *
 * A process reads the whole list once, from an index, and from then on what was changed since.
 */

/** A sitemap holds no more addresses than this. */
export const MOST_ADDRESSES = 50_000

/** States in which a story is in a sitemap, or has just been taken out of one. */
const STATES: readonly State[] = ['published', 'correcting', 'unpublished', 'killed']
const ROWS_AT_ONCE = 2_000
/** A transaction may end later than the time it wrote. */
const OVERLAP_MS = 60_000

export interface PageTimes {
  /** Pages that had a story, first to last, with the time of their last change. */
  list(now: number): Promise<{ page: number; changedAt: Date }[]>
}

/** The page a story stands on, from 1. */
export function pageOfStory(id: number): number {
  return Math.ceil(id / MOST_ADDRESSES)
}

const known = new WeakMap<Db, PageTimes>()

/** One for each database of a process. */
export function pageTimesOf(db: Db): PageTimes {
  const times = known.get(db) ?? makePageTimes(db)
  known.set(db, times)
  return times
}

export function makePageTimes(db: Db): PageTimes {
  const newest = new Map<number, number>()
  const seenUntil = new Map<State, number>()
  let seenChange = -1
  let coming: { id: number; publishedAt: Date }[] = []
  let reading: Promise<void> | undefined

  function note(id: number, at: number): void {
    const page = pageOfStory(id)
    if (at > (newest.get(page) ?? -1)) newest.set(page, at)
  }

  async function readState(state: State): Promise<void> {
    let since = new Date(Math.max(0, (seenUntil.get(state) ?? 0) - OVERLAP_MS))
    let after = 0
    for (;;) {
      const rows = await listChanges(db, { state, since, after, limit: ROWS_AT_ONCE })
      for (const { id, updatedAt } of rows) note(id, updatedAt.getTime())
      const last = rows.at(-1)
      if (!last) return
      since = last.updatedAt
      after = last.id
      seenUntil.set(state, since.getTime())
      if (rows.length < ROWS_AT_ONCE) return
      await new Promise<void>((done) => setImmediate(done))
    }
  }

  async function read(now: number): Promise<void> {
    const change = await getLastInvalidation(db)
    if (change !== seenChange) {
      for (const state of STATES) await readState(state)
      coming = await listComing(db, new Date(now - OVERLAP_MS), ROWS_AT_ONCE)
      seenChange = change
    }
    // A story may have a time to come: its page changes then.
    for (const { id, publishedAt } of coming) if (publishedAt.getTime() <= now) note(id, publishedAt.getTime())
  }

  return {
    async list(now) {
      reading ??= read(now).finally(() => {
        reading = undefined
      })
      await reading
      return [...newest]
        .sort(([one], [other]) => one - other)
        .map(([page, changedAt]) => ({ page, changedAt: new Date(changedAt) }))
    },
  }
}
