import { deleteVerificationsOf, findUser, findUserByEmail, type UserRow } from '#db/queries/users.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import { recordAudit } from '../stories/audit.ts'
import type { Desk } from './actor.ts'
import { beginAttempt, forgetAttempts } from './attempts.ts'
import { type Auth, RESET_LIFE_MS } from './auth.ts'
import { loadActor } from './load-actor.ts'
import { digest } from './secret.ts'
import { type Entrance, refuse } from './sign-in.ts'
import { makeToken } from './token.ts'

/** Whom a link goes to that sets a new password. */
export interface ResetLink {
  to: string
  name: string
  language: 'ar' | 'en'
  token: string
}

/** Counts a request for a new password, before anything is looked up. @throws InvalidError 'too-many' */
export async function beginReset({ db, secret, address, now }: Entrance, email: string): Promise<void> {
  await beginAttempt(db, { door: 'reset', account: digest(secret, email), address: digest(secret, address), now })
}

/** A link for whoever has this e-mail; undefined for nobody, whom the page must not tell apart. */
export async function makeResetLink({ db, auth, now }: Entrance, email: string): Promise<ResetLink | undefined> {
  const user = await findUserByEmail(db.read, email)
  return user && !user.isBanned && !user.isSample ? linkFor(auth, user, now) : undefined
}

/** A link for a colleague who cannot get in. */
export async function makeResetLinkFor(desk: Desk, auth: Auth, userId: string): Promise<ResetLink> {
  requireCan(desk.actor, 'manage:staff')
  const user = await findUser(desk.db.read, userId)
  if (!user) throw new NotFoundError('user')
  if (user.isSample) throw new InvalidError('sample-person')
  if (user.isBanned) throw new InvalidError('banned')
  const link = await linkFor(auth, user, desk.now)
  await desk.db.write((tx) =>
    recordAudit(tx, desk, { action: 'send-reset', object: `user:${user.id}`, detail: { name: user.name } }),
  )
  return link
}

async function linkFor(auth: Auth, user: UserRow, now: number): Promise<ResetLink> {
  const token = makeToken()
  await (await auth.$context).internalAdapter.createVerificationValue({
    identifier: identifierOf(token),
    value: user.id,
    expiresAt: new Date(now + RESET_LIFE_MS),
  })
  return { to: user.email, name: user.name, language: user.language === 'en' ? 'en' : 'ar', token }
}

/** Whose link this is, while it is good. */
export async function findResetUser({ db, auth, now }: Entrance, token: string): Promise<UserRow | undefined> {
  const found = await (await auth.$context).internalAdapter.findVerificationValue(identifierOf(token))
  if (!found || found.expiresAt.getTime() < now) return undefined
  return findUser(db.read, found.value)
}

/**
 * Sets a new password by a link. Every session of the person ends, every other link is void, and the account may be
 * tried at will again.
 * @throws InvalidError 'link-dead' or 'too-many'.
 */
export async function resetPassword(entrance: Entrance, input: { token: string; password: string }): Promise<null> {
  const { db, auth, secret, now } = entrance
  await beginAttempt(db, { door: 'reset', address: digest(secret, entrance.address), now })
  const user = await findResetUser(entrance, input.token)
  if (!user) throw new InvalidError('link-dead')
  await refuse('link-dead', () => auth.api.resetPassword({ body: { newPassword: input.password, token: input.token } }))
  const staff = await loadActor(db.read, user.id, digest(secret, entrance.address))
  await db.write(async (tx) => {
    await deleteVerificationsOf(tx, user.id)
    await forgetAttempts(tx, 'sign-in', digest(secret, user.email))
    await recordAudit(tx, { actor: staff?.actor ?? null, now }, { action: 'reset-password', object: `user:${user.id}` })
  })
  return null
}

/** Where the sign-in library looks for the token of a new password. */
function identifierOf(token: string): string {
  return `reset-password:${token}`
}
