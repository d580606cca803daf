import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import type { Tx } from '#db/engine.ts'
import { deleteOldSlugs, keepOldSlug } from '#db/queries/old-slugs.ts'
import {
  deleteSection,
  hasStories,
  insertSection,
  listSections,
  moveListedStories,
  type SectionRow,
  setSectionParent,
  setSectionPosition,
  updateSection,
} from '#db/queries/sections.ts'
import { ConflictError, InvalidError, NotFoundError } from '../errors.ts'
import { makeTree } from '../sections/tree.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { changePaper, differing } from './change.ts'
import { forgetSection, isSectionWanted } from './section-drafts.ts'
import { checkRootName, claimRootName } from './slugs.ts'

/** How a section's block looks on the front page. */
export const FRONT_LAYOUTS = ['picture', 'text', 'tall', 'row', 'opinion'] as const

const id = z.int().positive()
const name = z.string().transform(cleanLine).pipe(z.string().min(1).max(80))
const slug = z.string().trim().min(1).max(60)
const description = z
  .string()
  .max(400)
  .transform((text) => cleanLine(text) || null)
  .nullable()

export const newSectionSchema = z.strictObject({
  name,
  slug,
  description,
  parentId: id.nullable(),
  frontLayout: z.enum(FRONT_LAYOUTS).nullable(),
  isInNavigation: z.boolean(),
  /** Kept out of the news sitemap, with the sections below it. */
  isHiddenFromNews: z.boolean().optional(),
})
/** What is left out stays as it is. */
export const sectionChangesSchema = z.strictObject({ id, changes: newSectionSchema.partial() })
export const sectionOrderSchema = z.strictObject({ parentId: id.nullable(), ids: z.array(id).max(500) })
export const sectionIdSchema = z.strictObject({ id })

/**
 * Adds a section, last among those beside it.
 * @throws ForbiddenError; InvalidError when the address is not free or the place too deep.
 */
export async function addSection(desk: Desk, input: z.output<typeof newSectionSchema>): Promise<{ id: number }> {
  return changePaper(desk, 'manage:sections', async (tx) => {
    await checkRootName(tx, input.slug)
    checkParent(await listSections(tx), undefined, input.parentId)
    const sectionId = await insertSection(tx, input)
    await claimRootName(tx, input.slug)
    return {
      value: { id: sectionId },
      audit: { action: 'add-section', object: `section:${sectionId}`, detail: { name: input.name, slug: input.slug } },
    }
  })
}

/**
 * Renames a section, moves it under another, takes it in or out of the navigation. The address it had goes on working.
 * @throws ForbiddenError; NotFoundError; InvalidError when the new address is not free or the new place too deep.
 */
export async function editSection(desk: Desk, input: z.output<typeof sectionChangesSchema>): Promise<null> {
  return changePaper(desk, 'manage:sections', async (tx) => {
    const all = await listSections(tx)
    const section = get(all, input.id)
    const { parentId, ...changes } = differing<z.output<typeof newSectionSchema>>(toValues(section), input.changes)
    if (changes.slug !== undefined) await moveAddress(tx, section, changes.slug, new Date(desk.now))
    await updateSection(tx, section.id, changes)
    const moved = parentId === undefined ? [] : await moveSection(tx, all, section, parentId)
    const fields = [...Object.keys(changes), ...(parentId === undefined ? [] : ['parentId'])]
    const places = [all, await listSections(tx)].flatMap((rows) => makeTree(rows).byId.get(section.id)?.href ?? [])
    return {
      value: null,
      audit:
        fields.length === 0
          ? null
          : { action: 'edit-section', object: `section:${section.id}`, detail: { was: toValues(section), fields } },
      tags: moved,
      // The stories below it answer where they stood; whoever asks there is sent on.
      ...(new Set(places).size > 1 && { news: { event: 'move', pages: places, listings: places } }),
    }
  })
}

async function moveAddress(tx: Tx, section: SectionRow, slug: string, now: Date): Promise<void> {
  await checkRootName(tx, slug, { sectionId: section.id })
  await claimRootName(tx, slug)
  await keepOldSlug(tx, { kind: 'section', slug: section.slug, targetId: section.id, until: now })
}

/** @returns the tags of the listings its stories leave and enter. */
async function moveSection(tx: Tx, all: SectionRow[], section: SectionRow, parentId: number | null): Promise<string[]> {
  checkParent(all, section.id, parentId)
  await setSectionParent(tx, section.id, parentId)
  await moveListedStories(tx, { sectionId: section.id, from: section.parentId, to: parentId })
  // A listing that grew has pages it did not have.
  return [tags.missing, ...[section.parentId, parentId].flatMap((one) => (one === null ? [] : tags.sectionList(one)))]
}

/** Readers' addresses know sections and sub-sections, and nothing below them. */
function checkParent(all: SectionRow[], sectionId: number | undefined, parentId: number | null): void {
  if (parentId === null) return
  const parent = get(all, parentId)
  const hasChildren = sectionId !== undefined && all.some((one) => one.parentId === sectionId)
  if (parent.parentId !== null || parentId === sectionId || hasChildren) {
    throw new InvalidError('invalid', { fields: { parentId: 'too-deep' } })
  }
}

/**
 * Puts the sections that stand beside one another in a new order.
 * @throws ForbiddenError; ConflictError 'version' when they are not the ones that stand there now.
 */
export async function orderSections(desk: Desk, input: z.output<typeof sectionOrderSchema>): Promise<null> {
  return changePaper(desk, 'manage:sections', async (tx) => {
    const beside = (await listSections(tx)).filter((one) => one.parentId === input.parentId).map((one) => one.id)
    if (beside.toSorted().join() !== input.ids.toSorted().join()) throw new ConflictError('version')
    for (const [position, sectionId] of input.ids.entries()) await setSectionPosition(tx, sectionId, position)
    const object = input.parentId === null ? undefined : `section:${input.parentId}`
    return {
      value: null,
      audit: beside.join() === input.ids.join() ? null : { action: 'order-sections', object, detail: { was: beside } },
    }
  })
}

/**
 * Takes an empty section away.
 * @throws ForbiddenError; NotFoundError; InvalidError 'not-empty' while it has a story of any state, a story that is being
 *   written for it, or a section below it.
 */
export async function removeSection(desk: Desk, input: z.output<typeof sectionIdSchema>): Promise<null> {
  return changePaper(desk, 'manage:sections', async (tx) => {
    const all = await listSections(tx)
    const section = get(all, input.id)
    const isParent = all.some((one) => one.parentId === section.id)
    if (isParent || (await hasStories(tx, section.id)) || (await isSectionWanted(tx, section.id))) {
      throw new InvalidError('not-empty')
    }
    await deleteOldSlugs(tx, 'section', section.id)
    await forgetSection(tx, section.id)
    await deleteSection(tx, section.id)
    return {
      value: null,
      audit: { action: 'delete-section', object: `section:${section.id}`, detail: toValues(section) },
    }
  })
}

function get(all: SectionRow[], sectionId: number): SectionRow {
  const section = all.find((one) => one.id === sectionId)
  if (!section) throw new NotFoundError('section')
  return section
}

function toValues(row: SectionRow): z.output<typeof newSectionSchema> {
  const { id: _, frontLayout, ...values } = row
  return { ...values, frontLayout: FRONT_LAYOUTS.find((one) => one === frontLayout) ?? null }
}
