import { z } from 'zod'
import { isSlug } from '#arabic/slug.ts'
import type { Tx } from '#db/engine.ts'
import { listSections } from '#db/queries/sections.ts'
import { keepFormerAddress, listFormerAddresses, updateSlug } from '#db/queries/slug-history.ts'
import { addresses } from '../addresses.ts'
import { announceStory, findWhereabouts } from '../announce/story.ts'
import { ConflictError, InvalidError } from '../errors.ts'
import { can, requireCan } from '../permissions.ts'
import { makeTree } from '../sections/tree.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { recordAudit } from './audit.ts'
import { isClosed } from './bring-in.ts'
import { dropPages, publicPages } from './move.ts'
import { isPublicState } from './workflow.ts'
import { getWorkingCopy, type WorkingCopy } from './working-copy.ts'

export const storyAddressSchema = z.strictObject({ id: z.int().positive() })
export const slugChangeSchema = z.strictObject({
  id: z.int().positive(),
  /** Of the story's row, as the person saw it. */
  version: z.int().positive(),
  slug: z.string().trim().min(1).max(200),
})

/** What an address of a story depends on. */
export type AddressState =
  /** Its address follows its headline until it is published. */
  | 'follows-headline'
  /** Readers have it: it changes only on purpose, and what it was leads on. */
  | 'public'
  /** Readers had it, and may again. */
  | 'away'
  /** Killed or spiked: it stays as it was. */
  | 'closed'

export interface StoryAddress {
  state: AddressState
  /** Of the story's row, for the change. */
  version: number
  slug: string
  /** Percent-encoded, as in links. */
  href: string
  mayChange: boolean
  /** Those it had, the last first; `until` in milliseconds UTC. */
  former: { path: string; until: number }[]
}

/** A story's address, and those it had. Whoever may read it. @throws NotFoundError; ForbiddenError. */
export async function loadStoryAddress(
  { db, actor }: Desk,
  { id }: z.output<typeof storyAddressSchema>,
): Promise<StoryAddress> {
  const copy = await getWorkingCopy(db.read, id)
  requireCan(actor, 'read', copy.subject)
  const state = addressState(copy)
  const { slug, version, sectionId } = copy.row
  const former = await listFormerAddresses(db.read, id)
  const sectionSlug = await findRootSlug(db.read, sectionId)
  return {
    state,
    version,
    slug,
    href: addresses.article({ id, slug, sectionSlug }),
    mayChange: (state === 'public' || state === 'away') && can(actor, 'change-slug', copy.subject),
    former: former.map(({ path, until }) => ({ path: withNumber(path, id), until: until.getTime() })),
  }
}

/**
 * Gives a story that readers have, or had, another address. What it was leads on to it, in one hop, since the number alone
 * is looked up.
 * @throws NotFoundError; ForbiddenError; ConflictError 'version', or 'state' for one that is killed or spiked; InvalidError
 * on `slug`, or 'slug-follows-headline' while nobody has the address yet.
 */
export async function changeSlug(
  desk: Desk,
  { id, version, slug }: z.output<typeof slugChangeSchema>,
): Promise<StoryAddress> {
  await desk.db.write(async (tx) => {
    const copy = await getWorkingCopy(tx, id)
    requireCan(desk.actor, 'change-slug', copy.subject)
    const state = addressState(copy)
    if (state === 'closed') throw new ConflictError('state')
    if (state === 'follows-headline') throw new InvalidError('slug-follows-headline')
    if (copy.row.version !== version) throw new ConflictError('version')
    if (!isSlug(slug)) throw new InvalidError('invalid', { fields: { slug: 'bad-slug' } })
    if (slug === copy.row.slug) throw new InvalidError('invalid', { fields: { slug: 'same-slug' } })
    const now = new Date(desk.now)
    const isPublic = state === 'public'
    const was = isPublic ? await findWhereabouts(tx, id) : undefined
    await keepAddress(tx, copy, now)
    if (!(await updateSlug(tx, { id, version }, { slug, updatedAt: now }))) throw new ConflictError('version')
    await recordAudit(tx, desk, { action: 'change-slug', articleId: id, detail: { was: copy.row.slug, slug } })
    // Every page that links to the story carries its tag, and so does the one that sends the old address on.
    await dropPages(tx, id, [...(await publicPages(tx, copy)), tags.article(id)], desk.now)
    if (isPublic) await announceStory(tx, { id, event: 'move', was, now: desk.now })
  })
  return loadStoryAddress(desk, { id })
}

/**
 * Puts down the address a story has, when the section it is about to stand in has another first word. Nothing for a story
 * that never had readers.
 */
export async function keepAddressBeforeMove(
  tx: Tx,
  copy: WorkingCopy,
  { sectionId, now }: { sectionId: number; now: number },
): Promise<void> {
  if (copy.row.firstPublishedAt === null || sectionId === copy.row.sectionId) return
  const [from, to] = [await findRootSlug(tx, copy.row.sectionId), await findRootSlug(tx, sectionId)]
  if (from !== to) await keepAddress(tx, copy, new Date(now))
}

async function keepAddress(tx: Tx, { id, row }: WorkingCopy, until: Date): Promise<void> {
  const path = `${await findRootSlug(tx, row.sectionId)}/${row.slug}`
  await keepFormerAddress(tx, { articleId: id, path, until })
}

function addressState({ state, row }: WorkingCopy): AddressState {
  if (isClosed(state)) return 'closed'
  if (row.firstPublishedAt === null) return 'follows-headline'
  return isPublicState(state) ? 'public' : 'away'
}

/** The first word of the addresses of a section's stories. */
async function findRootSlug(db: Desk['db']['read'], sectionId: number): Promise<string> {
  return makeTree(await listSections(db)).byId.get(sectionId)?.root.slug ?? ''
}

/** `city/القوارب` of story 7 is `/city/7/القوارب`. */
function withNumber(path: string, id: number): string {
  const [section = '', slug = ''] = path.split('/')
  return `/${section}/${id}/${slug}`
}
