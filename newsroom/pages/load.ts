import type { Db } from '#db/engine.ts'
import { findStaticPage } from '#db/queries/pages.ts'
import { listSections } from '#db/queries/sections.ts'
import { parseArticleId } from '../articles/article.ts'
import { type Body, bodySchema } from '../articles/body.ts'
import type { Loaded } from '../loaded.ts'
import { makeTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'

export interface StaticPage {
  slug: string
  title: string
  body: Body
  updatedAt: number
}

/** What one name at the root of the site stands for. */
export type Name =
  | { kind: 'section'; slug: string; href: string; isRoot: boolean }
  | { kind: 'article'; id: number }
  | { kind: 'page'; page: StaticPage }
  | { kind: 'missing' }

/** Resolves `/{name}`: a number is a story's short address, else a section, else a page of the paper about itself. */
export async function loadName(db: Db, name: string): Promise<Loaded<Name>> {
  const id = parseArticleId(name)
  if (id !== undefined) return { view: { kind: 'article', id }, tags: [] }
  const section = makeTree(await listSections(db)).bySlug.get(name)
  if (section) {
    const { slug, href, parent } = section
    return {
      view: { kind: 'section', slug, href, isRoot: parent === null },
      tags: [tags.section(section.id)],
    }
  }
  const row = await findStaticPage(db, name)
  if (!row) return { view: { kind: 'missing' }, tags: [tags.missing] }
  const page = {
    slug: row.slug,
    title: row.title,
    body: bodySchema.parse(row.body),
    updatedAt: row.updatedAt.getTime(),
  }
  return { view: { kind: 'page', page }, tags: [tags.publication, tags.staticPage(name)] }
}
