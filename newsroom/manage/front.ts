import { z } from 'zod'
import { fold } from '#arabic/fold.ts'
import { parseSearch } from '#arabic/search-query.ts'
import type { Db } from '#db/engine.ts'
import {
  type FrontStoryRow,
  findLastAudit,
  listFrontStories,
  listNewestStories,
  listRankedStories,
  setFrontRanks,
} from '#db/queries/front.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { listSections } from '#db/queries/sections.ts'
import { parseArticleId } from '../articles/article.ts'
import { ConflictError, InvalidError } from '../errors.ts'
import { TOP_STORIES, topStories } from '../fronts/load.ts'
import { requireCan } from '../permissions.ts'
import { makeTree } from '../sections/tree.ts'
import type { Desk } from '../staff/actor.ts'
import { recordAudit } from '../stories/audit.ts'
import { tags } from '../tags.ts'

const ACTION = 'order-front'
/** More than a day's stories: a list nobody oversees orders nothing. */
const MOST_RANKED = 30
const MOST_FOUND = 12
/** Stories whose headlines are looked at letter by letter, so that a word half typed finds them. */
const LATELY = 300

const ids = z.array(z.int().positive()).max(MOST_RANKED)
/** `seen`: the order as it was when the page was opened. */
export const frontOrderSchema = z.strictObject({ ids, seen: z.array(z.int().positive()).max(500) })
export const frontSearchSchema = z.strictObject({ query: z.string().max(200) })

export interface FrontStory {
  id: number
  /** As the front page prints it. */
  headline: string
  section: string
  publishedAt: number
  /** «Breaking» until then; null when it is not. Milliseconds UTC. */
  breakingUntil: number | null
}

export interface FrontOrder {
  /** In the order an editor gave them: the first is the lead. */
  ranked: FrontStory[]
  /** What fills the places at the top that nobody filled. */
  filling: FrontStory[]
  /** Places at the top of the front page, the lead's included. */
  places: number
  lastChange: { name: string; at: number } | null
}

/** @throws ForbiddenError. */
export async function loadFrontOrder(desk: Desk): Promise<FrontOrder> {
  requireCan(desk.actor, 'manage:front')
  const db = desk.db.read
  const now = new Date(desk.now)
  const ranked = await listRankedStories(db, now)
  const top = await topStories(db, now, makeTree(await listSections(db)))
  const isRanked = new Set(ranked.map((row) => row.id))
  const byTime = top.filter((row) => !isRanked.has(row.id)).map((row) => row.id)
  const last = await findLastAudit(db, ACTION)
  return {
    ranked: ranked.map((row) => toStory(row, desk.now)),
    filling: (await listFrontStories(db, now, byTime)).map((row) => toStory(row, desk.now)),
    places: TOP_STORIES,
    lastChange: last ? { name: last.userName ?? '', at: last.at.getTime() } : null,
  }
}

/**
 * Puts stories at the top of the front page, the first as its lead; others are left to time.
 * @throws ForbiddenError; ConflictError 'version' when somebody has changed the order since it was seen, 'state' when a
 *   story is not public any more; InvalidError 'same' for a story named twice.
 */
export async function saveFrontOrder(desk: Desk, input: z.output<typeof frontOrderSchema>): Promise<null> {
  requireCan(desk.actor, 'manage:front')
  return desk.db.write(async (tx) => {
    const now = new Date(desk.now)
    const was = (await listRankedStories(tx, now)).map((row) => row.id)
    if (was.join() !== input.seen.join()) throw new ConflictError('version')
    if (new Set(input.ids).size !== input.ids.length) throw new InvalidError('same')
    if ((await listFrontStories(tx, now, input.ids)).length !== input.ids.length) throw new ConflictError('state')
    if (was.join() === input.ids.join()) return null
    await setFrontRanks(tx, input.ids)
    await recordAudit(tx, desk, { action: ACTION, object: 'front', detail: { was, is: input.ids } })
    await recordInvalidations(tx, [tags.front], now)
    return null
  })
}

/**
 * Public stories for the front: by number, by part of a headline however it is spelt, by their words; the newest when
 * nothing is asked.
 * @throws ForbiddenError.
 */
export async function findFrontStories(
  desk: Desk,
  { query }: z.output<typeof frontSearchSchema>,
): Promise<FrontStory[]> {
  requireCan(desk.actor, 'manage:front')
  const db = desk.db.read
  const now = new Date(desk.now)
  const key = fold(query).trim()
  const newest = await listNewestStories(db, now, key ? LATELY : MOST_FOUND)
  const rows = key ? await findRows(db, now, { query, key, newest }) : newest
  return rows.slice(0, MOST_FOUND).map((row) => toStory(row, desk.now))
}

async function findRows(
  db: Db,
  now: Date,
  { query, key, newest }: { query: string; key: string; newest: FrontStoryRow[] },
): Promise<FrontStoryRow[]> {
  const number = parseArticleId(key)
  const { terms } = parseSearch(query)
  const found = await db.search.find({ terms, match: 'all', order: 'newest', now })
  const headed = newest.filter((row) => fold(`${row.headline} ${row.frontHeadline ?? ''}`).includes(key))
  const wanted = [...(number ? [number] : []), ...headed.map((row) => row.id), ...found.ids]
  return listFrontStories(db, now, [...new Set(wanted)].slice(0, MOST_FOUND))
}

function toStory(row: FrontStoryRow, now: number): FrontStory {
  const until = row.breakingUntil?.getTime() ?? 0
  return {
    id: row.id,
    headline: row.frontHeadline ?? row.headline,
    section: row.section,
    publishedAt: row.publishedAt?.getTime() ?? 0,
    breakingUntil: until > now ? until : null,
  }
}
