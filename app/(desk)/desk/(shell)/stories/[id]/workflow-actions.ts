'use server'

import type { Answer } from '#newsroom/answer.ts'
import { type Assignee, assigneesSchema, assignSchema, assignStory, listAssignees } from '#newsroom/stories/assign.ts'
import { type Moved, moveSchema, moveStory } from '#newsroom/stories/transition.ts'
import { perform } from '../../perform.ts'

/** Does to a story what the table of the workflow declares. Whoever may do that action to that story. */
export async function moveStoryAction(input: unknown): Promise<Answer<Moved>> {
  return perform({ schema: moveSchema, input }, moveStory)
}

/** Gives a story to somebody, or to nobody. Whoever may `assign` it. */
export async function assignStoryAction(input: unknown): Promise<Answer> {
  return perform({ schema: assignSchema, input }, assignStory)
}

/** Whom a story may be given to. Whoever may `assign` it. */
export async function listAssigneesAction(input: unknown): Promise<Answer<Assignee[]>> {
  return perform({ schema: assigneesSchema, input }, listAssignees)
}
