'use server'

import { z } from 'zod'
import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { readEdition } from '#newsroom/read.ts'
import { requestEntrance, requireSignedIn } from '#newsroom/session.ts'
import * as account from '#newsroom/staff/account.ts'
import { drawQr, type QrDrawing } from '#newsroom/staff/qr.ts'

/* For everybody who is signed in, and also for those who get no further before they have a second factor. */

const passwordSchema = z.object({ password: account.ownPasswordSchema })

export async function beginSecondFactorAction(
  input: unknown,
): Promise<Answer<{ qr: QrDrawing; key: string; backupCodes: string[] }>> {
  const owner = await requireSignedIn()
  const parsed = passwordSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const entrance = await requestEntrance()
  const issuer = (await readEdition())?.name ?? entrance.address
  return attempt(async () => {
    const made = await account.beginSecondFactor(entrance, owner, { ...parsed.data, issuer })
    return { qr: drawQr(made.uri), key: made.key, backupCodes: made.backupCodes }
  })
}

const confirmationSchema = z.object({ code: account.codeSchema })

export async function confirmSecondFactorAction(input: unknown): Promise<Answer> {
  const owner = await requireSignedIn()
  const parsed = confirmationSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  const entrance = await requestEntrance()
  return attempt(() => account.confirmSecondFactor(entrance, owner, parsed.data.code))
}
