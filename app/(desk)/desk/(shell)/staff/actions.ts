'use server'

import { z } from 'zod'
import { invitationMail, resetMail } from '#i18n/mail.ts'
import type { Answer } from '#newsroom/answer.ts'
import { deskAddress, postMail } from '#newsroom/mail/post.ts'
import { readEdition } from '#newsroom/read.ts'
import { auth } from '#newsroom/session.ts'
import type { Desk } from '#newsroom/staff/actor.ts'
import * as invitations from '#newsroom/staff/invitations.ts'
import { makeResetLinkFor } from '#newsroom/staff/reset.ts'
import * as staff from '#newsroom/staff/staff.ts'
import { perform } from '../perform.ts'

/* The staff, for administrators alone (`manage:staff`). Links leave by mail: whoever may read the outbox reads them there. */

const privilege = 'manage:staff'
const invitationIdSchema = z.object({ id: z.int().positive() })
const userIdSchema = z.object({ userId: z.string().min(1).max(100) })

export async function inviteAction(input: unknown): Promise<Answer> {
  return perform({ schema: invitations.invitationSchema, input, privilege }, async (desk, person) =>
    postInvitation(desk, await invitations.invite(desk, person)),
  )
}

export async function renewInvitationAction(input: unknown): Promise<Answer> {
  return perform({ schema: invitationIdSchema, input, privilege }, async (desk, { id }) =>
    postInvitation(desk, await invitations.renewInvitation(desk, id)),
  )
}

export async function revokeInvitationAction(input: unknown): Promise<Answer> {
  return perform({ schema: invitationIdSchema, input, privilege }, (desk, { id }) =>
    invitations.revokeInvitation(desk, id),
  )
}

export async function changeMemberAction(input: unknown): Promise<Answer> {
  return perform({ schema: staff.memberSchema, input, privilege }, staff.changeMember)
}

export async function banMemberAction(input: unknown): Promise<Answer> {
  return perform({ schema: userIdSchema, input, privilege }, (desk, { userId }) => staff.banMember(desk, userId))
}

export async function unbanMemberAction(input: unknown): Promise<Answer> {
  return perform({ schema: userIdSchema, input, privilege }, (desk, { userId }) => staff.unbanMember(desk, userId))
}

export async function resetSecondFactorAction(input: unknown): Promise<Answer> {
  return perform({ schema: userIdSchema, input, privilege }, (desk, { userId }) =>
    staff.resetSecondFactor(desk, userId),
  )
}

export async function sendResetAction(input: unknown): Promise<Answer> {
  return perform({ schema: userIdSchema, input, privilege }, async (desk, { userId }) => {
    const { to, name, language, token } = await makeResetLinkFor(desk, auth(), userId)
    const url = deskAddress(`reset/${token}`)
    postMail({ to, ...(await resetMail(language, { paper: await paperName(), name, url })) })
    return null
  })
}

async function postInvitation({ actor }: Desk, invited: invitations.Invited): Promise<null> {
  const { email, name, role, token } = invited
  const url = deskAddress(`invitation/${token}`)
  // Nobody knows yet which language the invited speaks: it is that of whoever invites.
  const words = await invitationMail(actor.language, { paper: await paperName(), name, inviter: actor.name, role, url })
  postMail({ to: email, ...words })
  return null
}

async function paperName(): Promise<string> {
  return (await readEdition())?.name ?? ''
}
