import { z } from 'zod'
import {
  deleteOlderSessions,
  deleteSession,
  deleteSessions,
  listSessions,
  type UserChange,
  updateUser,
} from '#db/queries/users.ts'
import { ConflictError, InvalidError, NotFoundError } from '../errors.ts'
import { recordAudit } from '../stories/audit.ts'
import type { Desk, Role } from './actor.ts'
import { beginAttempt, forgiveAttempt } from './attempts.ts'
import { SESSION_IDLE_MS } from './auth.ts'
import { type Device, parseDevice } from './device.ts'
import { needsSecondFactor, type Staff } from './load-actor.ts'
import { nameSchema, passwordSchema } from './person.ts'
import { digest } from './secret.ts'
import { type Entrance, refuse } from './sign-in.ts'

/** Whoever looks at their own account: nobody acts for somebody else here. */
export interface Owner extends Staff {
  desk: Desk
  sessionId: string
}

export interface AccountView {
  name: string
  email: string
  role: Role
  language: 'ar' | 'en'
  hasSecondFactor: boolean
  /** The role does not do without one. */
  needsSecondFactor: boolean
  /** A person of the sample edition: name, password and second factor stay as they are. */
  isSample: boolean
  sessions: { id: string; device: Device; startedAt: number; usedAt: number; isCurrent: boolean }[]
}

/** One's own account, with the sessions that still go on. */
export async function loadAccount({ desk, ...owner }: Owner): Promise<AccountView> {
  const { name, role, language, userId } = owner.actor
  const since = { usedAfter: new Date(desk.now - SESSION_IDLE_MS), now: new Date(desk.now) }
  const sessions = await listSessions(desk.db.read, userId, since)
  return {
    name,
    email: owner.email,
    role,
    language,
    hasSecondFactor: owner.hasSecondFactor,
    needsSecondFactor: needsSecondFactor(role) && !owner.isSample,
    isSample: owner.isSample,
    sessions: sessions.map((session) => ({
      id: session.id,
      device: parseDevice(session.userAgent),
      startedAt: session.createdAt.getTime(),
      usedAt: session.updatedAt.getTime(),
      isCurrent: session.id === owner.sessionId,
    })),
  }
}

export const profileSchema = z.object({ name: nameSchema, language: z.enum(['ar', 'en']) })

/** Changes one's own name and language. */
export async function saveProfile(owner: Owner, input: z.output<typeof profileSchema>): Promise<null> {
  const { desk, actor, isSample } = owner
  // The sample staff are called what the sign-in page calls them.
  const change: UserChange = isSample ? { language: input.language } : input
  await desk.db.write(async (tx) => {
    if (!(await updateUser(tx, actor.userId, change, new Date(desk.now)))) throw new NotFoundError('user')
    if (change.name !== undefined && change.name !== actor.name) {
      await recordAudit(tx, desk, {
        action: 'rename-self',
        object: `user:${actor.userId}`,
        detail: { name: change.name },
      })
    }
  })
  return null
}

export const passwordChangeSchema = z.object({ current: z.string().min(1).max(128), next: passwordSchema })

/** Changes one's own password; every other session ends. @throws InvalidError 'wrong-password' or 'too-many'. */
export async function changePassword(
  entrance: Entrance,
  owner: Owner,
  input: z.output<typeof passwordChangeSchema>,
): Promise<null> {
  await withPassword(entrance, owner, () =>
    entrance.auth.api.changePassword({
      body: { currentPassword: input.current, newPassword: input.next, revokeOtherSessions: true },
      headers: entrance.headers,
    }),
  )
  await audit(owner, 'change-password')
  return null
}

export const codeSchema = z.string().trim().min(1).max(20)
export const ownPasswordSchema = z.string().min(1).max(128)

/** What an authenticator needs to know, and the codes for paper: shown this once. */
export interface NewSecondFactor {
  /** `otpauth://…`, for a QR code. */
  uri: string
  /** The key in it, base 32, for typing. */
  key: string
  backupCodes: string[]
}

/** Begins a second factor; it counts from the first code that is right. */
export async function beginSecondFactor(
  entrance: Entrance,
  owner: Owner,
  input: { password: string; issuer: string },
): Promise<NewSecondFactor> {
  const made = await withPassword(entrance, owner, () =>
    entrance.auth.api.enableTwoFactor({
      body: { password: input.password, issuer: input.issuer, method: 'totp' },
      headers: entrance.headers,
    }),
  )
  if (made.method !== 'totp') throw new Error('The sign-in library made no key.')
  return {
    uri: made.totpURI,
    key: new URL(made.totpURI).searchParams.get('secret') ?? '',
    backupCodes: made.backupCodes,
  }
}

/** Puts a second factor into force. The other sessions, which were let in without it, end. */
export async function confirmSecondFactor(entrance: Entrance, owner: Owner, code: string): Promise<null> {
  if (owner.hasSecondFactor) throw new ConflictError('state')
  const attempt = attemptOf(entrance, owner, 'second-factor')
  await beginAttempt(entrance.db, attempt)
  await refuse('wrong-code', () =>
    entrance.auth.api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers: entrance.headers }),
  )
  await forgiveAttempt(entrance.db, attempt)
  // The library has begun a session anew for this browser.
  await owner.desk.db.write((tx) => deleteOlderSessions(tx, owner.actor.userId, new Date(entrance.now)))
  await audit(owner, 'set-second-factor')
  return null
}

/** @throws InvalidError 'second-factor-needed' for a role that does not do without. */
export async function turnOffSecondFactor(entrance: Entrance, owner: Owner, password: string): Promise<null> {
  if (needsSecondFactor(owner.actor.role)) throw new InvalidError('second-factor-needed')
  await withPassword(entrance, owner, () =>
    entrance.auth.api.disableTwoFactor({ body: { password }, headers: entrance.headers }),
  )
  await audit(owner, 'drop-second-factor')
  return null
}

/** New codes for paper; the old ones are void. */
export async function renewBackupCodes(entrance: Entrance, owner: Owner, password: string): Promise<string[]> {
  const made = await withPassword(entrance, owner, () =>
    entrance.auth.api.generateBackupCodes({ body: { password }, headers: entrance.headers }),
  )
  await audit(owner, 'renew-backup-codes')
  return made.backupCodes
}

/** Ends one session of one's own. @throws NotFoundError when there is none of this id. */
export async function endSession({ desk, actor }: Owner, id: string): Promise<null> {
  return desk.db.write(async (tx) => {
    if (!(await deleteSession(tx, actor.userId, id))) throw new NotFoundError('row')
    return null
  })
}

/** Ends every session of one's own but this one. */
export async function endOtherSessions({ desk, actor, sessionId }: Owner): Promise<null> {
  await desk.db.write((tx) => deleteSessions(tx, actor.userId, sessionId))
  return null
}

/** What only the owner's password opens, tried no oftener than a sign-in. */
async function withPassword<T>(entrance: Entrance, owner: Owner, work: () => Promise<T>): Promise<T> {
  // One press on the sign-in page lets anybody in as one of these: it must go on doing so.
  if (owner.isSample) throw new InvalidError('sample-person')
  const attempt = attemptOf(entrance, owner, 'password')
  await beginAttempt(entrance.db, attempt)
  const result = await refuse('failed', work)
  await forgiveAttempt(entrance.db, attempt)
  return result
}

function attemptOf({ secret, address, now }: Entrance, owner: Owner, door: 'password' | 'second-factor') {
  return { door, account: owner.actor.userId, address: digest(secret, address), now }
}

async function audit({ desk, actor }: Owner, action: string): Promise<void> {
  await desk.db.write((tx) => recordAudit(tx, desk, { action, object: `user:${actor.userId}` }))
}
