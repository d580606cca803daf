import type { Db } from '#db/engine.ts'
import { findPartnerFeed, listPartnerFeeds, type PartnerFeedRow } from '#db/queries/partner-feeds.ts'
import { listSections } from '#db/queries/sections.ts'
import { addresses, type FeedFormat } from '../addresses.ts'
import { NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import { makeTree, type SectionTree } from '../sections/tree.ts'
import type { Desk } from '../staff/actor.ts'
import { chooseStories, partnerBase, sectionIdsSchema } from './load-partner.ts'

/** A feed made for somebody, as the desk lists it. Times are milliseconds UTC. */
export interface ManagedFeed {
  id: number
  name: string
  sections: { id: number; name: string }[]
  /** Sections were chosen, whether or not any of them is still there. */
  isOfSections: boolean
  mostStories: number
  mostAgeHours: number | null
  isFull: boolean
  hasPictures: boolean
  isPaused: boolean
  reads: number
  lastReadAt: number | null
}

export interface ManagedFeeds {
  feeds: ManagedFeed[]
  /** What can be chosen from, in the paper's order; one that stands below another says so. */
  sections: SectionChoice[]
}

export interface SectionChoice {
  id: number
  name: string
  parent: string | null
}

export interface FeedPage {
  feed: ManagedFeed
  sections: SectionChoice[]
  /** Absolute. Whoever has one reads the feed. */
  addresses: { format: FeedFormat; url: string }[]
  /** What is in it now. */
  stories: { id: number; headline: string; section: string; publishedAt: number; hasPicture: boolean }[]
}

/** The feeds made for partners, by name. @throws ForbiddenError. */
export async function loadManagedFeeds(desk: Desk): Promise<ManagedFeeds> {
  requireCan(desk.actor, 'manage:feeds')
  const tree = await loadTree(desk.db.read)
  const rows = await listPartnerFeeds(desk.db.read)
  return { feeds: rows.map((row) => toManaged(row, tree)), sections: choicesOf(tree) }
}

/** One feed with its addresses and what is in it. @throws ForbiddenError; NotFoundError. */
export async function loadManagedFeed(desk: Desk, id: number, origin: string): Promise<FeedPage> {
  requireCan(desk.actor, 'manage:feeds')
  const db = desk.db.read
  const row = await findPartnerFeed(db, { id })
  if (!row) throw new NotFoundError('row')
  const tree = await loadTree(db)
  const { view: stories } = await chooseStories(db, row, desk.now)
  const formats: FeedFormat[] = ['rss', 'atom', 'json']
  return {
    feed: toManaged(row, tree),
    sections: choicesOf(tree),
    addresses: formats.map((format) => ({
      format,
      url: origin + addresses.feed(partnerBase(row.token), format),
    })),
    stories: stories.map((story) => ({
      id: story.id,
      headline: story.headline,
      section: tree.byId.get(story.sectionId)?.name ?? '',
      publishedAt: story.publishedAt?.getTime() ?? 0,
      hasPicture: story.picture !== null,
    })),
  }
}

async function loadTree(db: Db): Promise<SectionTree> {
  return makeTree(await listSections(db))
}

function choicesOf(tree: SectionTree): SectionChoice[] {
  return tree.roots.flatMap((root) => [
    { id: root.id, name: root.name, parent: null },
    ...root.children.map((child) => ({ id: child.id, name: child.name, parent: root.name })),
  ])
}

function toManaged(row: PartnerFeedRow, tree: SectionTree): ManagedFeed {
  const sectionIds = sectionIdsSchema.parse(row.sectionIds)
  const { id, name, mostStories, mostAgeHours, isFull, hasPictures, isPaused, reads } = row
  return {
    ...{ id, name, mostStories, mostAgeHours, isFull, hasPictures, isPaused, reads },
    sections: sectionIds.flatMap((one) => {
      const section = tree.byId.get(one)
      return section ? [{ id: one, name: section.name }] : []
    }),
    isOfSections: sectionIds.length > 0,
    lastReadAt: row.lastReadAt?.getTime() ?? null,
  }
}
