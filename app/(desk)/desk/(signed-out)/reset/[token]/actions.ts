'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { EntranceAnswer } from '#components/desk/staff/entrance.ts'
import { attempt, invalid } from '#newsroom/answer.ts'
import { requestEntrance } from '#newsroom/session.ts'
import { passwordSchema } from '#newsroom/staff/person.ts'
import { resetPassword } from '#newsroom/staff/reset.ts'

const schema = z.object({ token: z.string().min(1).max(100), password: passwordSchema })

/** Whoever has the link of the mail. Leads on to signing in. */
export async function setPasswordAction(_: EntranceAnswer, form: FormData): Promise<EntranceAnswer> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return invalid(parsed.error)
  const entrance = await requestEntrance()
  const done = await attempt(() => resetPassword(entrance, parsed.data))
  if (!done.ok) return done
  redirect('/desk/sign-in?done=reset')
}
