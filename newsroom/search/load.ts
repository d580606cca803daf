import { parseSearch, type SearchTerm, stemsOf } from '#arabic/search-query.ts'
import { type Db, MOST_FOUND, type SearchFound } from '#db/engine.ts'
import { findNextPublication, listLatestCards } from '#db/queries/cards.ts'
import { listSections } from '#db/queries/sections.ts'
import { tagsOfCards, toCards } from '../articles/cards.ts'
import type { PageOf } from '../articles/load-listing.ts'
import type { Card } from '../articles/views.ts'
import type { Loaded } from '../loaded.ts'
import { makeTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { loadCounts, type SearchCounts } from './counts.ts'
import { findOtherSpelling } from './did-you-mean.ts'
import { loadTerms } from './expand.ts'
import { hasFilters, type SearchFilters, type SearchOrder } from './filters.ts'
import { loadHits, type SearchHit } from './hits.ts'
import { type Resolved, type ResolvedFilters, resolveFilters } from './resolve-filters.ts'

export type { SearchCounts } from './counts.ts'
export type { SearchFilters, SearchOrder } from './filters.ts'
export type { SearchHit } from './hits.ts'
export type { NamedFilter, ResolvedFilters } from './resolve-filters.ts'

/** A search as an address says it. */
export interface SearchAsked {
  text: string
  order: SearchOrder
  filters?: SearchFilters
}

export interface SearchResults {
  /** What was asked, as it is shown; '' when there was nothing to search for. */
  query: string
  order: SearchOrder
  filters: ResolvedFilters
  counts: SearchCounts
  /** Stories that have all the words and meet the filters. */
  hits: SearchHit[]
  /** Stories that have some of them, on the first page, when `hits` are few. */
  also: SearchHit[]
  /** Another spelling that does find something, with the same filters, when no story has all the words. */
  didYouMean: string | null
  /** The newest stories, when nothing was found or asked. */
  latest: Card[]
  page: number
  pageCount: number
  /** Number of stories that have all the words; `isMore` when there are more than were counted. */
  total: number
  isMore: boolean
}

/** Fewer hits than this are helped by stories that have some of the words. */
const FEW_HITS = 5
const MOST_ALSO = 10
const MOST_LATEST = 5

/**
 * A page of search results; with filters and no words, what meets the filters, newest first. Undefined when there is no
 * such page, and when a filter names nothing; words that find nothing are a page that says so.
 */
export async function loadSearch(
  db: Db,
  { text, order, filters = {} }: SearchAsked,
  { page, size, now }: PageOf,
): Promise<Loaded<SearchResults> | undefined> {
  const at = new Date(now)
  const tree = makeTree(await listSections(db))
  const resolved = await resolveFilters(db, tree, filters)
  if (!resolved) return undefined
  const query = parseSearch(text)
  const terms = await loadTerms(db, query.terms)
  const found = await find(db, { terms, order, resolved, now: at, isFirst: page === 1 })
  const pageCount = Math.max(1, Math.ceil(found.all.ids.length / size))
  if (page > pageCount) return undefined

  const stems = stemsOf({ terms })
  const hits = await loadHits(db, tree, { ids: found.all.ids.slice((page - 1) * size, page * size), stems, now: at })
  const also = await loadHits(db, tree, { ids: found.any, stems, now: at })
  const counted = await loadCounts(db, tree, found.all.ids)
  const isEmpty = hits.length + also.length === 0
  const latest = await toCards(db, tree, isEmpty ? await listLatestCards(db, at, { limit: MOST_LATEST }) : [])
  const next = await findNextPublication(db, at)
  return {
    view: {
      query: query.terms.length > 0 ? query.text : '',
      order,
      filters: resolved.shown,
      counts: counted.counts,
      hits,
      also,
      didYouMean:
        hits.length > 0 ? null : await findOtherSpelling(db, query.text, { filters: resolved.conditions, now: at }),
      latest,
      page,
      pageCount,
      total: Math.min(found.all.ids.length, MOST_FOUND),
      isMore: found.all.isMore,
    },
    tags: [
      tags.publication,
      tags.search,
      ...resolved.tags,
      ...(hasFilters(filters) ? [tags.missing] : []),
      ...counted.tags,
      ...(await tagsOfCards(db, [...[...hits, ...also].map((hit) => hit.card), ...latest])),
      ...(next ? [tags.until(next.getTime())] : []),
    ],
  }
}

interface Wanted {
  terms: SearchTerm[]
  order: SearchOrder
  resolved: Resolved
  now: Date
  isFirst: boolean
}

/** The stories that have all the words; on the first page, when they are few, others that have some. */
async function find(
  db: Db,
  { terms, order, resolved, now, isFirst }: Wanted,
): Promise<{ all: SearchFound; any: number[] }> {
  const request = { terms, now, filters: resolved.conditions }
  const all = await db.search.find({ ...request, match: 'all', order })
  const isHelped = isFirst && all.ids.length < FEW_HITS && terms.length > 1
  const any = isHelped ? (await db.search.find({ ...request, match: 'any', order: 'relevance' })).ids : []
  return { all, any: any.filter((id) => !all.ids.includes(id)).slice(0, MOST_ALSO) }
}
