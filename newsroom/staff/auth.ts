import { betterAuth } from 'better-auth'
import { nextCookies } from 'better-auth/next-js'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { accountsAdapter } from '#db/accounts.ts'
import type { Database } from '#db/engine.ts'
import { ADDRESS_HEADER } from './address.ts'

/** A session ends for good after this long, however busy it was. */
export const SESSION_LIFE_MS = 7 * 86_400_000
/** A session ends after this long without a request. */
export const SESSION_IDLE_MS = 12 * 3_600_000
export const PASSWORD_LENGTH = { min: 12, max: 128 }
export const RESET_LIFE_MS = 3_600_000

/** Whether a session has ended by itself: idle for too long, or begun too long ago. */
export function isSessionOver({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }, now: number): boolean {
  return now - updatedAt.getTime() > SESSION_IDLE_MS || now - createdAt.getTime() > SESSION_LIFE_MS
}

export interface AuthOptions {
  db: Database
  /** The public address of the paper. */
  origin: string
  secret: string
}

/**
 * The sign-in library on our tables: passwords, sessions, second factors. It is called by our own actions alone and
 * has no address of its own; who may do what is read from the database on every request, never from a cookie.
 */
export function makeAuth({ db, origin, secret }: AuthOptions) {
  const isSecure = origin.startsWith('https:')
  return betterAuth({
    baseURL: origin,
    trustedOrigins: [origin],
    secret,
    database: accountsAdapter(db),
    logger: { level: 'error' },
    telemetry: { enabled: false },
    // Ours are per account too, and are kept in the database: see `attempts.ts`.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
    },
    // A link in an old copy of the database must open nothing.
    verification: { storeIdentifier: 'hashed' },
    session: {
      expiresIn: SESSION_LIFE_MS / 1000,
      // Pages cannot move a cookie's end, so the idle limit is ours: see `session.ts`.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      freshAge: 0,
    },
    advanced: {
      // `__Host-`: no other host can set it, and it never travels in the clear.
      cookiePrefix: isSecure ? '__Host-paper' : 'paper',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      twoFactor({
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 3600 },
        backupCodeOptions: { storeBackupCodes: 'encrypted' },
      }),
      nextCookies(),
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>
