import { cairoDay, startOfCairoDay } from '#arabic/dates.ts'
import type { Db } from '#db/engine.ts'
import { findPublicSpan } from '#db/queries/cards.ts'
import { listStaticPages } from '#db/queries/pages.ts'
import { listSections } from '#db/queries/sections.ts'
import {
  findLastId,
  findLastListed,
  findLastPublishedBefore,
  listSitemapPeople,
  listSitemapStories,
  listSitemapTopics,
} from '#db/queries/sitemaps.ts'
import { addresses } from '../addresses.ts'
import { type Variants, variantPath, variantsSchema } from '../media/picture.ts'
import { makeTree, type SectionTree } from '../sections/tree.ts'
import { countNewsPages } from './news.ts'
import { MOST_ADDRESSES, pageTimesOf } from './page-times.ts'
import type { IndexEntry, SitemapEntry } from './sitemap-xml.ts'

/*
 * What stands in the sitemaps, read in small batches while it is sent: a paper with a million stories takes no more
 * memory than one with a hundred. Nothing is kept between two requests but when each page of stories last changed.
 */

const ROWS_AT_ONCE = 500

/** The whole paper, sitemap by sitemap. A sitemap with nothing in it is left out, but for the news, where it may be. */
export async function* indexEntries(db: Db, now: number): AsyncGenerator<IndexEntry> {
  const pageTimes = await pageTimesOf(db).list(now)
  const newest = latest(pageTimes.map(({ changedAt }) => changedAt))
  const newsPages = await countNewsPages(db, now)
  for (let page = 1; page <= newsPages; page++) yield { path: addresses.newsSitemap(page), changedAt: newest }
  const ownPages = (await listStaticPages(db)).map((page) => page.updatedAt)
  yield { path: addresses.sitemapOf('sections'), changedAt: latest([...ownPages, ...(newest ? [newest] : [])]) }
  yield { path: addresses.sitemapOf('archive'), changedAt: newest }
  for (const { page, changedAt } of pageTimes) {
    if (await hasAny(storyRows(db, now, page, 1))) yield { path: addresses.sitemapOf('stories', page), changedAt }
  }
  for (const kind of ['topics', 'people'] as const) {
    const last = Math.ceil((await findLastId(db, kind === 'topics' ? 'tag' : 'person')) / MOST_ADDRESSES)
    for (let page = 1; page <= last; page++) {
      if (await hasAny(namedEntries(db, now, { kind, page, batch: 1 }))) yield { path: addresses.sitemapOf(kind, page) }
    }
  }
}

/** One page of all public stories. Its ids never change, so an old page changes only with its own stories. */
export async function* storyEntries(db: Db, now: number, page: number): AsyncGenerator<SitemapEntry> {
  const tree = makeTree(await listSections(db))
  for await (const row of storyRows(db, now, page)) {
    const section = tree.byId.get(row.sectionId)
    if (!section) continue
    yield {
      path: addresses.article({ id: row.id, slug: row.slug, sectionSlug: section.root.slug }),
      changedAt: row.revisedAt ?? row.publishedAt ?? undefined,
      picture: row.picture ? previewPath(row.picture) : undefined,
    }
  }
}

/** The front, the sections, and the pages the paper writes about itself. */
export async function* sectionEntries(db: Db, now: number): AsyncGenerator<SitemapEntry> {
  const at = new Date(now)
  const newest = (await findPublicSpan(db, at))?.last
  yield { path: addresses.front, changedAt: newest }
  for (const node of inOrder(makeTree(await listSections(db)))) {
    yield { path: node.href, changedAt: await findLastListed(db, at, node.id) }
  }
  yield { path: addresses.masthead }
  yield { path: addresses.corrections() }
  for (const page of await listStaticPages(db)) {
    yield { path: addresses.staticPage(page.slug), changedAt: page.updatedAt }
  }
}

/** Every day and month of the archive with something in it, newest first. */
export async function* archiveEntries(db: Db, now: number): AsyncGenerator<SitemapEntry> {
  const at = new Date(now)
  let last = await findLastPublishedBefore(db, at, new Date(now + 1))
  yield { path: addresses.archive, changedAt: last }
  let month = ''
  while (last) {
    const day = cairoDay(last)
    const path = addresses.archiveMonth(day)
    if (path !== month) yield { path, changedAt: last }
    month = path
    yield { path: addresses.archiveDay(day), changedAt: last }
    last = await findLastPublishedBefore(db, at, new Date(startOfCairoDay(day)))
  }
}

/** Topics with something in them, or people of the paper: one page of ids. */
export async function* namedEntries(
  db: Db,
  now: number,
  { kind, page, batch = ROWS_AT_ONCE }: { kind: 'topics' | 'people'; page: number; batch?: number },
): AsyncGenerator<SitemapEntry> {
  const list = kind === 'topics' ? listSitemapTopics : listSitemapPeople
  const address = kind === 'topics' ? addresses.topic : addresses.person
  const rows = byId(page, batch, (range) => list(db, new Date(now), range))
  for await (const row of rows) yield { path: address(row.slug) }
}

function storyRows(db: Db, now: number, page: number, batch = ROWS_AT_ONCE) {
  return byId(page, batch, (range) => listSitemapStories(db, new Date(now), range))
}

/** All rows of a page's ids, batch by batch. */
async function* byId<T extends { id: number }>(
  page: number,
  limit: number,
  list: (range: { after: number; last: number; limit: number }) => Promise<T[]>,
): AsyncGenerator<T> {
  const last = page * MOST_ADDRESSES
  let after = last - MOST_ADDRESSES
  for (;;) {
    const rows = await list({ after, last, limit })
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < limit) return
    after = end.id
  }
}

/** Whether anything comes: the rest is not read. */
export async function hasAny(entries: AsyncGenerator<unknown>): Promise<boolean> {
  for await (const _ of entries) return true
  return false
}

/** Each section before those below it. */
function inOrder(tree: SectionTree) {
  return tree.roots.flatMap((root) => [root, ...root.children])
}

function latest(times: Date[]): Date | undefined {
  return times.length > 0 ? new Date(Math.max(...times.map(Number))) : undefined
}

/** The widest photograph in the shape that previews show. */
function previewPath({ hash, variants }: { hash: string; variants: unknown }): string | undefined {
  const shapes: Partial<Variants> = variantsSchema.catch({} as Variants).parse(variants)
  for (const shape of ['16x9', 'whole'] as const) {
    const width = shapes[shape]?.jpg.at(-1)
    if (width) return variantPath(hash, shape, width, 'jpg')
  }
  return undefined
}
