'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  type FrontStory,
  findFrontStories,
  frontOrderSchema,
  frontSearchSchema,
  saveFrontOrder,
} from '#newsroom/manage/front.ts'
import { perform } from '../manage/perform.ts'

export async function saveFrontOrderAction(input: unknown): Promise<Answer> {
  return perform('manage:front', { schema: frontOrderSchema, input }, saveFrontOrder)
}

/** Public stories to put on the front. */
export async function findFrontStoriesAction(input: unknown): Promise<Answer<FrontStory[]>> {
  return perform('manage:front', { schema: frontSearchSchema, input }, findFrontStories)
}
