import { FILTER_NAMES, type SearchFilters, type SearchOrder } from './search/filters.ts'

/** The paths of the site, percent-encoded as they stand in links, canonical addresses and feeds. */

const segment = encodeURIComponent

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]
const FEED_FILES: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }

export const addresses = {
  front: '/',
  section: (slugs: string[], page = 1) => paged(`/${slugs.map(segment).join('/')}`, page),
  article: (article: { id: number; slug: string; sectionSlug: string }) =>
    `/${segment(article.sectionSlug)}/${article.id}/${segment(article.slug)}`,
  shortArticle: (id: number) => `/${id}`,
  topic: (slug: string, page = 1) => paged(`/topic/${segment(slug)}`, page),
  person: (slug: string, page = 1) => paged(`/person/${segment(slug)}`, page),
  archive: '/archive',
  archiveMonth: ({ year, month }: { year: number; month: number }) => `/archive/${year}/${month}`,
  archiveDay: ({ year, month, day }: { year: number; month: number; day: number }, page = 1) =>
    paged(`/archive/${year}/${month}/${day}`, page),
  /** The page with the form, and where every search form leads: `/search?q=…`, answered with `searchResults`. */
  search: '/search',
  /**
   * `text` is cleaned by `parseSearch`, and '' when no words are asked for: without filters, too, that is the form.
   * The one order in which the parts stand is read back by `readSearchAddress`.
   */
  searchResults: (text: string, more: { filters?: SearchFilters; order?: SearchOrder; page?: number } = {}) =>
    searchPath(text, more),
  /** What the site's own module asks while a reader types: `/suggest?q=…`. */
  suggest: '/suggest',
  masthead: '/masthead',
  corrections: (page = 1) => paged('/corrections', page),
  staticPage: (slug: string) => `/${segment(slug)}`,
  /** A feed stands beside its listing: `base` is the listing's own address. */
  feed: (base: string, format: FeedFormat) => `${base === '/' ? '' : base}/${FEED_FILES[format]}`,
  /** The index that crawlers begin at. */
  sitemap: '/sitemap.xml',
  sitemapOf: (name: string, page?: number) => `/sitemaps/${name}${page === undefined ? '' : `-${page}`}.xml`,
  /** The stories of the last two days; pages beyond the first are needed by papers with a thousand of them. */
  newsSitemap: (page = 1) => `/sitemaps/news${page === 1 ? '' : `-${page}`}.xml`,
} as const

/** Stands where words would: no letter, so never a question of its own. */
export const NO_WORDS = '-'

function searchPath(
  text: string,
  { filters = {}, order, page = 1 }: { filters?: SearchFilters; order?: SearchOrder; page?: number },
): string {
  const parts = FILTER_NAMES.flatMap((name) => {
    const value = filters[name]
    return value === undefined ? [] : [name, segment(value)]
  })
  if (text === '' && parts.length === 0) return '/search'
  // Without words no story is nearer than another.
  if (text !== '' && order === 'relevance') parts.push('relevance')
  return paged(['/search', text === '' ? NO_WORDS : segment(text), ...parts].join('/'), page)
}

/** The first page of a listing is the listing's own address; `/page/1` does not exist. */
function paged(path: string, page: number): string {
  return page === 1 ? path : `${path}/page/${page}`
}

/** Reads a page number of an address: 2 and up, since page 1 has no number. Undefined for anything else. */
export function parsePageNumber(text: string): number | undefined {
  const number = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1
  return number > 1 ? number : undefined
}
