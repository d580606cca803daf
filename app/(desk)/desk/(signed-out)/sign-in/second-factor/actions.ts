'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { EntranceAnswer } from '#components/desk/staff/entrance.ts'
import { attempt, invalid } from '#newsroom/answer.ts'
import { requestEntrance } from '#newsroom/session.ts'
import { codeSchema } from '#newsroom/staff/account.ts'
import { safeNext } from '#newsroom/staff/address.ts'
import { passSecondFactor } from '#newsroom/staff/sign-in.ts'

const schema = z.object({ code: codeSchema, next: z.string().optional() })

/** For whoever has just given the right password, by the cookie that says so. Leads on to the desk. */
export async function passSecondFactorAction(_: EntranceAnswer, form: FormData): Promise<EntranceAnswer> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return invalid(parsed.error)
  const entrance = await requestEntrance()
  const done = await attempt(() => passSecondFactor(entrance, parsed.data.code))
  if (!done.ok) return done
  redirect(safeNext(parsed.data.next))
}
