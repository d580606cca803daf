import { z } from 'zod'
import { updateAssignee } from '#db/queries/stories.ts'
import { findUser, listUsers } from '#db/queries/users.ts'
import { NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import { type Desk, parseRole, type Role } from '../staff/actor.ts'
import { recordAudit } from './audit.ts'
import { getWorkingCopy } from './working-copy.ts'

export const assignSchema = z.strictObject({
  id: z.int().positive(),
  /** Null takes it from whoever had it. */
  userId: z.string().min(1).max(100).nullable(),
})

/** Gives a story to somebody to write or see through. @throws NotFoundError for a person who is not on the staff. */
export async function assignStory(desk: Desk, { id, userId }: z.infer<typeof assignSchema>): Promise<null> {
  return desk.db.write(async (tx) => {
    const { subject, row } = await getWorkingCopy(tx, id)
    requireCan(desk.actor, 'assign', subject)
    const user = userId === null ? null : await findUser(tx, userId)
    if (user === undefined || user?.isBanned) throw new NotFoundError('user')
    if (row.assigneeId === userId) return null
    await updateAssignee(tx, id, userId)
    await recordAudit(tx, desk, { action: 'assign', articleId: id, detail: { to: user?.name ?? null } })
    return null
  })
}

export const assigneesSchema = z.strictObject({ id: z.int().positive() })

export interface Assignee {
  id: string
  name: string
  role: Role
}

/** The staff, by name, for whoever may give this story to one of them. @throws NotFoundError, ForbiddenError. */
export async function listAssignees(desk: Desk, { id }: z.infer<typeof assigneesSchema>): Promise<Assignee[]> {
  const { subject } = await getWorkingCopy(desk.db.read, id)
  requireCan(desk.actor, 'assign', subject)
  const users = await listUsers(desk.db.read)
  return users.filter((user) => !user.isBanned).map(({ id, name, role }) => ({ id, name, role: parseRole(role) }))
}
