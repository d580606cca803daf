import { isAPIError } from 'better-auth/api'
import type { Database } from '#db/engine.ts'
import { deleteSessionsBefore, findUserByEmail } from '#db/queries/users.ts'
import { InvalidError } from '../errors.ts'
import { recordAudit } from '../stories/audit.ts'
import { beginAttempt, forgiveAttempt, takeCode } from './attempts.ts'
import { type Auth, SESSION_LIFE_MS } from './auth.ts'
import { loadActor } from './load-actor.ts'
import { digest } from './secret.ts'

/** What signing in works with; a test makes its own. */
export interface Entrance {
  db: Database
  auth: Auth
  secret: string
  /** Cookies and browser of the request, as the sign-in library wants them. */
  headers: Headers
  address: string
  /** The sample staff may come in: see `isLocalRequest`. */
  isLocal: boolean
  now: number
}

/** What is left to do after the password was right. */
export type SignInStep = { step: 'done'; language: 'ar' | 'en' } | { step: 'second-factor' }

/**
 * Lets somebody in by e-mail and password. A wrong name, a wrong password and a banned person have one answer, in about
 * the same time.
 * @throws InvalidError 'wrong-sign-in' or 'too-many'.
 */
export async function signIn(entrance: Entrance, given: { email: string; password: string }): Promise<SignInStep> {
  const { db, auth, secret, headers, now } = entrance
  const email = given.email.toLowerCase()
  const attempt = {
    door: 'sign-in',
    account: digest(secret, email),
    address: digest(secret, entrance.address),
    now,
  } as const
  await beginAttempt(db, attempt)
  const user = await findUserByEmail(db.read, email)
  if (!user || user.isBanned || (user.isSample && !entrance.isLocal)) {
    // As much work as a password that is there and wrong.
    await (await auth.$context).password.hash(given.password)
    throw new InvalidError('wrong-sign-in')
  }
  const found = await refuse('wrong-sign-in', () =>
    auth.api.signInEmail({ body: { email, password: given.password }, headers }),
  )
  await forgiveAttempt(db, attempt)
  await db.write((tx) => deleteSessionsBefore(tx, new Date(now - SESSION_LIFE_MS)))
  if ('twoFactorRedirect' in found) return { step: 'second-factor' }
  await noteSignIn(entrance, user.id)
  return { step: 'done', language: user.language === 'en' ? 'en' : 'ar' }
}

/** Finishes a sign-in with the code of an authenticator, or with one of the codes on paper. */
export async function passSecondFactor(entrance: Entrance, given: string): Promise<void> {
  const { db, auth, secret, headers, now } = entrance
  const attempt = { door: 'second-factor', address: digest(secret, entrance.address), now } as const
  await beginAttempt(db, attempt)
  const code = given.replace(/[\s-]/g, '')
  const isPaper = !/^\d{6}$/.test(code)
  const { token, user } = await refuse('wrong-code', () =>
    isPaper
      ? auth.api.verifyBackupCode({ body: { code: `${code.slice(0, 5)}-${code.slice(5)}` }, headers })
      : auth.api.verifyTOTP({ body: { code }, headers }),
  )
  if (!isPaper && !(await takeCode(db, { userId: user.id, code, now }))) {
    if (token) await (await auth.$context).internalAdapter.deleteSession(token)
    throw new InvalidError('wrong-code')
  }
  await forgiveAttempt(db, attempt)
  await noteSignIn(entrance, user.id)
}

/** Writes a sign-in down; whoever came in has an account by now. */
async function noteSignIn({ db, secret, address, now }: Entrance, userId: string): Promise<void> {
  const staff = await loadActor(db.read, userId, digest(secret, address))
  if (staff)
    await db.write((tx) =>
      recordAudit(tx, { actor: staff.actor, now }, { action: 'sign-in', object: `user:${userId}` }),
    )
}

/** What the sign-in library refuses, in our words. Anything else is a fault and is thrown on. */
export async function refuse<T>(code: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    throw new InvalidError(REFUSALS.get(String(error.body?.code)) ?? code, { cause: error })
  }
}

const REFUSALS = new Map([
  ['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'sign-in-again'],
  ['INVALID_TWO_FACTOR_COOKIE', 'sign-in-again'],
  ['ACCOUNT_TEMPORARILY_LOCKED', 'too-many'],
  ['INVALID_PASSWORD', 'wrong-password'],
  ['INVALID_TOKEN', 'link-dead'],
])
