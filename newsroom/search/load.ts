import { highlight, makeSnippet, type Segment, type Snippet } from '#arabic/highlight.ts'
import { parseSearch, type SearchQuery, stemsOf } from '#arabic/search-query.ts'
import { type Db, MOST_FOUND } from '#db/engine.ts'
import { findNextPublication, listCardsByIds, listLatestCards } from '#db/queries/cards.ts'
import { listBodies } from '#db/queries/search.ts'
import { listSections } from '#db/queries/sections.ts'
import { bodySchema, bodyText } from '../articles/body.ts'
import { tagsOfCards, toCards } from '../articles/cards.ts'
import type { PageOf } from '../articles/load-listing.ts'
import type { Card } from '../articles/views.ts'
import type { Loaded } from '../loaded.ts'
import { makeTree, type SectionTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'

export type SearchOrder = 'newest' | 'relevance'

export interface SearchHit {
  card: Card
  /** The story's own, which says more than the one on the front. */
  headline: Segment[]
  /** Where the words stand in the story; a story found by its headline alone shows its standfirst. */
  snippet: Snippet | null
}

export interface SearchResults {
  /** What was asked, as it is shown; '' when there was nothing to search for. */
  query: string
  order: SearchOrder
  /** Stories that have all the words. */
  hits: SearchHit[]
  /** Stories that have some of them, on the first page, when `hits` are few. */
  also: SearchHit[]
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

/** A page of search results. Undefined when there is no such page; words that find nothing are a page that says so. */
export async function loadSearch(
  db: Db,
  asked: { text: string; order: SearchOrder },
  { page, size, now }: PageOf,
): Promise<Loaded<SearchResults> | undefined> {
  const query = parseSearch(asked.text)
  const at = new Date(now)
  const find = (match: 'all' | 'any', order: SearchOrder) =>
    db.search.find({ terms: query.terms, match, order, now: at })
  const { ids, isMore } = await find('all', asked.order)
  const pageCount = Math.max(1, Math.ceil(ids.length / size))
  if (page > pageCount) return undefined

  const isHelped = page === 1 && ids.length < FEW_HITS && query.terms.length > 1
  const others = isHelped ? (await find('any', 'relevance')).ids.filter((id) => !ids.includes(id)) : []
  const tree = makeTree(await listSections(db))
  const show = (some: number[]) => toHits(db, tree, query, { ids: some, now: at })
  const hits = await show(ids.slice((page - 1) * size, page * size))
  const also = await show(others.slice(0, MOST_ALSO))
  const isEmpty = hits.length + also.length === 0
  const latest = await toCards(db, tree, isEmpty ? await listLatestCards(db, at, { limit: MOST_LATEST }) : [])
  const next = await findNextPublication(db, at)
  return {
    view: {
      query: query.terms.length > 0 ? query.text : '',
      order: asked.order,
      hits,
      also,
      latest,
      page,
      pageCount,
      total: Math.min(ids.length, MOST_FOUND),
      isMore,
    },
    tags: [
      tags.publication,
      tags.search,
      ...(await tagsOfCards(db, [...[...hits, ...also].map((hit) => hit.card), ...latest])),
      ...(next ? [tags.until(next.getTime())] : []),
    ],
  }
}

async function toHits(
  db: Db,
  tree: SectionTree,
  query: SearchQuery,
  { ids, now }: { ids: number[]; now: Date },
): Promise<SearchHit[]> {
  const stems = stemsOf(query)
  const rows = await listCardsByIds(db, now, ids)
  const headlines = new Map(rows.map((row) => [row.id, row.headline]))
  const bodies = await listBodies(db, ids)
  return (await toCards(db, tree, rows)).map((card) => {
    const body = bodySchema.safeParse(bodies.get(card.id))
    const text = [card.standfirst, body.success ? bodyText(body.data) : ''].filter(Boolean).join('\n')
    return {
      card,
      headline: highlight(headlines.get(card.id) ?? card.headline, stems),
      snippet: makeSnippet(text, stems) ?? null,
    }
  })
}
