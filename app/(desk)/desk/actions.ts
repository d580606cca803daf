'use server'

import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { auth, rememberLanguage, requestEntrance, requireOwner } from '#newsroom/session.ts'
import { profileSchema, saveProfile } from '#newsroom/staff/account.ts'

/* What the frame of every page offers to whoever is signed in, for themselves alone. */

const languageSchema = profileSchema.pick({ language: true })

export async function chooseLanguageAction(input: unknown): Promise<Answer> {
  const owner = await requireOwner()
  const parsed = languageSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const answer = await attempt(() => saveProfile(owner, { name: owner.actor.name, ...parsed.data }))
  if (answer.ok) await rememberLanguage(parsed.data.language)
  return answer
}

/** Anybody may leave. */
export async function signOutAction(): Promise<Answer> {
  await auth().api.signOut({ headers: (await requestEntrance()).headers })
  return { ok: true, value: null }
}
