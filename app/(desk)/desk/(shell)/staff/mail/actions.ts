'use server'

import { z } from 'zod'
import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { resendMail } from '#newsroom/mail/outbox.ts'
import { mailSettings } from '#newsroom/mail/post.ts'
import { can } from '#newsroom/permissions.ts'
import { requireDesk } from '#newsroom/session.ts'

const schema = z.object({ id: z.int().positive() })

/** Administrators (`read:mail`). The value says whether the mail has gone. */
export async function resendMailAction(input: unknown): Promise<Answer<{ isSent: boolean }>> {
  const desk = await requireDesk()
  if (!can(desk.actor, 'read:mail')) return { ok: false, code: 'forbidden' }
  const parsed = schema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(async () => resendMail(desk, await mailSettings(), parsed.data.id))
}
