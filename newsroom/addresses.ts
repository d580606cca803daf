/** The paths of the site, percent-encoded as they stand in links, canonical addresses and feeds. */

const segment = encodeURIComponent

export type FeedFormat = 'rss' | 'atom' | 'json'
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
  /** `query` is not empty, and cleaned by `parseSearch`. */
  searchResults: (query: string, order: 'newest' | 'relevance' = 'newest', page = 1) =>
    paged(`/search/${segment(query)}${order === 'relevance' ? '/relevance' : ''}`, page),
  masthead: '/masthead',
  corrections: (page = 1) => paged('/corrections', page),
  staticPage: (slug: string) => `/${segment(slug)}`,
  /** A feed stands beside its listing: `base` is the listing's own address. */
  feed: (base: string, format: FeedFormat) => `${base === '/' ? '' : base}/${FEED_FILES[format]}`,
  /** The index that crawlers begin at. */
  sitemap: '/sitemap.xml',
} as const

/** The first page of a listing is the listing's own address; `/page/1` does not exist. */
function paged(path: string, page: number): string {
  return page === 1 ? path : `${path}/page/${page}`
}

/** Reads a page number of an address: 2 and up, since page 1 has no number. Undefined for anything else. */
export function parsePageNumber(text: string): number | undefined {
  const number = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1
  return number > 1 ? number : undefined
}
