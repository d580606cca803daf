import { z } from 'zod'
import { findPerson } from '#db/queries/people.ts'
import { listSavedViews, type SavedViewRow } from '#db/queries/saved-views.ts'
import { listSections } from '#db/queries/sections.ts'
import {
  countStories,
  listDrafts,
  listMakers,
  listReturned,
  listStories,
  listWriters,
} from '#db/queries/story-lists.ts'
import { findTag } from '#db/queries/tags.ts'
import type { State } from '../articles/article.ts'
import { makeTree, type SectionNode } from '../sections/tree.ts'
import type { Actor, Desk } from '../staff/actor.ts'
import { conditionsOf, isInView, isNamed, isReadable, orderOf } from './list-conditions.ts'
import { type Cursor, type StoryQuery, VIEWS, type View } from './list-query.ts'
import { parseState } from './working-copy.ts'

/** A story in a list. Times are milliseconds UTC. */
export interface StoryLine {
  id: number
  state: State
  /** As it is being written; '' while it has none. */
  headline: string
  /** What is being written differs from what the public reads. */
  isAhead: boolean
  section: string
  writers: string[]
  /** Who has it in hand: whoever it was given to, or whoever began it while it is being written. */
  holder: string | null
  /** It was sent back to be written again. */
  isReturned: boolean
  updatedAt: number
  publishedAt: number | null
  publishAt: number | null
  embargoUntil: number | null
  wordCount: number
}

export interface StoryList {
  lines: StoryLine[]
  /** Leads to the next page; null on the last. */
  next: Cursor | null
  /** Stories in the whole list, counted up to `MOST_COUNTED`. */
  total: number
}

/** Nobody needs a greater number, and counting all of a paper's past is slow. */
const MOST_COUNTED = 1_000
export const LINES = 50

/** A page of a list. Only what the person may read is in it. */
export async function loadStories(desk: Desk, query: StoryQuery): Promise<StoryList> {
  const db = desk.db.read
  const conditions = conditionsOf(db, desk.actor, query, desk.now)
  const order = orderOf(query.view)
  const rows = await listStories(db, { conditions, order, after: query.after, limit: LINES + 1 })
  const shown = rows.slice(0, LINES)
  const last = rows.length > LINES ? shown.at(-1) : undefined
  return {
    lines: await toLines(desk, shown),
    next: last?.time ? { time: last.time.getTime(), id: last.id } : null,
    total: await countStories(db, conditions, MOST_COUNTED),
  }
}

/** The lists that mean something to this person: a reporter's desk is their own work. */
export function viewsOf(actor: Actor): View[] {
  return VIEWS.filter((view) => view !== 'desk' || actor.role !== 'reporter')
}

/** How many stories stand in each list, counted up to `MOST_COUNTED`; the list of all is not counted. */
export async function countViews(desk: Desk): Promise<Partial<Record<View, number>>> {
  const db = desk.db.read
  const counts: Partial<Record<View, number>> = {}
  for (const view of viewsOf(desk.actor)) {
    if (view === 'all') continue
    const conditions = [isReadable(db, desk.actor), isInView(db, desk.actor, view, desk.now)]
    counts[view] = await countStories(db, conditions, MOST_COUNTED)
  }
  return counts
}

export interface StoryHit {
  id: number
  headline: string
  state: State
  section: string
}

const MOST_HITS = 8

/** Stories a person may read whose headline has these words, the last changed first. */
export async function findStories(desk: Desk, text: string): Promise<StoryHit[]> {
  const db = desk.db.read
  const isFound = isNamed(db, text)
  if (!isFound) return []
  const conditions = [isReadable(db, desk.actor), isFound]
  const rows = await listStories(db, { conditions, order: 'updated', after: null, limit: MOST_HITS })
  return (await toLines(desk, rows)).map(({ id, headline, state, section }) => ({ id, headline, state, section }))
}

/** What a list can be narrowed to, and the names of what it is narrowed to now. */
export interface ListChoices {
  /** In the paper's order; `depth` 0 at the top. */
  sections: { id: number; name: string; depth: number; isOwn: boolean }[]
  person: { id: number; name: string } | null
  tag: { id: number; name: string } | null
}

/** What fills the filters of a list. */
export async function loadChoices(desk: Desk, query: StoryQuery): Promise<ListChoices> {
  const db = desk.db.read
  const person = query.personId === null ? undefined : await findPerson(db, query.personId)
  const tag = query.tagId === null ? undefined : await findTag(db, query.tagId)
  return {
    sections: await loadSectionChoices(desk),
    person: person ? { id: person.id, name: person.name } : null,
    tag: tag ? { id: tag.id, name: tag.name } : null,
  }
}

/** The lists the person made and named. */
export async function listOwnViews(desk: Desk): Promise<SavedViewRow[]> {
  return listSavedViews(desk.db.read, desk.actor.userId)
}

/** All sections in the paper's order, those below another after it. */
export async function loadSectionChoices(desk: Desk): Promise<ListChoices['sections']> {
  const { roots } = makeTree(await listSections(desk.db.read))
  const own = new Set(desk.actor.sectionIds)
  const flatten = (nodes: SectionNode[], depth: number): ListChoices['sections'] =>
    nodes.flatMap(({ id, name, children }) => [
      { id, name, depth, isOwn: own.has(id) },
      ...flatten(children, depth + 1),
    ])
  return flatten(roots, 0)
}

const isBegun = (state: string) => state === 'idea' || state === 'draft'

type Rows = Awaited<ReturnType<typeof listStories>>

const titled = z.object({ headline: z.string() })

async function toLines(desk: Desk, rows: Rows): Promise<StoryLine[]> {
  const db = desk.db.read
  const ids = rows.map((row) => row.id)
  const writers = Map.groupBy(await listWriters(db, ids), (writer) => writer.articleId)
  const makers = new Map((await listMakers(db, ids)).map(({ articleId, name }) => [articleId, name]))
  const begun = rows.filter((row) => isBegun(row.state)).map((row) => row.id)
  const returned = new Set(await listReturned(db, begun))
  const ahead = await listDrafts(
    db,
    rows.filter((row) => row.isAhead).map((row) => row.id),
  )
  const drafts = new Map(ahead.map(({ articleId, content }) => [articleId, titled.safeParse(content).data?.headline]))
  return rows.map((row) => ({
    id: row.id,
    state: parseState(row.state),
    headline: (drafts.get(row.id) ?? row.headline).trim(),
    isAhead: row.isAhead ?? false,
    section: row.section,
    writers: writers.get(row.id)?.map((writer) => writer.name) ?? [],
    holder: row.assignee ?? (isBegun(row.state) ? makers.get(row.id) : undefined) ?? null,
    isReturned: returned.has(row.id),
    // Words saved after the last move are news to the desk.
    updatedAt: Math.max(row.updatedAt.getTime(), row.savedAt?.getTime() ?? 0),
    publishedAt: row.publishedAt?.getTime() ?? null,
    publishAt: row.publishAt?.getTime() ?? null,
    embargoUntil: row.embargoUntil?.getTime() ?? null,
    wordCount: row.wordCount,
  }))
}
