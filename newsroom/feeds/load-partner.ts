import { z } from 'zod'
import type { Db } from '#db/engine.ts'
import { type CardRow, listLatestCards, listSectionCards } from '#db/queries/cards.ts'
import type { PartnerFeedRow } from '#db/queries/partner-feeds.ts'
import { listSections } from '#db/queries/sections.ts'
import { addresses, type FeedFormat } from '../addresses.ts'
import type { Loaded } from '../loaded.ts'
import { makeTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { type FeedWords, nameOf } from './feed.ts'
import { composeFeed, loadPaper, untilNext } from './load.ts'
import { loadFeedStories } from './load-stories.ts'
import { findOpenFeed } from './open-feed.ts'
import { type WrittenFeed, writeFeed } from './write.ts'

const HOUR = 3_600_000
export const sectionIdsSchema = z.array(z.int().positive())

/** The listing of a partner's feed, which has no page: the secret in the address is all there is of it. */
export function partnerBase(token: string): string {
  return `/partner/${token}`
}

/** The feed behind a secret. Undefined for a secret that is none, is one no longer, or rests. */
export async function loadPartnerFeed(
  db: Db,
  { token, format, words, origin }: { token: string; format: FeedFormat; words: FeedWords; origin: string },
  now: number,
): Promise<Loaded<WrittenFeed> | undefined> {
  const row = await findOpenFeed(db, token)
  if (!row) return undefined
  const paper = await loadPaper(db)
  const choice = await chooseStories(db, row, now)
  const tree = makeTree(await listSections(db))
  const shape = { isFull: row.isFull, hasPictures: row.hasPictures }
  const setting = { origin, words, digits: paper.settings.digits, shape }
  const stories = await loadFeedStories(db, { rows: choice.view, tree, now }, setting)
  const feed = composeFeed(paper, origin, {
    id: nameOf(origin, `feed/partner/${row.id}`),
    title: paper.name,
    description: paper.tagline || paper.name,
    page: `${origin}/`,
    self: origin + addresses.feed(partnerBase(token), format),
    // A hub tells everybody what it is told: a secret is nothing for it.
    hub: null,
    stories: stories.view,
  })
  return {
    view: writeFeed(feed, format, now),
    tags: [tags.publication, tags.partnerFeed(row.id), ...choice.tags, ...stories.tags],
  }
}

/** The stories a feed takes now: newest first, of its sections, no older than it wants, no more than it wants. */
export async function chooseStories(
  db: Db,
  feed: Pick<PartnerFeedRow, 'sectionIds' | 'mostStories' | 'mostAgeHours'>,
  now: number,
): Promise<Loaded<CardRow[]>> {
  const at = new Date(now)
  const sectionIds = sectionIdsSchema.parse(feed.sectionIds)
  const limit = feed.mostStories
  const age = feed.mostAgeHours === null ? null : feed.mostAgeHours * HOUR
  // The newest of each section, from its index: a story that stands in several comes once.
  const lists =
    sectionIds.length === 0
      ? [await listLatestCards(db, at, { limit })]
      : await Promise.all(sectionIds.map((sectionId) => listSectionCards(db, at, { sectionId, limit })))
  const timeOf = (row: CardRow) => row.publishedAt?.getTime() ?? 0
  const rows = [...new Map(lists.flat().map((row) => [row.id, row])).values()]
    .filter((row) => age === null || timeOf(row) > now - age)
    .toSorted((one, other) => timeOf(other) - timeOf(one) || other.id - one.id)
    .slice(0, limit)
  const oldest = rows.at(-1)
  return {
    view: rows,
    tags: [
      ...(sectionIds.length === 0 ? [tags.front] : sectionIds.map(tags.sectionList)),
      ...(age !== null && oldest ? [tags.until(timeOf(oldest) + age)] : []),
      ...(await untilNext(db, now)),
    ],
  }
}
