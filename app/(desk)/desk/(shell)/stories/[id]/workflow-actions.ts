'use server'

import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { requireDesk } from '#newsroom/session.ts'
import { type Assignee, assigneesSchema, assignSchema, assignStory, listAssignees } from '#newsroom/stories/assign.ts'
import { type Moved, moveSchema, moveStory } from '#newsroom/stories/transition.ts'

/** Does to a story what the table of the workflow declares. Whoever may do that action to that story. */
export async function moveStoryAction(input: unknown): Promise<Answer<Moved>> {
  const desk = await requireDesk()
  const parsed = moveSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(() => moveStory(desk, parsed.data))
}

/** Gives a story to somebody, or to nobody. Whoever may `assign` it. */
export async function assignStoryAction(input: unknown): Promise<Answer> {
  const desk = await requireDesk()
  const parsed = assignSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(async () => {
    await assignStory(desk, parsed.data)
    return null
  })
}

/** Whom a story may be given to. Whoever may `assign` it. */
export async function listAssigneesAction(input: unknown): Promise<Answer<Assignee[]>> {
  const desk = await requireDesk()
  const parsed = assigneesSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(() => listAssignees(desk, parsed.data))
}
