'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import type { Answer } from '#newsroom/answer.ts'
import { clearAlarm, clearAlarmSchema } from '#newsroom/stories/alarms.ts'
import { createStory, newStorySchema } from '#newsroom/stories/create.ts'
import { changeView, changeViewSchema, forgetView, saveView, saveViewSchema } from '#newsroom/stories/saved-views.ts'
import { perform } from '../perform.ts'

/** Begins a story. Anybody who is signed in. */
export async function createStoryAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform({ schema: newStorySchema, input }, createStory)
}

/** Ticks an alarm off. Whoever may `clear-alarm`. */
export async function clearAlarmAction(input: unknown): Promise<Answer> {
  return perform({ schema: clearAlarmSchema, input }, clearAlarm)
}

/** Keeps a list under a name. Anybody, for themselves. */
export async function saveViewAction(input: unknown): Promise<Answer<{ id: number }>> {
  return shown(await perform({ schema: saveViewSchema, input }, saveView))
}

/** Renames a list, or makes it another. Anybody, their own. */
export async function changeViewAction(input: unknown): Promise<Answer> {
  return shown(await perform({ schema: changeViewSchema, input }, changeView))
}

/** Forgets a list. Anybody, their own. */
export async function forgetViewAction(input: unknown): Promise<Answer> {
  const schema = z.strictObject({ id: z.int().positive() })
  return shown(await perform({ schema, input }, (desk, { id }) => forgetView(desk, id)))
}

/** The frame names the person's lists on every page. */
function shown<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok) refresh()
  return answer
}
