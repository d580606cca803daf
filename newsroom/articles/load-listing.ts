import { cairoDay, isCairoDay, startOfCairoDay, startOfNextCairoDay } from '#arabic/dates.ts'
import type { Db } from '#db/engine.ts'
import {
  type CardRow,
  countBetween,
  countPerson,
  countSection,
  countTopic,
  findNextPublication,
  findPublicBeside,
  findPublicSpan,
  listCardsBetween,
  listPersonCards,
  listSectionCards,
  listTopicCards,
} from '#db/queries/cards.ts'
import { countCorrections, listCorrections } from '#db/queries/corrections.ts'
import { findPersonBySlug } from '#db/queries/people.ts'
import { listSections } from '#db/queries/sections.ts'
import { findTagBySlug } from '#db/queries/tags.ts'
import { addresses } from '../addresses.ts'
import type { Loaded } from '../loaded.ts'
import { loadPictures } from '../media/load.ts'
import type { Picture } from '../media/picture.ts'
import { makeTree, type SectionTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { CORRECTION_KINDS, type CorrectionKind, parseTagType, type TagType } from './article.ts'
import { getSection, tagsOfCards, toCards } from './cards.ts'
import type { Listing } from './views.ts'

export interface PageOf {
  page: number
  size: number
  /** Milliseconds UTC. */
  now: number
}

export interface SectionListing {
  section: { slug: string; name: string; description: string | null; path: string[] }
  /** The section at the top, whose entry in the navigation is marked. */
  root: string
  parent: { name: string; href: string } | null
  children: { name: string; href: string }[]
  listing: Listing
}

/** A page of a section's stories, its sub-sections' included. Undefined when there is no such section or page. */
export async function loadSectionListing(
  db: Db,
  slug: string,
  at: PageOf,
): Promise<Loaded<SectionListing> | undefined> {
  const tree = makeTree(await listSections(db))
  const node = tree.bySlug.get(slug)
  if (!node) return undefined
  const now = new Date(at.now)
  const listing = await toListing(db, tree, at, {
    total: await countSection(db, now, node.id),
    rows: (range) => listSectionCards(db, now, { sectionId: node.id, ...range }),
  })
  if (!listing) return undefined
  const link = ({ name, href }: { name: string; href: string }) => ({ name, href })
  const path = node.parent ? [node.parent.slug, node.slug] : [node.slug]
  return {
    view: {
      section: { slug, name: node.name, description: node.description, path },
      root: node.root.slug,
      parent: node.parent && link(node.parent),
      children: node.children.map(link),
      listing,
    },
    tags: [
      tags.publication,
      tags.section(node.id),
      tags.sectionList(node.id),
      ...(await tagsOfListing(db, listing, at.now)),
    ],
  }
}

export interface TopicListing {
  topic: { slug: string; name: string; description: string | null; type: TagType }
  listing: Listing
}

/**
 * A page of a topic's stories. A merged topic answers as the one it was merged into, and a former slug as the topic that
 * had it: the view carries the slug of today.
 */
export async function loadTopicListing(db: Db, slug: string, at: PageOf): Promise<Loaded<TopicListing> | undefined> {
  const tag = await findTagBySlug(db, slug)
  if (!tag) return undefined
  const now = new Date(at.now)
  const listing = await toListing(db, makeTree(await listSections(db)), at, {
    total: await countTopic(db, now, tag.id),
    rows: (range) => listTopicCards(db, now, { tagId: tag.id, ...range }),
  })
  if (!listing) return undefined
  return {
    view: {
      topic: { slug: tag.slug, name: tag.name, description: tag.description, type: parseTagType(tag.type) },
      listing,
    },
    tags: [
      tags.publication,
      tags.topic(tag.id),
      tags.topicList(tag.id),
      ...(tag.slug === slug ? [] : [tags.missing]),
      ...(await tagsOfListing(db, listing, at.now)),
    ],
  }
}

export interface PersonListing {
  person: { slug: string; name: string; job: string | null; bio: string | null; portrait: Picture | null }
  listing: Listing
}

/**
 * A person's page: who it is, and a page of the stories with the person's credit. A former slug answers as the person
 * who had it; the view carries the slug of today.
 */
export async function loadPersonListing(db: Db, slug: string, at: PageOf): Promise<Loaded<PersonListing> | undefined> {
  const person = await findPersonBySlug(db, slug)
  if (!person) return undefined
  const now = new Date(at.now)
  const listing = await toListing(db, makeTree(await listSections(db)), at, {
    total: await countPerson(db, now, person.id),
    rows: (range) => listPersonCards(db, now, { personId: person.id, ...range }),
  })
  if (!listing) return undefined
  const { name, job, bio, portraitId } = person
  const portraits = await loadPictures(
    db,
    portraitId ? [{ mediaId: portraitId, caption: null, isArchivePhoto: false }] : [],
  )
  return {
    view: { person: { slug: person.slug, name, job, bio, portrait: portraits[portraitId ?? 0] ?? null }, listing },
    tags: [
      tags.publication,
      tags.person(person.id),
      tags.personList(person.id),
      ...(person.slug === slug ? [] : [tags.missing]),
      ...(await tagsOfListing(db, listing, at.now)),
    ],
  }
}

export interface Day {
  year: number
  month: number
  day: number
}

export interface DayArchive {
  listing: Listing
  /** The days before and after with something in them. */
  previousHref: string | null
  nextHref: string | null
}

/** A page of one Cairo day's stories. Undefined for a day that is none, or that has not come. */
export async function loadDayArchive(db: Db, day: Day, at: PageOf): Promise<Loaded<DayArchive> | undefined> {
  if (!isCairoDay(day)) return undefined
  const start = startOfCairoDay(day)
  if (start > at.now) return undefined
  const range = { start: new Date(start), end: new Date(startOfNextCairoDay(start)) }
  const now = new Date(at.now)
  const listing = await toListing(db, makeTree(await listSections(db)), at, {
    total: await countBetween(db, now, range),
    rows: (page) => listCardsBetween(db, now, { ...range, ...page }),
  })
  if (!listing) return undefined
  const { before, after } = await findPublicBeside(db, now, range)
  const href = (instant: Date | undefined) => (instant ? addresses.archiveDay(cairoDay(instant)) : null)
  return {
    view: { listing, previousHref: href(before), nextHref: href(after) },
    tags: [tags.publication, tags.archiveDay(day), ...(await tagsOfListing(db, listing, at.now))],
  }
}

export interface MonthArchive {
  year: number
  month: number
  /** Number of stories by day of the month; a day without any is left out. */
  days: Record<number, number>
  previousHref: string | null
  nextHref: string | null
}

/** A month of the archive. Without a month: the one of the newest story. Undefined outside the paper's life. */
export async function loadMonthArchive(
  db: Db,
  wanted: { year: number; month: number } | undefined,
  now: number,
): Promise<Loaded<MonthArchive> | undefined> {
  const span = await findPublicSpan(db, new Date(now))
  const first = cairoDay(span?.first ?? now)
  const last = cairoDay(span?.last ?? now)
  const { year, month } = wanted ?? last
  if (
    month < 1 ||
    month > 12 ||
    ordinalOf({ year, month }) < ordinalOf(first) ||
    ordinalOf({ year, month }) > ordinalOf(last)
  ) {
    return undefined
  }
  const days: Record<number, number> = {}
  for (let day = 1; isCairoDay({ year, month, day }); day++) {
    const start = startOfCairoDay({ year, month, day })
    const range = { start: new Date(start), end: new Date(startOfNextCairoDay(start)) }
    const total = start > now ? 0 : await countBetween(db, new Date(now), range)
    if (total > 0) days[day] = total
  }
  const beside = (step: -1 | 1) => monthOf(ordinalOf({ year, month }) + step)
  const href = (month: { year: number; month: number }, isInside: boolean) =>
    isInside ? addresses.archiveMonth(month) : null
  return {
    view: {
      year,
      month,
      days,
      previousHref: href(beside(-1), ordinalOf({ year, month }) > ordinalOf(first)),
      nextHref: href(beside(1), ordinalOf({ year, month }) < ordinalOf(last)),
    },
    tags: [tags.publication, tags.archiveMonth({ year, month }), ...(await untilNext(db, now))],
  }
}

function ordinalOf({ year, month }: { year: number; month: number }): number {
  return year * 12 + month - 1
}

function monthOf(ordinal: number): { year: number; month: number } {
  return { year: Math.floor(ordinal / 12), month: (ordinal % 12) + 1 }
}

export interface CorrectionsLog {
  entries: { id: number; kind: CorrectionKind; text: string; at: number; headline: string; href: string }[]
  page: number
  pageCount: number
}

export async function loadCorrections(db: Db, at: PageOf): Promise<Loaded<CorrectionsLog> | undefined> {
  const now = new Date(at.now)
  const pageCount = Math.max(1, Math.ceil((await countCorrections(db, now)) / at.size))
  if (at.page > pageCount) return undefined
  const tree = makeTree(await listSections(db))
  const rows = await listCorrections(db, now, { limit: at.size, offset: (at.page - 1) * at.size })
  const entries = rows.map((row) => ({
    id: row.id,
    kind: CORRECTION_KINDS.find((kind) => kind === row.kind) ?? 'correction',
    text: row.text,
    at: row.at.getTime(),
    headline: row.headline,
    href: addresses.article({
      id: row.articleId,
      slug: row.slug,
      sectionSlug: getSection(tree, row.sectionId).root.slug,
    }),
  }))
  // The addresses of the stories begin with their sections'.
  const sections = [...new Set(rows.map((row) => tags.section(row.sectionId)))]
  return { view: { entries, page: at.page, pageCount }, tags: [tags.publication, tags.corrections, ...sections] }
}

async function toListing(
  db: Db,
  tree: SectionTree,
  { page, size }: PageOf,
  source: { total: number; rows: (range: { limit: number; offset: number }) => Promise<CardRow[]> },
): Promise<Listing | undefined> {
  const pageCount = Math.max(1, Math.ceil(source.total / size))
  if (page > pageCount) return undefined
  const rows = await source.rows({ limit: size, offset: (page - 1) * size })
  return { cards: await toCards(db, tree, rows), page, pageCount, total: source.total }
}

async function tagsOfListing(db: Db, listing: Listing, now: number): Promise<string[]> {
  return [...(await tagsOfCards(db, listing.cards)), ...(await untilNext(db, now))]
}

/** A list is true until the next story's time comes. */
async function untilNext(db: Db, now: number): Promise<string[]> {
  const next = await findNextPublication(db, new Date(now))
  return next ? [tags.until(next.getTime())] : []
}
