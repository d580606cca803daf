import { z } from 'zod'
import { cleanLine, cleanText } from '#arabic/clean.ts'
import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import type { Db, Tx } from '#db/engine.ts'
import { listDraftContents, rewriteDraft } from '#db/queries/manage.ts'
import { listPictures } from '#db/queries/media.ts'
import { freeOldSlug, keepOldSlug, moveOldSlugs } from '#db/queries/old-slugs.ts'
import {
  deletePerson,
  findPerson,
  findPersonNamed,
  insertPerson,
  movePersonWork,
  type PersonRow,
  updatePerson,
} from '#db/queries/people.ts'
import { addresses } from '../addresses.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import type { Desk } from '../staff/actor.ts'
import { parseStoredStory } from '../stories/story.ts'
import { tags } from '../tags.ts'
import { type Changed, changePaper, differing } from './change.ts'
import { checkSlug } from './slugs.ts'

const id = z.int().positive()
const name = z.string().transform(cleanLine).pipe(z.string().min(1).max(120))
const slug = z.string().trim().min(1).max(60)
const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => cleanLine(text) || null)
    .nullable()
const text = (most: number) =>
  z
    .string()
    .max(most)
    .transform((typed) => cleanText(typed).trim() || null)
    .nullable()

const values = { name, slug, job: line(160), bio: text(2_000), portraitId: id.nullable() }
export const newPersonSchema = z.strictObject({ ...values, slug: slug.optional() })
/** What is left out stays as it is. */
export const personChangesSchema = z.strictObject({ id, changes: z.strictObject(values).partial() })
export const peopleMergeSchema = z.strictObject({ fromId: id, intoId: id })

/**
 * Adds a person. Two spellings of a name are one person: the one who is there already is the answer then.
 * @throws ForbiddenError; InvalidError when the address is not free or the portrait is none.
 */
export async function addPerson(
  desk: Desk,
  input: z.output<typeof newPersonSchema>,
): Promise<{ id: number; isNew: boolean }> {
  return changePaper<{ id: number; isNew: boolean }>(desk, 'manage:people', async (tx) => {
    const nameKey = foldName(input.name)
    const known = await findPersonNamed(tx, { nameKey })
    if (known) return { value: { id: known.id, isNew: false }, audit: null }
    await checkPortrait(tx, input.portraitId)
    const address = input.slug ?? (await findFreeSlug(tx, makeSlug(input.name)))
    await checkAddress(tx, address)
    const personId = await insertPerson(tx, { ...input, slug: address, nameKey })
    await freeOldSlug(tx, { kind: 'person', slug: address })
    return {
      value: { id: personId, isNew: true },
      audit: { action: 'add-person', object: `person:${personId}`, detail: { name: input.name } },
      tags: [tags.missing],
    }
  })
}

/**
 * Changes a person: the person's pages, and every page with the name, show it. The old address goes on working.
 * @throws ForbiddenError; NotFoundError; InvalidError on `name` when it is another person's, spelt otherwise perhaps.
 */
export async function editPerson(desk: Desk, input: z.output<typeof personChangesSchema>): Promise<null> {
  return changePaper(desk, 'manage:people', async (tx) => {
    const person = await getPerson(tx, input.id)
    const { id: _, ...row } = person
    const changes = differing(row, input.changes)
    const fields = Object.keys(changes)
    if (fields.length === 0) return { value: null, audit: null }
    const nameKey = changes.name === undefined ? undefined : await claimName(tx, person, changes.name)
    await checkPortrait(tx, changes.portraitId ?? null)
    if (changes.slug !== undefined) await moveAddress(tx, person, changes.slug, new Date(desk.now))
    await updatePerson(tx, person.id, { ...changes, ...(nameKey && { nameKey }) })
    // A life stands on the person's own pages; everything else is printed beside the name.
    const isBioOnly = fields.join() === 'bio'
    return {
      value: null,
      audit: { action: 'edit-person', object: `person:${person.id}`, detail: { was: row, fields } },
      tags: [
        isBioOnly ? tags.personList(person.id) : tags.person(person.id),
        ...(changes.slug === undefined ? [] : [tags.missing]),
      ],
      news:
        changes.slug === undefined
          ? { event: 'change', pages: [addresses.person(person.slug)] }
          : movedPerson(person.slug, changes.slug),
    }
  })
}

/**
 * Makes two people one: credits, offices, account and addresses of `fromId` become those of `intoId`, which also gets the
 * job, life and portrait it lacks. Stories that are being written are changed, too.
 * @throws ForbiddenError; NotFoundError; InvalidError 'same' for one person twice.
 */
export async function mergePeople(desk: Desk, input: z.output<typeof peopleMergeSchema>): Promise<null> {
  return changePaper(desk, 'manage:people', async (tx) => {
    const [from, into] = [await getPerson(tx, input.fromId), await getPerson(tx, input.intoId)]
    if (from.id === into.id) throw new InvalidError('same')
    await movePersonWork(tx, { from: from.id, to: into.id })
    await rewriteDraftCredits(tx, from.id, into.id)
    await moveOldSlugs(tx, { kind: 'person', from: from.id, to: into.id })
    await keepOldSlug(tx, { kind: 'person', slug: from.slug, targetId: into.id, until: new Date(desk.now) })
    const { job, bio, portraitId } = from
    const missing = Object.entries({ job, bio, portraitId }).filter(
      ([key, value]) => value !== null && into[key as 'job' | 'bio' | 'portraitId'] === null,
    )
    await updatePerson(tx, into.id, Object.fromEntries(missing))
    await deletePerson(tx, from.id)
    return {
      value: null,
      audit: {
        action: 'merge-people',
        object: `person:${into.id}`,
        detail: { merged: from.name, slug: from.slug, into: into.name },
      },
      tags: [tags.person(from.id), tags.personList(into.id), ...(missing.length > 0 ? [tags.person(into.id)] : [])],
      news: movedPerson(from.slug, into.slug),
    }
  })
}

function movedPerson(from: string, to: string): Changed<null>['news'] {
  const places = [addresses.person(from), addresses.person(to)]
  return { event: 'move', pages: places, listings: places }
}

async function rewriteDraftCredits(tx: Tx, fromId: number, intoId: number): Promise<void> {
  for await (const { articleId, version, content } of listDraftContents(tx)) {
    const story = parseStoredStory(content)
    const isCredited = story.credits.some((credit) => 'personId' in credit && credit.personId === fromId)
    if (!isCredited) continue
    const credits = story.credits.map((credit) =>
      'personId' in credit && credit.personId === fromId ? { ...credit, personId: intoId } : credit,
    )
    const once = new Map(credits.map((credit) => [JSON.stringify(credit), credit]))
    await rewriteDraft(tx, { articleId, version, content: { ...story, credits: [...once.values()] } })
  }
}

/** @throws NotFoundError when there is nobody of this number. */
export async function getPerson(db: Db, personId: number): Promise<PersonRow> {
  const person = await findPerson(db, personId)
  if (!person) throw new NotFoundError('person')
  return person
}

async function claimName(tx: Tx, person: PersonRow, wanted: string): Promise<string> {
  const nameKey = foldName(wanted)
  const other = await findPersonNamed(tx, { nameKey })
  if (other && other.id !== person.id) throw new InvalidError('invalid', { fields: { name: 'same-person' } })
  return nameKey
}

async function moveAddress(tx: Tx, person: PersonRow, wanted: string, now: Date): Promise<void> {
  await checkAddress(tx, wanted)
  await freeOldSlug(tx, { kind: 'person', slug: wanted })
  await keepOldSlug(tx, { kind: 'person', slug: person.slug, targetId: person.id, until: now })
}

async function checkAddress(tx: Tx, wanted: string): Promise<void> {
  checkSlug(wanted)
  if (await findPersonNamed(tx, { slug: wanted })) throw new InvalidError('invalid', { fields: { slug: 'taken' } })
}

/** People of one name spelt in two ways may have had one slug. */
async function findFreeSlug(tx: Tx, wanted: string): Promise<string> {
  if (!wanted) throw new InvalidError('invalid', { fields: { name: 'no-letters' } })
  for (let n = 2, free = wanted; ; free = `${wanted}-${n++}`) {
    if (!(await findPersonNamed(tx, { slug: free }))) return free
  }
}

async function checkPortrait(tx: Tx, portraitId: number | null): Promise<void> {
  if (portraitId === null) return
  const [picture] = await listPictures(tx, [portraitId])
  if (!picture) throw new NotFoundError('picture')
}
