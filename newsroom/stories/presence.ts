import { deletePresence, deleteStalePresence, listPresence, putPresence } from '#db/queries/presence.ts'
import type { State } from '../articles/article.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { factsOf } from './save.ts'
import { getWorkingCopy } from './working-copy.ts'

/** A tab that was not heard of for this long is gone; tabs speak every five seconds. */
const STALE_MS = 15_000
const FORGOTTEN_MS = 10 * 60_000

export interface Other {
  userId: string
  name: string
  /** The field the person is in. */
  place: string | null
}

/** What a tab hears back: who else is there, and whether it still knows the story as it is. */
export interface Beat {
  others: Other[]
  version: number
  state: State
  rowVersion: number
  canEdit: boolean
}

/**
 * Says that somebody has a story open in a tab, and in which field. One write, whatever else is asked.
 * @throws NotFoundError, ForbiddenError.
 */
export async function keepPresence(
  desk: Desk,
  { id, tab, place }: { id: number; tab: string; place: string | null },
): Promise<Beat> {
  const { actor, now } = desk
  const copy = await getWorkingCopy(desk.db.read, id)
  requireCan(actor, 'read', copy.subject)
  const rows = await desk.db.write(async (tx) => {
    await deleteStalePresence(tx, id, new Date(now - FORGOTTEN_MS))
    await putPresence(tx, { articleId: id, tab, userId: actor.userId, place, at: new Date(now) })
    return listPresence(tx, id, new Date(now - STALE_MS))
  })
  return {
    others: oncePerPerson(rows.filter((row) => row.tab !== tab)),
    version: copy.version,
    ...factsOf(actor, copy),
  }
}

/** Says that a tab was closed. */
export async function leaveStory(desk: Desk, { id, tab }: { id: number; tab: string }): Promise<void> {
  await desk.db.write((tx) => deletePresence(tx, { articleId: id, tab, userId: desk.actor.userId }))
}

/** Somebody with two tabs is one person, in the field of the tab that is in one. */
function oncePerPerson(rows: Other[]): Other[] {
  const people = new Map<string, Other>()
  for (const { userId, name, place } of rows) {
    people.set(userId, { userId, name, place: place ?? people.get(userId)?.place ?? null })
  }
  return [...people.values()]
}
