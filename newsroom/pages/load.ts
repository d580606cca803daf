import type { Db } from '#db/engine.ts'
import { findOldSlugTarget } from '#db/queries/old-slugs.ts'
import { findStaticPage, findStaticPageById, type StaticPageRow } from '#db/queries/pages.ts'
import { listSections } from '#db/queries/sections.ts'
import { parseArticleId } from '../articles/article.ts'
import { type Body, bodySchema } from '../articles/body.ts'
import type { Loaded } from '../loaded.ts'
import { makeTree, type SectionNode } from '../sections/tree.ts'
import { tags } from '../tags.ts'

export interface StaticPage {
  slug: string
  title: string
  body: Body
  updatedAt: number
}

/** What one name at the root of the site stands for. */
export type Name =
  /** `path`: the slugs of its address today, from the top; `slug` is the last. */
  | { kind: 'section'; slug: string; path: string[] }
  | { kind: 'article'; id: number }
  | { kind: 'page'; page: StaticPage }
  | { kind: 'missing' }

/**
 * Resolves `/{name}`: a number is a story's short address, else a section, else a page of the paper about itself, else the
 * section or page that had this name once. The view carries the slug of today: whoever asked by another is sent on.
 */
export async function loadName(db: Db, name: string): Promise<Loaded<Name>> {
  const id = parseArticleId(name)
  if (id !== undefined) return { view: { kind: 'article', id }, tags: [] }
  const tree = makeTree(await listSections(db))
  const section = tree.bySlug.get(name)
  if (section) return sectionName(section)
  const page = await findStaticPage(db, name)
  if (page) return pageName(page)
  const formerSection = tree.byId.get((await findOldSlugTarget(db, { kind: 'section', slug: name })) ?? 0)
  if (formerSection) return replaceable(sectionName(formerSection))
  const formerPage = await findStaticPageById(db, (await findOldSlugTarget(db, { kind: 'page', slug: name })) ?? 0)
  if (formerPage) return replaceable(pageName(formerPage))
  return { view: { kind: 'missing' }, tags: [tags.missing] }
}

function sectionName({ id, slug, parent }: SectionNode): Loaded<Name> {
  return {
    view: { kind: 'section', slug, path: parent ? [parent.slug, slug] : [slug] },
    tags: [tags.section(id)],
  }
}

function pageName(row: StaticPageRow): Loaded<Name> {
  const page = {
    slug: row.slug,
    title: row.title,
    body: bodySchema.parse(row.body),
    updatedAt: row.updatedAt.getTime(),
  }
  return { view: { kind: 'page', page }, tags: [tags.publication, tags.staticPage(row.id)] }
}

/** Something new may take a name that only leads elsewhere, like one that leads nowhere. */
function replaceable({ view, tags: carried }: Loaded<Name>): Loaded<Name> {
  return { view, tags: [...carried, tags.missing] }
}
