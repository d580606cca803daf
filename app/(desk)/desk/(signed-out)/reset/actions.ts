'use server'

import { after } from 'next/server'
import { z } from 'zod'
import type { EntranceAnswer } from '#components/desk/staff/entrance.ts'
import { resetMail } from '#i18n/mail.ts'
import { attempt, invalid } from '#newsroom/answer.ts'
import { deskAddress, postMail } from '#newsroom/mail/post.ts'
import { readEdition } from '#newsroom/read.ts'
import { requestEntrance } from '#newsroom/session.ts'
import { emailSchema } from '#newsroom/staff/person.ts'
import { beginReset, makeResetLink } from '#newsroom/staff/reset.ts'

const schema = z.object({ email: emailSchema })

/** Anybody may ask. The answer, and the time it takes, do not tell whether there is such an account. */
export async function requestResetAction(_: EntranceAnswer, form: FormData): Promise<EntranceAnswer> {
  const typed = Object.fromEntries(form)
  const values = { email: String(typed.email ?? '') }
  const parsed = schema.safeParse(typed)
  if (!parsed.success) return { ...invalid(parsed.error), values }
  const { email } = parsed.data
  const entrance = await requestEntrance()
  const begun = await attempt(() => beginReset(entrance, email))
  if (!begun.ok) return { ...begun, values }
  after(async () => {
    const link = await makeResetLink(entrance, email)
    if (!link) return
    const { to, name, language, token } = link
    const paper = (await readEdition())?.name ?? ''
    postMail({ to, ...(await resetMail(language, { paper, name, url: deskAddress(`reset/${token}`) })) })
  })
  return { isDone: true }
}
