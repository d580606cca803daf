import { isSlug } from '#arabic/slug.ts'
import type { Db, Tx } from '#db/engine.ts'
import { freeOldSlug } from '#db/queries/old-slugs.ts'
import { findStaticPage } from '#db/queries/pages.ts'
import { listSections } from '#db/queries/sections.ts'
import { parseArticleId } from '../articles/article.ts'
import { InvalidError } from '../errors.ts'

/** First words of addresses that belong to the paper itself, today or by custom of the web. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'api',
  'archive',
  'corrections',
  'desk',
  'favicon',
  'feed',
  'feeds',
  'fonts',
  'icon',
  'masthead',
  'media',
  'news-sitemap',
  'partner',
  'page',
  'paper',
  'person',
  'preview',
  'public',
  'robots',
  'rss',
  'search',
  'share',
  'sitemap',
  'sitemaps',
  'spelling',
  'static',
  'suggest',
  'topic',
])

/** @throws InvalidError on the field `slug` when it is not one. */
export function checkSlug(slug: string): void {
  if (!isSlug(slug)) throw new InvalidError('invalid', { fields: { slug: 'bad-slug' } })
}

/**
 * Sections and pages share the first word of an address with everything else the site has.
 * @throws InvalidError on the field `slug` when something else than `own` is called so.
 */
export async function checkRootName(
  db: Db,
  slug: string,
  own: { sectionId?: number; pageId?: number } = {},
): Promise<void> {
  checkSlug(slug)
  // A number is a story's short address.
  if (RESERVED_NAMES.has(slug) || parseArticleId(slug) !== undefined || /^\d+$/.test(slug)) refuse('reserved')
  const section = (await listSections(db)).find((one) => one.slug === slug)
  const page = await findStaticPage(db, slug)
  if ((section && section.id !== own.sectionId) || (page && page.id !== own.pageId)) refuse('taken')
}

function refuse(code: 'reserved' | 'taken'): never {
  throw new InvalidError('invalid', { fields: { slug: code } })
}

/** A name that is in use leads nowhere else any more. */
export async function claimRootName(tx: Tx, slug: string): Promise<void> {
  await freeOldSlug(tx, { kind: 'section', slug })
  await freeOldSlug(tx, { kind: 'page', slug })
}
