import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { database } from '#db/index.ts'
import { touchSession } from '#db/queries/users.ts'
import { env } from '../env.ts'
import { loadSampleStaff, SAMPLE_PASSWORD } from './setup/sample-staff.ts'
import type { Desk } from './staff/actor.ts'
import { addressOf, headersForAuth, isLocalRequest, placeOf } from './staff/address.ts'
import { type Auth, isSessionOver, makeAuth } from './staff/auth.ts'
import { lacksSecondFactor, loadActor, type Staff } from './staff/load-actor.ts'
import { digest, readSecret } from './staff/secret.ts'
import type { Entrance } from './staff/sign-in.ts'

/** The last use of a session is written down this often: to the minute, every page would be a write. */
const TOUCH_MS = 5 * 60_000
const LANGUAGE_COOKIE = 'paper-language'

/** Somebody signed in, and with what. */
export interface SignedIn extends Staff {
  desk: Desk
  sessionId: string
}

// Development reloads modules; the sign-in library need not be made again.
const kept = globalThis as typeof globalThis & { paperAuth?: Auth; paperSecret?: string }

/** What the paper signs with. */
function paperSecret(): string {
  kept.paperSecret ??= readSecret(env.DATA_DIR, env.AUTH_SECRET)
  return kept.paperSecret
}

/** The sign-in library, for the actions of signing in and of one's own account. */
export function auth(): Auth {
  kept.paperAuth ??= makeAuth({ db: database(), origin: env.ORIGIN, secret: paperSecret() })
  return kept.paperAuth
}

/** What signing in works with, for this request. */
export async function requestEntrance(): Promise<Entrance> {
  return { db: database(), auth: auth(), secret: paperSecret(), now: Date.now(), ...(await requestFacts()) }
}

/** The people of the sample edition, with their password, while only this machine can reach the paper. */
export async function listSampleStaff() {
  const { isLocal } = await requestFacts()
  const people = isLocal ? await loadSampleStaff(database()) : []
  return people.length > 0 ? { people, password: SAMPLE_PASSWORD } : undefined
}

/** What a request says of whoever sent it, as the sign-in library wants it. */
async function requestFacts(): Promise<{ headers: Headers; address: string; isLocal: boolean }> {
  const given = await headers()
  const own = headersForAuth(given)
  // An action may end a session and begin another: the page that is made anew after it must find the new one.
  if (given.has('next-action')) own.set('cookie', await presentCookies())
  return {
    headers: own,
    address: addressOf(given),
    isLocal: isLocalRequest(env.ORIGIN, given),
  }
}

/** The cookies of the browser as they will be once it has this answer. */
async function presentCookies(): Promise<string> {
  const all = (await cookies()).getAll()
  return all.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

/**
 * Whoever is signed in, read anew for every request: session, role, ban, sections, language. Undefined when nobody is.
 * It lets pass those who have yet to set up a second factor: only the pages that do so may ask this.
 */
const findSignedIn = cache(async (): Promise<SignedIn | undefined> => {
  await connection()
  const facts = await requestFacts()
  const found = await auth().api.getSession({ headers: facts.headers })
  if (!found) return undefined
  const { session } = found
  const now = Date.now()
  if (isSessionOver(session, now)) return undefined
  const db = database()
  const staff = await loadActor(db.read, session.userId, digest(paperSecret(), facts.address))
  if (!staff || (staff.isSample && !facts.isLocal)) return undefined
  if (now - session.updatedAt.getTime() > TOUCH_MS) await db.write((tx) => touchSession(tx, session.id, new Date(now)))
  return { ...staff, desk: { db, actor: staff.actor, now }, sessionId: session.id }
})

/** The desk of whoever is signed in; undefined when nobody is, or a second factor is yet to be set up. */
export async function findDesk(): Promise<Desk | undefined> {
  const signedIn = await findSignedIn()
  return signedIn && !lacksSecondFactor(signedIn) ? signedIn.desk : undefined
}

/**
 * The desk of whoever is signed in. Leads everybody else to signing in, and whoever must have a second factor and has
 * none to setting it up. An action called by a page's script is answered 401 instead: the page, and what was typed in
 * it, stay where they are.
 */
export async function requireDesk(): Promise<Desk> {
  const signedIn = await findSignedIn()
  if (signedIn && !lacksSecondFactor(signedIn)) return signedIn.desk
  const given = await headers()
  if (given.has('next-action')) throw signedOut()
  redirect(
    signedIn ? '/desk/account/second-factor-setup' : `/desk/sign-in?next=${encodeURIComponent(destinationOf(given))}`,
  )
}

/** Whoever is signed in, with or without the second factor they need. Leads everybody else to signing in. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (signedIn) return signedIn
  if ((await headers()).has('next-action')) throw signedOut()
  redirect('/desk/sign-in')
}

/** Whoever is signed in and through with signing in, with what concerns their own account alone. */
export async function requireOwner(): Promise<SignedIn> {
  await requireDesk()
  return requireSignedIn()
}

/** Next answers an action with the status in this digest, and hands the digest to whoever called. */
const SIGNED_OUT_DIGEST = 'NEXT_HTTP_ERROR_FALLBACK;401'

function signedOut(): Error {
  return Object.assign(new Error('Nobody is signed in.'), { digest: SIGNED_OUT_DIGEST })
}

/** Where the person was going: the address of a page, or the page an action was called from. */
function destinationOf(given: Headers): string {
  return placeOf(given.get('x-paper-path') ?? given.get('referer')?.replace(/^https?:\/\/[^/]+/, '') ?? '')
}

/** The language of the desk: the person's own, the one last chosen in this browser, or Arabic. */
export async function deskLanguage(): Promise<'ar' | 'en'> {
  const signedIn = await findSignedIn()
  if (signedIn) return signedIn.actor.language
  // From the header: after a form that was sent without a script Next's own `cookies` fails in development.
  const sent = (await headers()).get('cookie') ?? ''
  return sent.split(/;\s*/).includes(`${LANGUAGE_COOKIE}=en`) ? 'en' : 'ar'
}

/** Remembers a language in this browser, for the pages before signing in. */
export async function rememberLanguage(language: 'ar' | 'en'): Promise<void> {
  const isSecure = env.ORIGIN.startsWith('https:')
  const store = await cookies()
  store.set(LANGUAGE_COOKIE, language, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/desk',
    maxAge: 31_536_000,
  })
}

/** Whether a request that changes something comes from a page of ours, by what the browser says of it. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = request.headers.get('origin')
  if (origin === null) return site === 'same-origin'
  return origin === env.ORIGIN || origin === ownOrigin(request)
}

/** The origin this very request was sent to, as a paper that was moved to another port or name sees it. */
function ownOrigin(request: Request): string | undefined {
  const host = request.headers.get('host')
  return host ? `${env.ORIGIN.split(':', 1)[0]}://${host}` : undefined
}
