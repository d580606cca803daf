'use server'

import { z } from 'zod'
import type { Answer } from '#newsroom/answer.ts'
import { resendMail } from '#newsroom/mail/outbox.ts'
import { mailSettings } from '#newsroom/mail/post.ts'
import { perform } from '../../perform.ts'

const schema = z.object({ id: z.int().positive() })

/** Administrators (`read:mail`). The value says whether the mail has gone. */
export async function resendMailAction(input: unknown): Promise<Answer<{ isSent: boolean }>> {
  return perform({ schema, input, privilege: 'read:mail' }, async (desk, { id }) =>
    resendMail(desk, await mailSettings(), id),
  )
}
