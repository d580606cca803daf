import { hashPassword } from 'better-auth/crypto'
import { insertUser } from '#db/queries/users.ts'
import type { TestPaper } from '../test-paper.ts'
import type { Actor, Desk, Role } from './actor.ts'
import { type Auth, makeAuth } from './auth.ts'
import { loadActor } from './load-actor.ts'
import type { Entrance } from './sign-in.ts'

export const PASSWORD = 'twelve-letters-and-more'
const SECRET = 'a secret that only tests have, long enough'
let hash: Promise<string> | undefined

/** The door of a test's paper, as somebody at `address` finds it. */
export function makeEntrance(paper: TestPaper, given: Partial<Entrance> & { cookie?: string } = {}): Entrance {
  const { cookie, ...rest } = given
  const headers = new Headers({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36' })
  if (cookie) headers.set('cookie', cookie)
  return {
    db: paper.db,
    auth: makeAuth({ db: paper.db, origin: 'http://127.0.0.1:3000', secret: SECRET }),
    secret: SECRET,
    headers,
    address: '192.0.2.1',
    isLocal: true,
    now: Date.now(),
    ...rest,
  }
}

/** Somebody who signs in with `PASSWORD`. */
export async function addMember(
  paper: TestPaper,
  member: { name: string; role: Role; sectionIds?: number[]; isSample?: boolean },
): Promise<{ id: string; email: string; desk: Desk; actor: Actor }> {
  hash ??= hashPassword(PASSWORD)
  const passwordHash = await hash
  const { name, role, sectionIds = [], isSample = false } = member
  const id = `id-${name}`
  const email = `${name}@paper.example`
  await paper.db.write((tx) =>
    insertUser(
      tx,
      { id, name, email, role, language: 'ar', personId: null, isSample, passwordHash, sectionIds },
      new Date(),
    ),
  )
  const staff = await loadActor(paper.db.read, id)
  if (!staff) throw new Error('Nobody was added.')
  return { id, email, actor: staff.actor, desk: { db: paper.db, actor: staff.actor, now: Date.now() } }
}

/** Signs in past our own limits and answers with the cookies a browser would then send. */
export async function cookieOf(auth: Auth, email: string): Promise<string> {
  const { headers } = await auth.api.signInEmail({ body: { email, password: PASSWORD }, returnHeaders: true })
  return cookiesIn(headers)
}

export function cookiesIn(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
