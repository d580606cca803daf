'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  changeSlug,
  loadStoryAddress,
  type StoryAddress,
  slugChangeSchema,
  storyAddressSchema,
} from '#newsroom/stories/slug.ts'
import { perform } from '../../perform.ts'

/** A story's address and those it had. Whoever may read the story. */
export async function loadStoryAddressAction(input: unknown): Promise<Answer<StoryAddress>> {
  return perform({ schema: storyAddressSchema, input }, loadStoryAddress)
}

/** Gives a story another address. Whoever may `change-slug` it. */
export async function changeSlugAction(input: unknown): Promise<Answer<StoryAddress>> {
  return perform({ schema: slugChangeSchema, input }, changeSlug)
}
