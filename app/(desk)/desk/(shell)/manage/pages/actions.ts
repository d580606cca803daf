'use server'

import type { Answer } from '#newsroom/answer.ts'
import { addStaticPage, newStaticPageSchema, saveStaticPage, staticPageChangesSchema } from '#newsroom/manage/pages.ts'
import { perform } from '../../perform.ts'

export async function addStaticPageAction(input: unknown): Promise<Answer<{ id: number; seen: number }>> {
  return perform({ schema: newStaticPageSchema, input, privilege: 'manage:pages' }, addStaticPage)
}

export async function saveStaticPageAction(input: unknown): Promise<Answer<{ seen: number }>> {
  return perform({ schema: staticPageChangesSchema, input, privilege: 'manage:pages' }, saveStaticPage)
}
