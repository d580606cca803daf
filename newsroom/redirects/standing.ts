import { decodeSegment } from '#arabic/slug.ts'
import type { Db } from '#db/engine.ts'
import { addresses, parsePageNumber } from '../addresses.ts'
import { parseArticleId } from '../articles/article.ts'
import { loadDestination } from '../articles/load.ts'
import { loadName } from '../pages/load.ts'

/** What of the paper stands at an address. */
export type Standing = (
  | { kind: 'page' /** Its canonical address. */; href: string }
  | { kind: 'withdrawn'; href: string }
  | { kind: 'nothing' }
  /** A file, or a page whose address only the routes know. */
  | { kind: 'unknown' }
) & { tags: string[] }

/** First words of addresses that have routes of their own, or files. */
export const ROUTES: ReadonlySet<string> = new Set([
  '_next',
  '.well-known',
  'archive',
  'corrections',
  'desk',
  'fonts',
  'masthead',
  'media',
  'partner',
  'person',
  'search',
  'share',
  'sitemaps',
  'spelling',
  'suggest',
  'topic',
])
/** Files that the paper makes or keeps. */
const OWN_FILE = /\.(?:xml|json|txt|js|mjs|css|ico|svg|png|jpe?g|webp|avif|gif|woff2?|webmanifest|map|dic|aff|wasm)$/i
const NOTHING: Standing = { kind: 'nothing', tags: [] }
const UNKNOWN: Standing = { kind: 'unknown', tags: [] }

/**
 * Finds what stands at a path of the site, encoded or not; its query and fragment do not matter. The number of a story
 * decides, as it does in the pages themselves.
 */
export async function whatStands(db: Db, address: string, now: number): Promise<Standing> {
  const path = address.split(/[?#]/, 1)[0] ?? ''
  const segments = path.split('/').filter(Boolean).map(decodeSegment)
  if (segments.includes(undefined)) return NOTHING
  const [first, second, third, fourth, ...more] = segments as string[]
  if (first === undefined) return { kind: 'page', href: addresses.front, tags: [] }
  const last = segments.at(-1) ?? ''
  if (ROUTES.has(first) || OWN_FILE.test(last)) return UNKNOWN
  if (second === undefined) return atName(db, first, now)
  if (third === undefined) return (await atNumber(db, second, now)) ?? atSection(db, second, 1, now)
  if (fourth === undefined) {
    const story = await atNumber(db, second, now)
    if (story) return story
    return second === 'page' ? atSection(db, first, parsePageNumber(third), now) : NOTHING
  }
  return third === 'page' && more.length === 0 ? atSection(db, second, parsePageNumber(fourth), now) : NOTHING
}

async function atName(db: Db, name: string, now: number): Promise<Standing> {
  const story = await atNumber(db, name, now)
  if (story) return story
  const { view, tags } = await loadName(db, name, now)
  if (view.kind === 'section') return { kind: 'page', href: addresses.section(view.path), tags }
  return view.kind === 'page' ? { kind: 'page', href: addresses.staticPage(view.page.slug), tags } : NOTHING
}

async function atSection(db: Db, slug: string, page: number | undefined, now: number): Promise<Standing> {
  const { view, tags } = await loadName(db, slug, now)
  if (view.kind !== 'section' || page === undefined) return NOTHING
  return { kind: 'page', href: addresses.section(view.path, page), tags }
}

/** Undefined for what is no number of a story. */
async function atNumber(db: Db, text: string, now: number): Promise<Standing | undefined> {
  const id = parseArticleId(text)
  if (id === undefined) return undefined
  const { view, tags } = await loadDestination(db, id, now)
  switch (view.kind) {
    case 'article':
      return { kind: 'page', href: view.href, tags }
    case 'killed':
      return { kind: 'withdrawn', href: addresses.shortArticle(id), tags }
    case 'missing':
      return { kind: 'nothing', tags }
  }
}
