import { z } from 'zod'
import { UniqueError } from '#db/errors.ts'
import { deleteSavedView, insertSavedView, updateSavedView } from '#db/queries/saved-views.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import type { Desk } from '../staff/actor.ts'
import { formatStoryQuery, parseStoryQuery } from './list-query.ts'

const nameSchema = z.string().trim().min(1).max(60)
const querySchema = z.string().max(1_000)
export const saveViewSchema = z.strictObject({ name: nameSchema, query: querySchema })
export const changeViewSchema = z.strictObject({
  id: z.int().positive(),
  name: nameSchema.optional(),
  query: querySchema.optional(),
})

/**
 * Keeps a list under a name, for this person alone. `query` is the address of the list; only what a list understands is
 * kept of it.
 * @throws ConflictError 'taken' when the person has a list of this name.
 */
export async function saveView(desk: Desk, input: z.infer<typeof saveViewSchema>): Promise<{ id: number }> {
  const row = { userId: desk.actor.userId, name: input.name, query: toQuery(input.query) }
  return unlessTaken(() => desk.db.write((tx) => insertSavedView(tx, row)))
}

/**
 * Renames one of the person's own lists, or makes it another list.
 * @throws NotFoundError 'row' @throws ConflictError 'taken'
 */
export async function changeView(desk: Desk, input: z.infer<typeof changeViewSchema>): Promise<null> {
  const values = {
    ...(input.name !== undefined && { name: input.name }),
    ...(input.query !== undefined && { query: toQuery(input.query) }),
  }
  const isThere = await unlessTaken(() =>
    desk.db.write((tx) => updateSavedView(tx, { id: input.id, userId: desk.actor.userId, ...values })),
  )
  if (!isThere) throw new NotFoundError('row')
  return null
}

/** @throws NotFoundError 'row' when it is not one of the person's own. */
export async function forgetView(desk: Desk, id: number): Promise<null> {
  const isThere = await desk.db.write((tx) => deleteSavedView(tx, id, desk.actor.userId))
  if (!isThere) throw new NotFoundError('row')
  return null
}

function toQuery(query: string): string {
  return formatStoryQuery(parseStoryQuery(Object.fromEntries(new URLSearchParams(query))))
}

async function unlessTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UniqueError) throw new ConflictError('taken', error)
    throw error
  }
}
