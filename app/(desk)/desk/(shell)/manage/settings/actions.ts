'use server'

import type { Answer } from '#newsroom/answer.ts'
import { publicationSchema, savePublicationForm } from '#newsroom/manage/settings.ts'
import { perform } from '../../perform.ts'

export async function savePublicationAction(input: unknown): Promise<Answer<{ seen: number }>> {
  return perform({ schema: publicationSchema, input, privilege: 'manage:settings' }, savePublicationForm)
}
