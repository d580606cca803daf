import { and, desc, eq, lte, type SQL } from 'drizzle-orm'
import { type Db, MOST_FOUND, type SearchFound, type SearchRequest, type StoryFilters } from '../engine.ts'
import { isPublic } from '../queries/cards.ts'
import { meets } from '../queries/search.ts'

/*
 * How public stories with the words of a question are chosen and put in order, whatever an engine finds words with.
 */

/** What an engine knows of the words of a request; its stories are of every state. */
export interface Words {
  /** Stories with the words, in no order. */
  listIds(limit: number): Promise<number[]>
  /** A condition on `article`, for a walk through the paper by time. */
  condition: SQL
  /** How well the stories that came in last fit, by id. */
  weigh(limit: number): Promise<Map<number, number>>
}

/** Of this many stories with the words, each is held against the filters. */
const MOST_LOOKED_UP = 5_000
/** Of more stories than this, the ones that came in last are weighed: a weight costs a few microseconds each. */
const MOST_WEIGHED = 4_000
/** Of those, fewer than this that meet the filters are too few to be put in order. */
const FEW_WEIGHED = 100
/** A story of this age counts half of what it would count today. */
const HALF_WEIGHT_MS = 2 * 365 * 86_400_000

/** Public stories with the words of a request; `words` is not asked when it has none. */
export async function find(db: Db, words: Words, request: SearchRequest): Promise<SearchFound> {
  if (request.terms.length === 0)
    return isNarrowed(request.filters) ? listNewest(db, request) : { ids: [], isMore: false }
  return request.order === 'newest' ? findNewest(db, words, request) : findBest(db, words, request)
}

function isNarrowed(filters: StoryFilters = {}): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

/** Rare words are looked up story by story; with common ones the paper is walked from today until there are enough. */
async function findNewest(db: Db, words: Words, request: SearchRequest): Promise<SearchFound> {
  const most = isNarrowed(request.filters) ? MOST_LOOKED_UP : MOST_FOUND
  const ids = await words.listIds(most + 1)
  return ids.length <= most ? listAmong(db, request, ids) : listNewest(db, request, words.condition)
}

async function listAmong(db: Db, { filters, now }: SearchRequest, ids: number[]): Promise<SearchFound> {
  const { article } = db.tables
  return toFound(
    await db
      .select({ id: article.id })
      .from(article)
      .where(and(db.isAmong(article.id, ids), isPublic(db, now), filters && meets(db, filters)))
      .orderBy(desc(article.publishedAt), desc(article.id))
      .limit(MOST_FOUND + 1),
  )
}

/** The listing of a section is walked in its own order of time, everything in that of the paper. */
async function listNewest(db: Db, { filters = {}, now }: SearchRequest, found?: SQL): Promise<SearchFound> {
  const { article, articleSection: listed } = db.tables
  const { sectionId, ...others } = filters
  const conditions = and(isPublic(db, now), meets(db, others), found)
  if (sectionId === undefined) {
    return toFound(
      await db
        .select({ id: article.id })
        .from(article)
        .where(conditions)
        .orderBy(desc(article.publishedAt), desc(article.id))
        .limit(MOST_FOUND + 1),
    )
  }
  return toFound(
    await db
      .select({ id: article.id })
      .from(listed)
      .innerJoin(article, eq(article.id, listed.articleId))
      .where(and(eq(listed.sectionId, sectionId), lte(listed.publishedAt, now), conditions))
      .orderBy(desc(listed.publishedAt), desc(listed.articleId))
      .limit(MOST_FOUND + 1),
  )
}

function toFound(stories: { id: number }[]): SearchFound {
  return { ids: stories.slice(0, MOST_FOUND).map((story) => story.id), isMore: stories.length > MOST_FOUND }
}

async function findBest(db: Db, words: Words, request: SearchRequest): Promise<SearchFound> {
  const weights = await words.weigh(MOST_WEIGHED)
  const isWhole = weights.size < MOST_WEIGHED
  const stories = await listWeighed(db, request, weights)
  // A common word and a filter that few stories meet: those may be older than all that was weighed.
  if (!isWhole && stories.length < FEW_WEIGHED && isNarrowed(request.filters)) return findNewest(db, words, request)
  const best = stories
    .map(({ id, at }) => ({ id, weight: (weights.get(id) ?? 0) * freshness(at, request.now) }))
    .toSorted((a, b) => b.weight - a.weight || b.id - a.id)
  return {
    ids: best.slice(0, MOST_FOUND).map((story) => story.id),
    isMore: best.length > MOST_FOUND || !isWhole,
  }
}

/** Those of the weighed stories that may be shown; without filters, no more than can be needed. */
async function listWeighed(db: Db, { filters, now }: SearchRequest, weights: Map<number, number>) {
  const { article } = db.tables
  const ids = isNarrowed(filters) ? [...weights.keys()] : heaviest(weights)
  return db
    .select({ id: article.id, at: article.publishedAt })
    .from(article)
    .where(and(isPublic(db, now), filters && meets(db, filters), db.isAmong(article.id, ids)))
}

function heaviest(weights: Map<number, number>): number[] {
  const sorted = [...weights].toSorted(([, a], [, b]) => b - a)
  return sorted.slice(0, MOST_FOUND + 1).map(([id]) => id)
}

function freshness(at: Date | null, now: Date): number {
  return 1 / (1 + Math.max(0, now.getTime() - (at?.getTime() ?? 0)) / HALF_WEIGHT_MS)
}
