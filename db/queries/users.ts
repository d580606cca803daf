import { and, asc, count, eq, gt, lt, max, ne } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface UserRow {
  id: string
  name: string
  email: string
  role: string
  isBanned: boolean
  language: string
  personId: number | null
  /** The name of that person. */
  byline: string | null
  isSample: boolean
  hasSecondFactor: boolean
}

export async function findUser(db: Db, id: string): Promise<UserRow | undefined> {
  const [row] = await selectUsers(db).where(eq(db.tables.user.id, id))
  return row
}

/** `email` in lower case, as it is kept. */
export async function findUserByEmail(db: Db, email: string): Promise<UserRow | undefined> {
  const [row] = await selectUsers(db).where(eq(db.tables.user.email, email))
  return row
}

/** The people of the sample edition who may sign in. */
export async function listSampleUsers(db: Db): Promise<UserRow[]> {
  const { user: u } = db.tables
  return selectUsers(db).where(and(eq(u.isSample, true), eq(u.isBanned, false)))
}

/** Everybody on the staff, by name. */
export async function listUsers(db: Db): Promise<UserRow[]> {
  return selectUsers(db).orderBy(asc(db.tables.user.name), asc(db.tables.user.id))
}

function selectUsers(db: Db) {
  const { user: u, person } = db.tables
  return db
    .select({
      id: u.id,
      name: u.name,
      email: u.email,
      role: u.role,
      isBanned: u.isBanned,
      language: u.language,
      personId: u.personId,
      byline: person.name,
      isSample: u.isSample,
      hasSecondFactor: u.twoFactorEnabled,
    })
    .from(u)
    .leftJoin(person, eq(person.id, u.personId))
    .$dynamic()
}

export interface NewUser {
  id: string
  name: string
  email: string
  role: string
  language: string
  personId: number | null
  isSample: boolean
  /** What the sign-in library made of the password. */
  passwordHash: string
  sectionIds: number[]
}

/** Adds a person who signs in with a password. @throws UniqueError when the e-mail is taken. */
export async function insertUser(tx: Tx, { passwordHash, sectionIds, ...row }: NewUser, now: Date): Promise<void> {
  const { user, account } = tx.tables
  await tx.insert(user).values({ ...row, emailVerified: true, createdAt: now, updatedAt: now })
  await tx.insert(account).values({
    id: `credential-${row.id}`,
    accountId: row.id,
    providerId: 'credential',
    userId: row.id,
    password: passwordHash,
    createdAt: now,
    updatedAt: now,
  })
  await replaceUserSections(tx, row.id, sectionIds)
}

export type UserChange = Partial<Pick<UserRow, 'name' | 'role' | 'isBanned' | 'language' | 'personId'>>

/** Whether there was such a person. */
export async function updateUser(tx: Tx, id: string, change: UserChange, now: Date): Promise<boolean> {
  const { user } = tx.tables
  const rows = await tx
    .update(user)
    .set({ ...change, updatedAt: now })
    .where(eq(user.id, id))
    .returning({ id: user.id })
  return rows.length > 0
}

/** People who can let anybody else in: administrators who are neither banned nor of the sample edition. */
export async function countAdministrators(db: Db): Promise<number> {
  const { user: u } = db.tables
  const [row] = await db
    .select({ count: count() })
    .from(u)
    .where(and(eq(u.role, 'administrator'), eq(u.isBanned, false), eq(u.isSample, false)))
  return row?.count ?? 0
}

/** The sections written down for a person; what lies below them is for the caller to add. */
export async function listUserSectionIds(db: Db, userId: string): Promise<number[]> {
  const { userSection: us } = db.tables
  const rows = await db.select({ id: us.sectionId }).from(us).where(eq(us.userId, userId)).orderBy(asc(us.sectionId))
  return rows.map((row) => row.id)
}

/** The sections written down for everybody. */
export async function listUserSections(db: Db): Promise<{ userId: string; sectionId: number }[]> {
  const { userSection: us } = db.tables
  return db.select({ userId: us.userId, sectionId: us.sectionId }).from(us).orderBy(asc(us.sectionId))
}

export async function replaceUserSections(tx: Tx, userId: string, sectionIds: number[]): Promise<void> {
  const { userSection } = tx.tables
  await tx.delete(userSection).where(eq(userSection.userId, userId))
  if (sectionIds.length > 0) {
    await tx.insert(userSection).values(sectionIds.map((sectionId) => ({ userId, sectionId })))
  }
}

/** Takes the second factor away; the person sets up another. */
export async function deleteSecondFactor(tx: Tx, userId: string, now: Date): Promise<void> {
  const { twoFactor, user } = tx.tables
  await tx.delete(twoFactor).where(eq(twoFactor.userId, userId))
  await tx.update(user).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(user.id, userId))
}

export interface SessionRow {
  id: string
  createdAt: Date
  /** When it was last used, to some minutes. */
  updatedAt: Date
  userAgent: string | null
}

/** The sessions of a person that are still good, last used first. */
export async function listSessions(
  db: Db,
  userId: string,
  since: { usedAfter: Date; now: Date },
): Promise<SessionRow[]> {
  const { session: s } = db.tables
  const rows = await db
    .select({ id: s.id, createdAt: s.createdAt, updatedAt: s.updatedAt, userAgent: s.userAgent })
    .from(s)
    .where(and(eq(s.userId, userId), gt(s.expiresAt, since.now), gt(s.updatedAt, since.usedAfter)))
  return rows.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
}

/** When each person was last at the desk, of those whose last session is still kept. */
export async function listLastSeen(db: Db): Promise<{ userId: string; at: Date | null }[]> {
  const { session: s } = db.tables
  return db
    .select({ userId: s.userId, at: max(s.updatedAt) })
    .from(s)
    .groupBy(s.userId)
}

export async function touchSession(tx: Tx, id: string, at: Date): Promise<void> {
  const { session } = tx.tables
  await tx.update(session).set({ updatedAt: at }).where(eq(session.id, id))
}

/** Ends one session of a person. Whether there was such a one. */
export async function deleteSession(tx: Tx, userId: string, id: string): Promise<boolean> {
  const { session } = tx.tables
  const rows = await tx
    .delete(session)
    .where(and(eq(session.userId, userId), eq(session.id, id)))
    .returning({ id: session.id })
  return rows.length > 0
}

/** Ends every session of a person, or every one but `exceptId`. */
export async function deleteSessions(tx: Tx, userId: string, exceptId?: string): Promise<void> {
  const { session } = tx.tables
  const own = eq(session.userId, userId)
  await tx.delete(session).where(exceptId === undefined ? own : and(own, ne(session.id, exceptId)))
}

/** Ends the sessions of a person that began before `then`. */
export async function deleteOlderSessions(tx: Tx, userId: string, then: Date): Promise<void> {
  const { session } = tx.tables
  await tx.delete(session).where(and(eq(session.userId, userId), lt(session.createdAt, then)))
}

/** Forgets the sessions that began before `then`: they ended by themselves. */
export async function deleteSessionsBefore(tx: Tx, then: Date): Promise<void> {
  const { session } = tx.tables
  await tx.delete(session).where(lt(session.createdAt, then))
}

/** Voids every link to a new password, and every half-done sign-in, of a person. */
export async function deleteVerificationsOf(tx: Tx, userId: string): Promise<void> {
  const { verification } = tx.tables
  await tx.delete(verification).where(eq(verification.value, userId))
}
