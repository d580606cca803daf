import { and, desc, eq, lte, type SQL, sql } from 'drizzle-orm'
import { type Db, MOST_FOUND, type SearchFound, type SearchRequest, type StoryFilters } from '../../engine.ts'
import { isPublic } from '../../queries/cards.ts'
import { meets } from '../../queries/search.ts'
import { joinTerms, stemPhrase, weighedPhrase } from './search-phrases.ts'

/** Of this many stories with the words, each is held against the filters. */
const MOST_LOOKED_UP = 5_000
/** Of more stories than this, the ones that came in last are weighed: a weight costs a few microseconds each. */
const MOST_WEIGHED = 4_000
/** Of those, fewer than this that meet the filters are too few to be put in order. */
const FEW_WEIGHED = 100
/** A story of this age counts half of what it would count today. */
const HALF_WEIGHT_MS = 2 * 365 * 86_400_000

/** Public stories with the words of a request; `fts` is the table that answers. */
export async function find(db: Db, fts: SQL, request: SearchRequest): Promise<SearchFound> {
  if (request.terms.length === 0)
    return isNarrowed(request.filters) ? listNewest(db, request) : { ids: [], isMore: false }
  return request.order === 'newest' ? findNewest(db, fts, request) : findBest(db, fts, request)
}

function isNarrowed(filters: StoryFilters = {}): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

/** Rare words are looked up story by story; with common ones the paper is walked from today until there are enough. */
async function findNewest(db: Db, fts: SQL, request: SearchRequest): Promise<SearchFound> {
  const { article } = db.tables
  const words = joinTerms(request.terms, request.match, stemPhrase)
  const matching = sql`select rowid from ${fts} where ${fts} match ${words}`
  const most = isNarrowed(request.filters) ? MOST_LOOKED_UP : MOST_FOUND
  const rows = await db.all<{ rowid: number }>(sql`${matching} limit ${most + 1}`)
  const ids = rows.map((row) => row.rowid)
  if (ids.length <= most) return listAmong(db, request, ids)
  // The sign keeps the planner from looking every match up, and on the index of time.
  return listNewest(db, request, sql`+${article.id} in (${matching})`)
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

async function findBest(db: Db, fts: SQL, request: SearchRequest): Promise<SearchFound> {
  const weights = await weigh(db, fts, request)
  const isWhole = weights.size < MOST_WEIGHED
  const stories = await listWeighed(db, request, weights)
  // A common word and a filter that few stories meet: those may be older than all that was weighed.
  if (!isWhole && stories.length < FEW_WEIGHED && isNarrowed(request.filters)) return findNewest(db, fts, request)
  const best = stories
    .map(({ id, at }) => ({ id, weight: (weights.get(id) ?? 0) * freshness(at, request.now) }))
    .toSorted((a, b) => b.weight - a.weight || b.id - a.id)
  return {
    ids: best.slice(0, MOST_FOUND).map((story) => story.id),
    isMore: best.length > MOST_FOUND || !isWhole,
  }
}

/** The weights of the stories that came in last, of every state. */
async function weigh(db: Db, fts: SQL, { terms, match }: SearchRequest): Promise<Map<number, number>> {
  const words = joinTerms(terms, match, weighedPhrase)
  const rows = await db.all<{ id: number; weight: number }>(sql`
    select rowid as id, -bm25(${fts}, 4.0, 1.0, 2.0) as weight
    from ${fts} where ${fts} match ${words} order by rowid desc limit ${MOST_WEIGHED}
  `)
  return new Map(rows.map((row) => [row.id, row.weight]))
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
