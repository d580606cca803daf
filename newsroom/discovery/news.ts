import { cleanLine } from '#arabic/clean.ts'
import type { Db } from '#db/engine.ts'
import { listSections } from '#db/queries/sections.ts'
import { countNews, listNews, type NewsWindow } from '#db/queries/sitemaps.ts'
import { addresses } from '../addresses.ts'
import { makeTree, type SectionTree } from '../sections/tree.ts'
import type { SitemapEntry } from './sitemap-xml.ts'

/** What counts as news: first published no longer ago than this. */
export const NEWS_MS = 48 * 3_600_000
/** A news sitemap holds no more. */
export const MOST_NEWS = 1_000

/** Pages of the news sitemap; the first is always there. */
export async function countNewsPages(db: Db, now: number): Promise<number> {
  const total = await countNews(db, windowAt(makeTree(await listSections(db)), now))
  return Math.max(1, Math.ceil(total / MOST_NEWS))
}

/** A page of the stories of the last two days, newest first. `paper` is the paper's name as it stands on its pages. */
export async function* newsEntries(
  db: Db,
  now: number,
  { paper, page }: { paper: string; page: number },
): AsyncGenerator<SitemapEntry> {
  const tree = makeTree(await listSections(db))
  const rows = await listNews(db, windowAt(tree, now), { limit: MOST_NEWS, offset: (page - 1) * MOST_NEWS })
  for (const { id, slug, sectionId, headline, firstPublishedAt } of rows) {
    const section = tree.byId.get(sectionId)
    if (!section || !firstPublishedAt) continue
    yield {
      path: addresses.article({ id, slug, sectionSlug: section.root.slug }),
      news: { paper, title: cleanLine(headline), publishedAt: firstPublishedAt },
    }
  }
}

/** A section that is kept out keeps out the sections below it. */
function windowAt(tree: SectionTree, now: number): NewsWindow {
  const hidden = [...tree.byId.values()].filter((node) => node.isHiddenFromNews || node.parent?.isHiddenFromNews)
  return { since: new Date(now - NEWS_MS), now: new Date(now), hiddenSectionIds: hidden.map((node) => node.id) }
}
