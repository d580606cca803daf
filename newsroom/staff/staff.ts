import { z } from 'zod'
import { compareNames } from '#arabic/fold.ts'
import type { Tx } from '#db/engine.ts'
import { listOpenInvitations } from '#db/queries/invitations.ts'
import { findPerson } from '#db/queries/people.ts'
import { listSections } from '#db/queries/sections.ts'
import * as users from '#db/queries/users.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import { recordAudit } from '../stories/audit.ts'
import { type Desk, parseRole, ROLES, type Role } from './actor.ts'
import { onlyReal } from './invitations.ts'
import { needsSecondFactor } from './load-actor.ts'

export interface Member {
  id: string
  name: string
  email: string
  role: Role
  sectionIds: number[]
  /** Whose byline this person writes under. */
  personId: number | null
  byline: string | null
  isBanned: boolean
  isSample: boolean
  hasSecondFactor: boolean
  needsSecondFactor: boolean
  /** Milliseconds UTC; null for somebody whose last session is long over. */
  seenAt: number | null
  isSelf: boolean
}

export interface PendingInvitation {
  id: number
  email: string
  name: string
  role: Role
  sectionIds: number[]
  expiresAt: number
  isExpired: boolean
}

export interface StaffView {
  members: Member[]
  invitations: PendingInvitation[]
  sections: { id: number; name: string; parentId: number | null }[]
}

/** The staff and whoever was invited, for whoever manages them. */
export async function loadStaff({ db, actor, now }: Desk): Promise<StaffView> {
  requireCan(actor, 'manage:staff')
  const [rows, pairs, seen, open, sections] = await Promise.all([
    users.listUsers(db.read),
    users.listUserSections(db.read),
    users.listLastSeen(db.read),
    listOpenInvitations(db.read),
    listSections(db.read),
  ])
  const lastSeen = new Map(seen.map(({ userId, at }) => [userId, at?.getTime() ?? null]))
  return {
    members: rows
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map(({ language: _, ...row }) => {
        const role = parseRole(row.role)
        return {
          ...row,
          role,
          sectionIds: pairs.filter(({ userId }) => userId === row.id).map(({ sectionId }) => sectionId),
          needsSecondFactor: needsSecondFactor(role) && !row.isSample,
          seenAt: lastSeen.get(row.id) ?? null,
          isSelf: row.id === actor.userId,
        }
      }),
    invitations: open.map(({ id, email, name, role, sectionIds, expiresAt }) => ({
      id,
      email: email ?? '',
      name: name ?? '',
      role: parseRole(role),
      sectionIds: z.array(z.int()).catch([]).parse(sectionIds),
      expiresAt: expiresAt.getTime(),
      isExpired: expiresAt.getTime() <= now,
    })),
    sections: sections.map(({ id, name, parentId }) => ({ id, name, parentId })),
  }
}

export const memberSchema = z.object({
  userId: z.string().min(1).max(100),
  role: z.enum(ROLES),
  sectionIds: z.array(z.int().positive()).max(200),
  personId: z.int().positive().nullable(),
})

/**
 * Gives somebody another role, sections or byline.
 * @throws InvalidError 'not-yourself' for one's own role, 'last-administrator', or 'invalid' for a byline that is none.
 */
export async function changeMember(desk: Desk, input: z.output<typeof memberSchema>): Promise<null> {
  requireCan(desk.actor, 'manage:staff')
  return desk.db.write(async (tx) => {
    const user = await getUser(tx, input.userId)
    const role = parseRole(user.role)
    if (role !== input.role) await refuseLoss(tx, desk, user)
    if (input.personId !== null && !(await findPerson(tx, input.personId))) {
      throw new InvalidError('invalid', { fields: { personId: 'not-found' } })
    }
    const sectionIds = input.role === 'desk_editor' ? await onlyReal(tx, input.sectionIds) : []
    await users.updateUser(tx, user.id, { role: input.role, personId: input.personId }, new Date(desk.now))
    await users.replaceUserSections(tx, user.id, sectionIds)
    await recordAudit(tx, desk, {
      action: 'change-member',
      object: `user:${user.id}`,
      detail: { name: user.name, from: role, to: input.role, sectionIds, personId: input.personId },
    })
    return null
  })
}

/** Shuts somebody out: whatever they have open ends with the next request. */
export async function banMember(desk: Desk, userId: string): Promise<null> {
  requireCan(desk.actor, 'manage:staff')
  return desk.db.write(async (tx) => {
    const user = await getUser(tx, userId)
    await refuseLoss(tx, desk, user)
    await users.updateUser(tx, user.id, { isBanned: true }, new Date(desk.now))
    await users.deleteSessions(tx, user.id)
    await users.deleteVerificationsOf(tx, user.id)
    await recordAudit(tx, desk, { action: 'ban', object: `user:${user.id}`, detail: { name: user.name } })
    return null
  })
}

/** Lets somebody in again. @throws ForbiddenError, NotFoundError. */
export async function unbanMember(desk: Desk, userId: string): Promise<null> {
  requireCan(desk.actor, 'manage:staff')
  return desk.db.write(async (tx) => {
    const user = await getUser(tx, userId)
    await users.updateUser(tx, user.id, { isBanned: false }, new Date(desk.now))
    await recordAudit(tx, desk, { action: 'unban', object: `user:${user.id}`, detail: { name: user.name } })
    return null
  })
}

/**
 * For somebody whose telephone is lost: their sessions end, and whoever needs a second factor sets up another after the
 * password. Nobody does this for themselves, or a stolen session would be enough.
 */
export async function resetSecondFactor(desk: Desk, userId: string): Promise<null> {
  requireCan(desk.actor, 'manage:staff')
  if (userId === desk.actor.userId) throw new InvalidError('not-yourself')
  return desk.db.write(async (tx) => {
    const user = await getUser(tx, userId)
    await users.deleteSecondFactor(tx, user.id, new Date(desk.now))
    await users.deleteSessions(tx, user.id)
    await recordAudit(tx, desk, {
      action: 'reset-second-factor',
      object: `user:${user.id}`,
      detail: { name: user.name },
    })
    return null
  })
}

async function getUser(tx: Tx, id: string): Promise<users.UserRow> {
  const user = await users.findUser(tx, id)
  if (!user) throw new NotFoundError('user')
  return user
}

/** Nobody takes the keys from themselves, and somebody must always have them. */
async function refuseLoss(tx: Tx, desk: Desk, user: users.UserRow): Promise<void> {
  if (user.id === desk.actor.userId) throw new InvalidError('not-yourself')
  const isCounted = user.role === 'administrator' && !user.isBanned && !user.isSample
  if (isCounted && (await users.countAdministrators(tx)) <= 1) throw new InvalidError('last-administrator')
}
