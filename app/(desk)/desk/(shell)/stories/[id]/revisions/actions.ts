'use server'

import { z } from 'zod'
import type { Answer } from '#newsroom/answer.ts'
import { restoreRevision } from '#newsroom/stories/revisions.ts'
import { perform } from '../../../perform.ts'

const restoreSchema = z.strictObject({ id: z.int().positive(), revisionId: z.int().positive() })

/** Whoever may edit the story. */
export async function restoreRevisionAction(input: unknown): Promise<Answer<{ version: number }>> {
  return perform({ schema: restoreSchema, input }, restoreRevision)
}
