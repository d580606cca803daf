'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { EntranceAnswer } from '#components/desk/staff/entrance.ts'
import { attempt, invalid } from '#newsroom/answer.ts'
import { listSampleStaff, rememberLanguage, requestEntrance } from '#newsroom/session.ts'
import { safeNext } from '#newsroom/staff/address.ts'
import { emailSchema } from '#newsroom/staff/person.ts'
import { signIn } from '#newsroom/staff/sign-in.ts'

const schema = z.object({ email: emailSchema, password: z.string().min(1).max(128), next: z.string().optional() })

/** Anybody may try. Leads on to the desk, or to the second factor. */
export async function signInAction(_: EntranceAnswer, form: FormData): Promise<EntranceAnswer> {
  const typed = Object.fromEntries(form)
  const values = { email: String(typed.email ?? '') }
  const parsed = schema.safeParse(typed)
  if (!parsed.success) return { ...invalid(parsed.error), values }
  const entrance = await requestEntrance()
  const done = await attempt(() => signIn(entrance, parsed.data))
  if (!done.ok) return { ...done, values }
  const next = safeNext(parsed.data.next)
  if (done.value.step === 'second-factor') redirect(`/desk/sign-in/second-factor?next=${encodeURIComponent(next)}`)
  await rememberLanguage(done.value.language)
  redirect(next)
}

/** Signs in as one of the sample staff. Refused to everybody while the paper is open to more than this machine. */
export async function signInAsSampleAction(form: FormData): Promise<void> {
  const sample = await listSampleStaff()
  const person = sample?.people.find(({ email }) => email === form.get('email'))
  if (!sample || !person) redirect('/desk/sign-in')
  const entrance = await requestEntrance()
  const done = await attempt(() => signIn(entrance, { email: person.email, password: sample.password }))
  redirect(done.ok ? safeNext(String(form.get('next'))) : '/desk/sign-in')
}
