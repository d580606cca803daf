import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import type { Db, Tx } from '#db/engine.ts'
import { deleteOldSlugs, freeOldSlug, keepOldSlug } from '#db/queries/old-slugs.ts'
import {
  countTagStories,
  deleteTag,
  findTag,
  findTagNamed,
  insertMergedTag,
  listMergedTags,
  moveTaggedStories,
  redirectTag,
  type TagRow,
  updateTag,
} from '#db/queries/tags.ts'
import { addresses } from '../addresses.ts'
import { TAG_TYPES } from '../articles/article.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { type Changed, changePaper, differing } from './change.ts'
import { checkSlug } from './slugs.ts'

const id = z.int().positive()
const values = {
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(100)),
  slug: z.string().trim().min(1).max(60),
  type: z.enum(TAG_TYPES),
  description: z
    .string()
    .max(600)
    .transform((text) => cleanLine(text) || null)
    .nullable(),
}
/** What is left out stays as it is. */
export const tagChangesSchema = z.strictObject({ id, changes: z.strictObject(values).partial() })
export const tagMergeSchema = z.strictObject({ fromId: id, intoId: id })
export const tagIdSchema = z.strictObject({ id })

/**
 * Renames or describes a tag. Its old address goes on working, and its old name goes on meaning it: stories that are
 * being written have it.
 * @throws ForbiddenError; NotFoundError; InvalidError when the name or the address is another tag's.
 */
export async function editTag(desk: Desk, input: z.output<typeof tagChangesSchema>): Promise<null> {
  return changePaper(desk, 'manage:tags', async (tx) => {
    const tag = await getTag(tx, input.id)
    const { id: _, redirectToId: __, ...row } = tag
    const changes = differing<Partial<typeof row>>(row, input.changes)
    const fields = Object.keys(changes)
    if (fields.length === 0) return { value: null, audit: null }
    const nameKey = changes.name === undefined ? undefined : await claimName(tx, tag, changes.name)
    if (changes.slug !== undefined) await moveAddress(tx, tag, changes.slug, new Date(desk.now))
    await updateTag(tx, tag.id, { ...changes, ...(nameKey && { nameKey }) })
    if (nameKey && nameKey !== foldName(tag.name)) await keepName(tx, tag)
    const isDescriptionOnly = fields.join() === 'description'
    return {
      value: null,
      audit: { action: 'edit-tag', object: `tag:${tag.id}`, detail: { was: row, fields } },
      tags: [
        isDescriptionOnly ? tags.topicList(tag.id) : tags.topic(tag.id),
        ...(changes.slug === undefined ? [] : [tags.missing]),
      ],
      ...(changes.slug !== undefined && { news: movedTopic(tag.slug, changes.slug) }),
    }
  })
}

/**
 * Gives the stories of a tag to another, each story once. The name and the address of the merged tag lead to the other
 * from then on, and so does whatever was merged into it before.
 * @throws ForbiddenError; NotFoundError; InvalidError 'same' for one tag twice.
 */
export async function mergeTags(desk: Desk, input: z.output<typeof tagMergeSchema>): Promise<null> {
  return changePaper(desk, 'manage:tags', async (tx) => {
    const [from, into] = [await getTag(tx, input.fromId), await getTag(tx, input.intoId)]
    if (from.id === into.id) throw new InvalidError('same')
    const stories = await countTagStories(tx, from.id)
    await moveTaggedStories(tx, { from: from.id, to: into.id })
    await redirectTag(tx, { from: from.id, to: into.id })
    return {
      value: null,
      audit: {
        action: 'merge-tags',
        object: `tag:${into.id}`,
        detail: { merged: from.name, slug: from.slug, into: into.name, stories },
      },
      tags: [tags.topic(from.id), tags.topicList(into.id)],
      news: movedTopic(from.slug, into.slug),
    }
  })
}

function movedTopic(from: string, to: string): Changed<null>['news'] {
  const places = [addresses.topic(from), addresses.topic(to)]
  return { event: 'move', pages: places, listings: places }
}

/**
 * Takes a tag away that no story has, with the names that were merged into it.
 * @throws ForbiddenError; NotFoundError; InvalidError 'in-use'.
 */
export async function removeTag(desk: Desk, input: z.output<typeof tagIdSchema>): Promise<null> {
  return changePaper(desk, 'manage:tags', async (tx) => {
    const tag = await getTag(tx, input.id)
    if ((await countTagStories(tx, tag.id)) > 0) throw new InvalidError('in-use')
    for (const one of [tag, ...(await listMergedTags(tx, tag.id))]) await deleteOldSlugs(tx, 'topic', one.id)
    await deleteTag(tx, tag.id)
    return {
      value: null,
      audit: { action: 'delete-tag', object: `tag:${tag.id}`, detail: { name: tag.name, slug: tag.slug } },
      tags: [tags.topic(tag.id)],
    }
  })
}

/** A tag that stands for itself: one that was merged is found under the tag it was merged into. */
async function getTag(db: Db, tagId: number): Promise<TagRow> {
  const tag = await findTag(db, tagId)
  if (!tag || tag.redirectToId !== null) throw new NotFoundError('topic')
  return tag
}

/** A name that was merged into this very tag is taken back; any other tag's is not to be had. */
async function claimName(tx: Tx, tag: TagRow, name: string): Promise<string> {
  const nameKey = foldName(name)
  const other = await findTagNamed(tx, { nameKey })
  if (!other || other.id === tag.id) return nameKey
  if (other.redirectToId !== tag.id) throw new InvalidError('invalid', { fields: { name: 'same-tag' } })
  await absorb(tx, other, tag)
  return nameKey
}

async function moveAddress(tx: Tx, tag: TagRow, slug: string, now: Date): Promise<void> {
  checkSlug(slug)
  const other = await findTagNamed(tx, { slug })
  if (other && other.redirectToId !== tag.id) throw new InvalidError('invalid', { fields: { slug: 'taken' } })
  if (other) await updateTag(tx, other.id, { slug: await findFreeSlug(tx, slug) })
  await freeOldSlug(tx, { kind: 'topic', slug })
  await keepOldSlug(tx, { kind: 'topic', slug: tag.slug, targetId: tag.id, until: now })
}

/** The row of a merged name goes; its address goes on leading to the tag. */
async function absorb(tx: Tx, merged: TagRow, tag: TagRow): Promise<void> {
  await deleteTag(tx, merged.id)
  await keepOldSlug(tx, { kind: 'topic', slug: merged.slug, targetId: tag.id, until: new Date(0) })
}

/** Whoever writes the name a tag had means the tag. */
async function keepName(tx: Tx, { id: tagId, name, type }: TagRow): Promise<void> {
  await insertMergedTag(tx, {
    name,
    nameKey: foldName(name),
    type,
    description: null,
    slug: await findFreeSlug(tx, makeSlug(name) || `topic-${tagId}`),
    redirectToId: tagId,
  })
}

async function findFreeSlug(tx: Tx, wanted: string): Promise<string> {
  for (let n = 2, free = wanted; ; free = `${wanted}-${n++}`) {
    if (!(await findTagNamed(tx, { slug: free }))) return free
  }
}
