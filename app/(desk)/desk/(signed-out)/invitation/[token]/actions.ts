'use server'

import { redirect } from 'next/navigation'
import type { EntranceAnswer } from '#components/desk/staff/entrance.ts'
import { attempt, invalid } from '#newsroom/answer.ts'
import { deskLanguage, requestEntrance } from '#newsroom/session.ts'
import { acceptanceSchema, acceptInvitation } from '#newsroom/staff/invitations.ts'

/** Whoever has the link. Leads on to the desk, and from there to a second factor where the role needs one. */
export async function acceptInvitationAction(_: EntranceAnswer, form: FormData): Promise<EntranceAnswer> {
  const typed = Object.fromEntries(form)
  const values = { name: String(typed.name ?? ''), email: String(typed.email ?? '') }
  const parsed = acceptanceSchema.safeParse(typed)
  if (!parsed.success) return { ...invalid(parsed.error), values }
  const language = await deskLanguage()
  const entrance = await requestEntrance()
  const done = await attempt(() => acceptInvitation(entrance, { ...parsed.data, language }))
  if (!done.ok) return { ...done, values }
  redirect('/desk')
}
