import { createHmac, randomBytes } from 'node:crypto'
import type { APIRequestContext, BrowserContext } from '@playwright/test'
import { request as requests, test } from '@playwright/test'
import { openDatabase } from '#db/open.ts'
import { readSecret } from '#newsroom/staff/secret.ts'
import { env } from '../env.ts'

/** The people of the sample edition's desk, by the first half of their addresses. */
export const PEOPLE = [
  'reporter',
  'desk-editor',
  'sport-editor',
  'copy-editor',
  'photo-editor',
  'editor-in-chief',
  'administrator',
] as const
export type Person = (typeof PEOPLE)[number]

/** Where the paper under test is. */
export function origin(): string {
  return test.info().project.use.baseURL ?? ''
}

const COOKIE = 'paper.session_token'
const DAY_MS = 86_400_000

/** Signs somebody in without a form: a session row, and the cookie that a browser would have been given. */
export async function sessionCookie(person: Person): Promise<{ name: string; value: string }> {
  const db = openDatabase(env.DATA_DIR)
  const token = randomBytes(24).toString('base64url')
  const now = new Date()
  await db.write((tx) =>
    tx.insert(tx.tables.session).values({
      id: randomBytes(12).toString('base64url'),
      token,
      userId: `sample-${person}`,
      expiresAt: new Date(now.getTime() + DAY_MS),
      createdAt: now,
      updatedAt: now,
    }),
  )
  await db.close()
  const signature = createHmac('sha256', readSecret(env.DATA_DIR, env.AUTH_SECRET)).update(token).digest('base64')
  return { name: COOKIE, value: encodeURIComponent(`${token}.${signature}`) }
}

export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  await context.addCookies([{ ...(await sessionCookie(person)), url: origin() }])
}

/** Requests of somebody who is signed in, or of nobody. */
export async function requestsOf(person: Person | 'nobody'): Promise<APIRequestContext> {
  const cookie = person === 'nobody' ? undefined : await sessionCookie(person)
  return requests.newContext({
    baseURL: origin(),
    extraHTTPHeaders: cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {},
  })
}
