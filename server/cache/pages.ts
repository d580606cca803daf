import { createHash } from 'node:crypto'
import { EARLY_THEME } from '#components/ui/early-theme.ts'
import type { InvalidationFeed } from './feed.ts'
import { lighten } from './lighten.ts'
import { PAGE_NOTE, type PageNote, writeNote } from './note.ts'
import { CACHE_BYTES, invalidationFeed } from './shared.ts'
import { makeStore, type Store } from './store.ts'

/*
 * The cache of whole pages (Next's `cacheHandler`). It sees every finished page once, when the page is stored, and what
 * it changes there is also what the first reader gets: the page without the framework, its status, its headers.
 */

interface AppPage {
  kind: 'APP_PAGE'
  html: string
  status?: number
  headers?: Record<string, string | string[] | undefined>
  rscData?: Buffer
  segmentData?: Map<string, Buffer>
  postponed?: string
}
type Value = AppPage | { kind: string }

const CONTENT_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(EARLY_THEME).digest('base64')}'`,
  "style-src-elem 'self'",
  // The title's own colours stand in a style attribute of the root element.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

interface Kept {
  value: AppPage
  lastModified: number
}

// Next may load this module more than once; the pages are the process's.
const kept = globalThis as typeof globalThis & { paperPages?: Store<Kept> }

const MOST_RENDERS = 10_000

/** The invalidation number read when a page began to be made, by key. */
const renders = new Map<string, number>()

function pageStore(feed: InvalidationFeed | undefined): Store<Kept> | undefined {
  if (feed) kept.paperPages ??= makeStore(CACHE_BYTES / 2, feed)
  return kept.paperPages
}

export default class PageCache {
  readonly #feed = invalidationFeed()
  readonly #pages = pageStore(this.#feed)

  async get(key: string): Promise<Kept | null> {
    if (!this.#feed || !this.#pages) return null
    await this.#feed.refresh()
    const page = this.#pages.get(key, Date.now())
    // A page that is made now knows of every change up to here, and of none that comes while it is being made.
    if (!page) noteRender(key, this.#feed.seq())
    return page ?? null
  }

  async set(key: string, data: Value | null): Promise<void> {
    if (!data || !isPage(data) || data.postponed) return
    const tags = tagsOf(data)
    const seq = renders.get(key) ?? this.#feed?.seq() ?? 0
    renders.delete(key)
    finish(data, { tags, seq })
    if (!this.#feed || !this.#pages) return
    this.#pages.set(key, { value: { value: data, lastModified: Date.now() }, tags, bytes: sizeOf(data) }, seq)
  }

  /** Tags are dropped by the database's invalidation rows alone. */
  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}

function noteRender(key: string, seq: number): void {
  // A page that fails is never stored, and hostile addresses have no end.
  if (renders.size >= MOST_RENDERS) renders.clear()
  renders.set(key, seq)
}

function isPage(data: Value): data is AppPage {
  return data.kind === 'APP_PAGE'
}

function tagsOf(page: AppPage): string[] {
  const header = page.headers?.['x-next-cache-tags']
  return (typeof header === 'string' ? header.split(',') : []).filter((tag) => !tag.startsWith('_N_T_'))
}

function finish(page: AppPage, note: PageNote): void {
  const { tags } = note
  page.html = lighten(page.html)
  const marked = tags.find((tag) => tag.startsWith('status:'))
  if (marked) page.status = Number(marked.slice('status:'.length))
  page.headers = {
    ...page.headers,
    [PAGE_NOTE]: writeNote(note),
    'content-security-policy': CONTENT_POLICY,
    // For a cache in front of the paper: what to purge this page by.
    'cache-tag': tags.filter((tag) => !/^(until|status):/.test(tag)).join(','),
  }
}

function sizeOf(page: AppPage): number {
  const segments = [...(page.segmentData?.values() ?? [])].reduce((sum, segment) => sum + segment.length, 0)
  return page.html.length * 2 + (page.rscData?.length ?? 0) + segments + 1024
}
