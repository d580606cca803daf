import { createHmac, randomBytes } from 'node:crypto'
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { expect, request as requests, test } from '@playwright/test'
import { hashPassword } from 'better-auth/crypto'
import { openDatabase, ownPlace } from '#db/open.ts'
import { insertUser } from '#db/queries/users.ts'
import type { Role } from '#newsroom/staff/actor.ts'
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

/** Somebody a test hired for itself alone. */
export interface Hired {
  id: string
  name: string
  email: string
  password: string
}

/** Where the paper under test is. */
export function origin(): string {
  return test.info().project.use.baseURL ?? ''
}

const COOKIE = 'paper.session_token'
const DAY_MS = 86_400_000

/** Puts somebody of a name and language on the staff. Without `hasSecondFactor` some roles must set one up first. */
export async function hire(
  role: Role,
  {
    name,
    language = 'ar',
    hasSecondFactor = false,
  }: { name: string; language?: 'ar' | 'en'; hasSecondFactor?: boolean },
): Promise<Hired> {
  const id = `hired-${randomBytes(6).toString('hex')}`
  const hired = { id, name, email: `${id}@paper.example`, password: 'plain-words-for-a-test' }
  const passwordHash = await hashPassword(hired.password)
  const db = openDatabase(ownPlace)
  // Whoever has a second factor need not set one up; nobody here signs in with it.
  const row = { id, name, email: hired.email, role, language, personId: null, twoFactorEnabled: hasSecondFactor }
  await db.write((tx) => insertUser(tx, { ...row, isSample: false, passwordHash, sectionIds: [] }, new Date()))
  await db.close()
  return hired
}

/** Signs somebody in without a form: a session row, and the cookie that a browser would have been given. */
export async function sessionCookie(person: Person | Hired): Promise<{ name: string; value: string }> {
  const db = openDatabase(ownPlace)
  const token = randomBytes(24).toString('base64url')
  const now = new Date()
  await db.write((tx) =>
    tx.insert(tx.tables.session).values({
      id: randomBytes(12).toString('base64url'),
      token,
      userId: typeof person === 'string' ? `sample-${person}` : person.id,
      expiresAt: new Date(now.getTime() + DAY_MS),
      createdAt: now,
      updatedAt: now,
    }),
  )
  await db.close()
  const signature = createHmac('sha256', readSecret(env.DATA_DIR, env.AUTH_SECRET)).update(token).digest('base64')
  return { name: COOKIE, value: encodeURIComponent(`${token}.${signature}`) }
}

export async function signIn(context: BrowserContext, person: Person | Hired): Promise<void> {
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

/** The part of a mail to somebody that matches, by the outbox of an administrator's page: there all mail waits. */
export async function linkFor(page: Page, email: string, link: RegExp): Promise<string> {
  const mail = page.getByRole('listitem').filter({ hasText: email }).first()
  // Some mail is written after its sender was answered.
  await expect(async () => {
    await page.goto('/desk/staff/mail')
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  const found = link.exec((await mail.textContent()) ?? '')?.[0]
  expect(found).toBeDefined()
  return found ?? ''
}

/** Opens a tab of a page that was just loaded: until its script has come, a click is nobody's. */
export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name })
  await expect(async () => {
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true', { timeout: 500 })
  }).toPass()
}
