'use server'

import { z } from 'zod'
import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { rememberLanguage, requestEntrance, requireOwner } from '#newsroom/session.ts'
import * as account from '#newsroom/staff/account.ts'

/* One's own account: everybody who is signed in, for themselves alone. */

export async function saveProfileAction(input: unknown): Promise<Answer> {
  const owner = await requireOwner()
  const parsed = account.profileSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const answer = await attempt(() => account.saveProfile(owner, parsed.data))
  if (answer.ok) await rememberLanguage(parsed.data.language)
  return answer
}

export async function changePasswordAction(input: unknown): Promise<Answer> {
  const owner = await requireOwner()
  const parsed = account.passwordChangeSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const entrance = await requestEntrance()
  return attempt(() => account.changePassword(entrance, owner, parsed.data))
}

const passwordSchema = z.object({ password: account.ownPasswordSchema })

export async function turnOffSecondFactorAction(input: unknown): Promise<Answer> {
  const owner = await requireOwner()
  const parsed = passwordSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const entrance = await requestEntrance()
  return attempt(() => account.turnOffSecondFactor(entrance, owner, parsed.data.password))
}

export async function renewBackupCodesAction(input: unknown): Promise<Answer<string[]>> {
  const owner = await requireOwner()
  const parsed = passwordSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const entrance = await requestEntrance()
  return attempt(() => account.renewBackupCodes(entrance, owner, parsed.data.password))
}

const sessionSchema = z.object({ id: z.string().min(1).max(100) })

export async function endSessionAction(input: unknown): Promise<Answer> {
  const owner = await requireOwner()
  const parsed = sessionSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(() => account.endSession(owner, parsed.data.id))
}

export async function endOtherSessionsAction(): Promise<Answer> {
  const owner = await requireOwner()
  return attempt(() => account.endOtherSessions(owner))
}
