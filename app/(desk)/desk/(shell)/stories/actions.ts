'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { requireDesk } from '#newsroom/session.ts'
import { clearAlarm, clearAlarmSchema } from '#newsroom/stories/alarms.ts'
import { createStory, newStorySchema } from '#newsroom/stories/create.ts'
import { changeView, changeViewSchema, forgetView, saveView, saveViewSchema } from '#newsroom/stories/saved-views.ts'

/** Begins a story. Anybody who is signed in. */
export async function createStoryAction(input: unknown): Promise<Answer<{ id: number }>> {
  const desk = await requireDesk()
  const parsed = newStorySchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(() => createStory(desk, parsed.data))
}

/** Ticks an alarm off. Whoever may `clear-alarm`. */
export async function clearAlarmAction(input: unknown): Promise<Answer> {
  const desk = await requireDesk()
  const parsed = clearAlarmSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(async () => {
    await clearAlarm(desk, parsed.data)
    return null
  })
}

/** Keeps a list under a name. Anybody, for themselves. */
export async function saveViewAction(input: unknown): Promise<Answer<{ id: number }>> {
  const desk = await requireDesk()
  const parsed = saveViewSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const answer = await attempt(() => saveView(desk, parsed.data))
  if (answer.ok) refresh()
  return answer
}

/** Renames a list, or makes it another. Anybody, their own. */
export async function changeViewAction(input: unknown): Promise<Answer> {
  const desk = await requireDesk()
  const parsed = changeViewSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const answer = await attempt(() => changeView(desk, parsed.data))
  if (answer.ok) refresh()
  return answer
}

/** Forgets a list. Anybody, their own. */
export async function forgetViewAction(input: unknown): Promise<Answer> {
  const desk = await requireDesk()
  const parsed = z.strictObject({ id: z.int().positive() }).safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const answer = await attempt(() => forgetView(desk, parsed.data.id))
  if (answer.ok) refresh()
  return answer
}
