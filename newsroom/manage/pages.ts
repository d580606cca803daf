import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import type { Tx } from '#db/engine.ts'
import { keepOldSlug } from '#db/queries/old-slugs.ts'
import { findStaticPageById, insertStaticPage, type StaticPageRow, updateStaticPage } from '#db/queries/pages.ts'
import { addresses } from '../addresses.ts'
import { bodySchema } from '../articles/body.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { changePaper, differing } from './change.ts'
import { checkRootName, claimRootName } from './slugs.ts'

const page = {
  slug: z.string().trim().min(1).max(60),
  title: z.string().transform(cleanLine).pipe(z.string().min(1).max(160)),
  body: bodySchema,
}
export const newStaticPageSchema = z.strictObject(page)
/** `seen`: the page's `updatedAt` when it was opened, milliseconds UTC. */
export const staticPageChangesSchema = z.strictObject({ id: z.int().positive(), seen: z.int(), ...page })

/**
 * Adds a page the paper writes about itself.
 * @throws ForbiddenError; InvalidError on `slug` when the address is not free.
 */
export async function addStaticPage(
  desk: Desk,
  input: z.output<typeof newStaticPageSchema>,
): Promise<{ id: number; seen: number }> {
  return changePaper(desk, 'manage:pages', async (tx) => {
    await checkRootName(tx, input.slug)
    const pageId = await insertStaticPage(tx, { ...input, updatedAt: new Date(desk.now) })
    await claimRootName(tx, input.slug)
    return {
      value: { id: pageId, seen: desk.now },
      audit: { action: 'add-page', object: `page:${pageId}`, detail: { title: input.title, slug: input.slug } },
      tags: [tags.missing],
      news: { event: 'publish', pages: [addresses.staticPage(input.slug)] },
    }
  })
}

/**
 * Saves a page as it is in the form. The address it had goes on working.
 * @returns the new `seen`.
 * @throws ForbiddenError; NotFoundError; ConflictError 'version' when somebody else has saved since; InvalidError on `slug`.
 */
export async function saveStaticPage(
  desk: Desk,
  input: z.output<typeof staticPageChangesSchema>,
): Promise<{ seen: number }> {
  return changePaper(desk, 'manage:pages', async (tx) => {
    const row = await findStaticPageById(tx, input.id)
    if (!row) throw new NotFoundError('page')
    const { slug, title, body } = input
    const was = { slug: row.slug, title: row.title, body: JSON.stringify(row.body) }
    const fields = Object.keys(differing(was, { slug, title, body: JSON.stringify(body) }))
    if (row.updatedAt.getTime() !== input.seen) throw new ConflictError('version')
    if (fields.length === 0) return { value: { seen: input.seen }, audit: null }
    if (slug !== row.slug) await moveAddress(tx, row, slug, new Date(desk.now))
    // Two saves in one millisecond must not look like one.
    const updatedAt = new Date(Math.max(desk.now, input.seen + 1))
    const isSaved = await updateStaticPage(tx, { id: row.id, seen: row.updatedAt }, { slug, title, body, updatedAt })
    if (!isSaved) throw new ConflictError('version')
    return {
      value: { seen: updatedAt.getTime() },
      audit: {
        action: 'edit-page',
        object: `page:${row.id}`,
        detail: { fields, title: row.title, slug: row.slug },
      },
      tags: [tags.staticPage(row.id), ...(slug === row.slug ? [] : [tags.missing])],
      news: {
        event: slug === row.slug ? 'change' : 'move',
        pages: [addresses.staticPage(row.slug), addresses.staticPage(slug)],
      },
    }
  })
}

async function moveAddress(tx: Tx, row: StaticPageRow, slug: string, now: Date): Promise<void> {
  await checkRootName(tx, slug, { pageId: row.id })
  await claimRootName(tx, slug)
  await keepOldSlug(tx, { kind: 'page', slug: row.slug, targetId: row.id, until: now })
}
