import type { Db } from '#db/engine.ts'
import { listStoryCredits, listStorySectionIds, type StoryRow } from '#db/queries/stories.ts'
import { can } from '../permissions.ts'
import type { Actor } from '../staff/actor.ts'
import { isPublicState } from './workflow.ts'
import { parseState } from './working-copy.ts'

/** Whether a person may read a story. What readers read is no secret; the rest is a matter of the table. */
export async function mayReadStory(
  db: Db,
  actor: Actor,
  { id, createdById, assigneeId, ...row }: Pick<StoryRow, 'id' | 'state' | 'createdById' | 'assigneeId'>,
): Promise<boolean> {
  const state = parseState(row.state)
  if (isPublicState(state)) return true
  const sectionIds = await listStorySectionIds(db, id)
  const credits = await listStoryCredits(db, id)
  const creditPersonIds = credits.flatMap((credit) => credit.personId ?? [])
  return can(actor, 'read', { state, sectionIds, createdById, assigneeId, creditPersonIds })
}
