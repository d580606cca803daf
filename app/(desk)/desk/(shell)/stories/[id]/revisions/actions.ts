'use server'

import { z } from 'zod'
import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { requireDesk } from '#newsroom/session.ts'
import { restoreRevision } from '#newsroom/stories/revisions.ts'

const restoreSchema = z.strictObject({ id: z.int().positive(), revisionId: z.int().positive() })

export async function restoreRevisionAction(input: unknown): Promise<Answer<{ version: number }>> {
  const desk = await requireDesk()
  const parsed = restoreSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(() => restoreRevision(desk, parsed.data))
}
