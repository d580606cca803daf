'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  type FrontStory,
  findFrontStories,
  frontOrderSchema,
  frontSearchSchema,
  saveFrontOrder,
} from '#newsroom/manage/front.ts'
import { perform } from '../perform.ts'

export async function saveFrontOrderAction(input: unknown): Promise<Answer> {
  return perform({ schema: frontOrderSchema, input, privilege: 'manage:front' }, saveFrontOrder)
}

/** Public stories to put on the front. */
export async function findFrontStoriesAction(input: unknown): Promise<Answer<FrontStory[]>> {
  return perform({ schema: frontSearchSchema, input, privilege: 'manage:front' }, findFrontStories)
}
