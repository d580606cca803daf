import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { cairoDay, startOfCairoDay } from '#arabic/dates.ts'
import { foldName } from '#arabic/fold.ts'
import type { Db, Tx } from '#db/engine.ts'
import {
  countOfficeTerms,
  deleteOffice,
  deleteTerm,
  findOfficeNamed,
  findTerm,
  insertOffice,
  insertTerm,
  listOffices,
  type OfficeRow,
  type OfficeTermRow,
  updateOffice,
  updateTerm,
} from '#db/queries/masthead.ts'
import { ConflictError, InvalidError, NotFoundError } from '../errors.ts'
import type { Desk } from '../staff/actor.ts'
import { changePaper, differing } from './change.ts'
import { daySchema, writeDay } from './day.ts'
import { getPerson } from './people.ts'

/*
 * Who runs the paper. Pages that print it are found by comparing the header, the footer and the masthead's own page
 * before and after: a term that begins next month changes none of them today.
 */

const id = z.int().positive()
const office = {
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(120)),
  isInHeader: z.boolean(),
}
export const newOfficeSchema = z.strictObject(office)
/** What is left out stays as it is. */
export const officeChangesSchema = z.strictObject({ id, changes: z.strictObject(office).partial() })
export const officeOrderSchema = z.strictObject({ ids: z.array(id).max(200) })
export const officeIdSchema = z.strictObject({ id })
/** `to` is the day of handing over: the first on which the person no longer holds the office. */
export const newTermSchema = z.strictObject({ officeId: id, personId: id, from: daySchema, to: daySchema.nullable() })
export const termChangesSchema = z.strictObject({ id, from: daySchema, to: daySchema.nullable() })
export const termIdSchema = z.strictObject({ id })

/** @throws ForbiddenError; InvalidError on `name` when there is such an office, spelt otherwise perhaps. */
export async function addOffice(desk: Desk, input: z.output<typeof newOfficeSchema>): Promise<{ id: number }> {
  return changePaper(desk, 'manage:masthead', async (tx) => {
    const nameKey = await claimName(tx, input.name)
    const officeId = await insertOffice(tx, { ...input, nameKey })
    return {
      value: { id: officeId },
      audit: { action: 'add-office', object: `office:${officeId}`, detail: { name: input.name } },
    }
  })
}

/** @throws ForbiddenError; NotFoundError; InvalidError on `name`. */
export async function editOffice(desk: Desk, input: z.output<typeof officeChangesSchema>): Promise<null> {
  return changePaper(desk, 'manage:masthead', async (tx) => {
    const { id: officeId, ...row } = await getOffice(tx, input.id)
    const changes = differing(row, input.changes)
    if (Object.keys(changes).length === 0) return { value: null, audit: null }
    const nameKey = changes.name === undefined ? undefined : await claimName(tx, changes.name, officeId)
    await updateOffice(tx, officeId, { ...changes, ...(nameKey && { nameKey }) })
    return {
      value: null,
      audit: {
        action: 'edit-office',
        object: `office:${officeId}`,
        detail: { was: row, fields: Object.keys(changes) },
      },
    }
  })
}

/** @throws ForbiddenError; ConflictError 'version' when these are not the offices there are. */
export async function orderOffices(desk: Desk, input: z.output<typeof officeOrderSchema>): Promise<null> {
  return changePaper(desk, 'manage:masthead', async (tx) => {
    const was = (await listOffices(tx)).map((one) => one.id)
    if (was.toSorted().join() !== input.ids.toSorted().join()) throw new ConflictError('version')
    for (const [position, officeId] of input.ids.entries()) await updateOffice(tx, officeId, { position })
    return {
      value: null,
      audit: was.join() === input.ids.join() ? null : { action: 'order-offices', detail: { was } },
    }
  })
}

/** Takes an office away that nobody ever held. @throws ForbiddenError; NotFoundError; InvalidError 'not-empty'. */
export async function removeOffice(desk: Desk, input: z.output<typeof officeIdSchema>): Promise<null> {
  return changePaper(desk, 'manage:masthead', async (tx) => {
    const row = await getOffice(tx, input.id)
    if ((await countOfficeTerms(tx, row.id)) > 0) throw new InvalidError('not-empty')
    await deleteOffice(tx, row.id)
    return {
      value: null,
      audit: { action: 'delete-office', object: `office:${row.id}`, detail: { name: row.name } },
    }
  })
}

/**
 * Gives an office to a person, from a day on.
 * @throws ForbiddenError; NotFoundError; InvalidError on `to`; ConflictError 'taken' for the same term twice.
 */
export async function addTerm(desk: Desk, input: z.output<typeof newTermSchema>): Promise<{ id: number }> {
  return changePaper(desk, 'manage:masthead', async (tx) => {
    const { officeId, personId } = input
    const holder = await getPerson(tx, personId)
    const held = await getOffice(tx, officeId)
    const termId = await insertTerm(tx, { officeId, personId, ...toInstants(input) })
    return {
      value: { id: termId },
      audit: {
        action: 'add-term',
        object: `office:${officeId}`,
        detail: { office: held.name, person: holder.name, ...toDays(toInstants(input)) },
      },
    }
  })
}

/**
 * Ends a term, or sets its days right.
 * @throws ForbiddenError; NotFoundError; InvalidError on `to`; ConflictError 'taken'.
 */
export async function editTerm(desk: Desk, input: z.output<typeof termChangesSchema>): Promise<null> {
  return changePaper(desk, 'manage:masthead', async (tx) => {
    const term = await getTerm(tx, input.id)
    const instants = toInstants(input)
    const [was, is] = [toDays(term), toDays(instants)]
    // The hour of an imported term says nothing: a day that stays is left as it is stored.
    await updateTerm(tx, term.id, {
      ...(was.from !== is.from && { startsAt: instants.startsAt }),
      ...(was.to !== is.to && { endsAt: instants.endsAt }),
    })
    const isSame = was.from === is.from && was.to === is.to
    const detail = { person: term.person, was, is }
    return {
      value: null,
      audit: isSame ? null : { action: 'edit-term', object: `office:${term.officeId}`, detail },
    }
  })
}

/**
 * Takes a term back that begins today or later: what was is history, and stays.
 * @throws ForbiddenError; NotFoundError; InvalidError 'term-past'.
 */
export async function removeTerm(desk: Desk, input: z.output<typeof termIdSchema>): Promise<null> {
  return changePaper(desk, 'manage:masthead', async (tx) => {
    const term = await getTerm(tx, input.id)
    if (term.startsAt.getTime() < startOfCairoDay(cairoDay(desk.now))) throw new InvalidError('term-past')
    await deleteTerm(tx, term.id)
    const detail = { person: term.person, ...toDays(term) }
    return { value: null, audit: { action: 'delete-term', object: `office:${term.officeId}`, detail } }
  })
}

function toInstants({ from, to }: { from: number; to: number | null }) {
  if (to !== null && to <= from) throw new InvalidError('invalid', { fields: { to: 'before-start' } })
  return { startsAt: new Date(from), endsAt: to === null ? null : new Date(to) }
}

function toDays({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }) {
  return { from: writeDay(startsAt), to: endsAt && writeDay(endsAt) }
}

async function getOffice(db: Db, officeId: number): Promise<OfficeRow> {
  const row = (await listOffices(db)).find((one) => one.id === officeId)
  if (!row) throw new NotFoundError('row')
  return row
}

async function getTerm(db: Db, termId: number): Promise<OfficeTermRow> {
  const term = await findTerm(db, termId)
  if (!term) throw new NotFoundError('row')
  return term
}

async function claimName(tx: Tx, name: string, ownId?: number): Promise<string> {
  const nameKey = foldName(name)
  const other = await findOfficeNamed(tx, nameKey)
  if (other && other.id !== ownId) throw new InvalidError('invalid', { fields: { name: 'taken' } })
  return nameKey
}
