import { listOldSlugs } from '#db/queries/old-slugs.ts'
import { findStaticPageById, listStaticPages } from '#db/queries/pages.ts'
import { addresses } from '../addresses.ts'
import { type Body, bodySchema } from '../articles/body.ts'
import { loadEmbedded } from '../articles/embedded.ts'
import { NotFoundError } from '../errors.ts'
import type { Picture } from '../media/picture.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'

export interface ManagedPage {
  id: number
  title: string
  slug: string
  href: string
  updatedAt: number
}

/** @throws ForbiddenError. */
export async function loadManagedPages(desk: Desk): Promise<ManagedPage[]> {
  requireCan(desk.actor, 'manage:pages')
  return (await listStaticPages(desk.db.read)).map(({ id, title, slug, updatedAt }) => ({
    ...{ id, title, slug },
    href: addresses.staticPage(slug),
    updatedAt: updatedAt.getTime(),
  }))
}

export interface StaticPageForm {
  id: number
  title: string
  slug: string
  body: Body
  href: string
  /** What `saveStaticPage` wants to hear again. */
  seen: number
  oldSlugs: string[]
  /** Of the body, by media id. */
  pictures: Record<number, Picture>
  /** Of the body's «read also» cards, by article id. */
  stories: Record<number, { headline: string }>
}

/** @throws ForbiddenError; NotFoundError. */
export async function loadStaticPageForm(desk: Desk, pageId: number): Promise<StaticPageForm> {
  requireCan(desk.actor, 'manage:pages')
  const row = await findStaticPageById(desk.db.read, pageId)
  if (!row) throw new NotFoundError('page')
  const body = bodySchema.parse(row.body)
  const { pictures, readAlso } = await loadEmbedded(desk.db.read, body, desk.now)
  return {
    ...{ id: row.id, title: row.title, slug: row.slug, body, pictures },
    href: addresses.staticPage(row.slug),
    seen: row.updatedAt.getTime(),
    oldSlugs: await listOldSlugs(desk.db.read, 'page', row.id),
    stories: Object.fromEntries(Object.values(readAlso).map(({ id, headline }) => [id, { headline }])),
  }
}
