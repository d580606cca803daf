'use server'

import type { Answer } from '#newsroom/answer.ts'
import { editTag, mergeTags, removeTag, tagChangesSchema, tagIdSchema, tagMergeSchema } from '#newsroom/manage/tags.ts'
import { perform } from '../../perform.ts'

export async function editTagAction(input: unknown): Promise<Answer> {
  return perform({ schema: tagChangesSchema, input, privilege: 'manage:tags' }, editTag)
}

export async function mergeTagsAction(input: unknown): Promise<Answer> {
  return perform({ schema: tagMergeSchema, input, privilege: 'manage:tags' }, mergeTags)
}

export async function removeTagAction(input: unknown): Promise<Answer> {
  return perform({ schema: tagIdSchema, input, privilege: 'manage:tags' }, removeTag)
}
