import type { Db } from '#db/engine.ts'
import { findOldSlugTarget } from '#db/queries/old-slugs.ts'
import { findStaticPage, findStaticPageById, type StaticPageRow } from '#db/queries/pages.ts'
import { listSections } from '#db/queries/sections.ts'
import { parseArticleId } from '../articles/article.ts'
import { type Body, bodySchema } from '../articles/body.ts'
import { tagsOfCards } from '../articles/cards.ts'
import { loadEmbedded, readAlsoIds } from '../articles/embedded.ts'
import type { Card } from '../articles/views.ts'
import type { Loaded } from '../loaded.ts'
import type { Picture } from '../media/picture.ts'
import { makeTree, type SectionNode } from '../sections/tree.ts'
import { tags } from '../tags.ts'

export interface StaticPage {
  slug: string
  title: string
  body: Body
  updatedAt: number
  /** Of the body, by media id. */
  pictures: Record<number, Picture>
  /** Of the body, by article id. */
  readAlso: Record<number, Card>
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
export async function loadName(db: Db, name: string, now: number): Promise<Loaded<Name>> {
  const id = parseArticleId(name)
  if (id !== undefined) return { view: { kind: 'article', id }, tags: [] }
  const tree = makeTree(await listSections(db))
  const section = tree.bySlug.get(name)
  if (section) return sectionName(section)
  const page = await findStaticPage(db, name)
  if (page) return pageName(db, page, now)
  const formerSection = tree.byId.get((await findOldSlugTarget(db, { kind: 'section', slug: name })) ?? 0)
  if (formerSection) return replaceable(sectionName(formerSection))
  const formerPage = await findStaticPageById(db, (await findOldSlugTarget(db, { kind: 'page', slug: name })) ?? 0)
  if (formerPage) return replaceable(await pageName(db, formerPage, now))
  return { view: { kind: 'missing' }, tags: [tags.missing] }
}

function sectionName({ id, slug, parent }: SectionNode): Loaded<Name> {
  return {
    view: { kind: 'section', slug, path: parent ? [parent.slug, slug] : [slug] },
    tags: [tags.section(id)],
  }
}

async function pageName(db: Db, row: StaticPageRow, now: number): Promise<Loaded<Name>> {
  const body = bodySchema.parse(row.body)
  const embedded = await loadEmbedded(db, body, now)
  const page = {
    slug: row.slug,
    title: row.title,
    body,
    updatedAt: row.updatedAt.getTime(),
    pictures: embedded.pictures,
    readAlso: embedded.readAlso,
  }
  const cards = Object.values(embedded.readAlso)
  const carried = [...readAlsoIds(body).map(tags.article), ...(await tagsOfCards(db, cards))]
  return { view: { kind: 'page', page }, tags: [tags.publication, tags.staticPage(row.id), ...carried] }
}

/** Something new may take a name that only leads elsewhere, like one that leads nowhere. */
function replaceable({ view, tags: carried }: Loaded<Name>): Loaded<Name> {
  return { view, tags: [...carried, tags.missing] }
}
