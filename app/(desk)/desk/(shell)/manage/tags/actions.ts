'use server'

import type { Answer } from '#newsroom/answer.ts'
import { editTag, mergeTags, removeTag, tagChangesSchema, tagIdSchema, tagMergeSchema } from '#newsroom/manage/tags.ts'
import { perform } from '../perform.ts'

export async function editTagAction(input: unknown): Promise<Answer> {
  return perform('manage:tags', { schema: tagChangesSchema, input }, editTag)
}

export async function mergeTagsAction(input: unknown): Promise<Answer> {
  return perform('manage:tags', { schema: tagMergeSchema, input }, mergeTags)
}

export async function removeTagAction(input: unknown): Promise<Answer> {
  return perform('manage:tags', { schema: tagIdSchema, input }, removeTag)
}
