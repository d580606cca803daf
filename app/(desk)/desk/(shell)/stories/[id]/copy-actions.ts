'use server'

import type { Answer } from '#newsroom/answer.ts'
import { copyIgnoreSchema, ignoreInStory, unignoreInStory } from '#newsroom/copy/words.ts'
import { perform } from '../../perform.ts'

export async function ignoreInStoryAction(input: unknown): Promise<Answer> {
  return perform({ schema: copyIgnoreSchema, input }, ignoreInStory)
}

export async function unignoreInStoryAction(input: unknown): Promise<Answer> {
  return perform({ schema: copyIgnoreSchema, input }, unignoreInStory)
}
