import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Database, Db, Tx } from '#db/engine.ts'
import { UniqueError } from '#db/errors.ts'
import * as rows from '#db/queries/invitations.ts'
import { listSections } from '#db/queries/sections.ts'
import { countAdministrators, findUserByEmail, insertUser } from '#db/queries/users.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import { recordAudit } from '../stories/audit.ts'
import { type Actor, type Desk, parseRole, ROLES, type Role } from './actor.ts'
import { beginAttempt } from './attempts.ts'
import { emailSchema, nameSchema, passwordSchema } from './person.ts'
import { digest } from './secret.ts'
import { type Entrance, refuse } from './sign-in.ts'
import { hashToken, makeToken } from './token.ts'

const INVITATION_LIFE_MS = 7 * 86_400_000
const FIRST_LIFE_MS = 86_400_000

/** The sections of a desk editor; nobody else answers for any. */
const sectionIdsSchema = z.array(z.int().positive()).max(200)

export const invitationSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  role: z.enum(ROLES),
  sectionIds: sectionIdsSchema.default([]),
})

/** What a link was made for; the link itself is known to the caller alone, who sends it. */
export interface Invited {
  id: number
  email: string
  name: string
  role: Role
  token: string
}

/** Invites somebody; an earlier invitation of the same e-mail is void. @throws InvalidError 'email-taken' */
export async function invite(desk: Desk, input: z.output<typeof invitationSchema>): Promise<Invited> {
  requireCan(desk.actor, 'manage:staff')
  const token = makeToken()
  const now = new Date(desk.now)
  return desk.db.write(async (tx) => {
    if (await findUserByEmail(tx, input.email)) {
      throw new InvalidError('invalid', { fields: { email: 'email-taken' } })
    }
    await rows.revokeInvitationsOf(tx, input.email, now)
    const id = await rows.insertInvitation(tx, {
      ...input,
      sectionIds: input.role === 'desk_editor' ? await onlyReal(tx, input.sectionIds) : [],
      tokenHash: hashToken(token),
      invitedById: desk.actor.userId,
      createdAt: now,
      expiresAt: new Date(desk.now + INVITATION_LIFE_MS),
    })
    await recordAudit(tx, desk, {
      action: 'invite',
      object: `invitation:${id}`,
      detail: { name: input.name, role: input.role },
    })
    return { id, email: input.email, name: input.name, role: input.role, token }
  })
}

/** Makes another link for an invitation that nobody accepted; the old one is dead, the week begins anew. */
export async function renewInvitation(desk: Desk, id: number): Promise<Invited> {
  requireCan(desk.actor, 'manage:staff')
  const token = makeToken()
  return desk.db.write(async (tx) => {
    const row = await rows.findInvitation(tx, id)
    if (!row?.email) throw new NotFoundError('row')
    const expiresAt = new Date(desk.now + INVITATION_LIFE_MS)
    await rows.renewInvitation(tx, id, { tokenHash: hashToken(token), expiresAt })
    await recordAudit(tx, desk, { action: 'renew-invitation', object: `invitation:${id}` })
    return { id, email: row.email, name: row.name ?? '', role: parseRole(row.role), token }
  })
}

/** Makes an invitation's link worthless. @throws ForbiddenError; NotFoundError when it is no longer open. */
export async function revokeInvitation(desk: Desk, id: number): Promise<null> {
  requireCan(desk.actor, 'manage:staff')
  return desk.db.write(async (tx) => {
    if (!(await rows.revokeInvitation(tx, id, new Date(desk.now)))) throw new NotFoundError('row')
    await recordAudit(tx, desk, { action: 'revoke-invitation', object: `invitation:${id}` })
    return null
  })
}

/** What a link leads to; undefined when it is dead or never was. */
export async function loadInvitation(
  db: Db,
  token: string,
  now: number,
): Promise<{ email: string | null; name: string | null; role: Role } | undefined> {
  const row = await rows.findOpenInvitation(db, hashToken(token), new Date(now))
  if (!row || (row.email === null && (await countAdministrators(db)) > 0)) return undefined
  return { email: row.email, name: row.name, role: parseRole(row.role) }
}

export const acceptanceSchema = z.object({
  token: z.string().min(1).max(100),
  name: nameSchema,
  password: passwordSchema,
  /** Asked of the first administrator alone: everybody else was invited by theirs. */
  email: emailSchema.optional(),
})

/**
 * Makes the account an invitation promises, and signs its owner in.
 * @throws InvalidError 'link-dead', 'too-many', or 'invalid' with the e-mail that is taken or missing.
 */
export async function acceptInvitation(
  entrance: Entrance,
  input: z.output<typeof acceptanceSchema> & { language: 'ar' | 'en' },
): Promise<null> {
  const { db, auth, secret, headers, now } = entrance
  const address = digest(secret, entrance.address)
  await beginAttempt(db, { door: 'invitation', account: hashToken(input.token), address, now })
  const passwordHash = await (await auth.$context).password.hash(input.password)
  const email = await db
    .write((tx) => makeAccount(tx, { ...input, passwordHash, address, now }))
    .catch((error: unknown) => {
      if (!(error instanceof UniqueError)) throw error
      throw new InvalidError('invalid', { cause: error, fields: { email: 'email-taken' } })
    })
  await refuse('wrong-sign-in', () => auth.api.signInEmail({ body: { email, password: input.password }, headers }))
  return null
}

interface Acceptance {
  token: string
  name: string
  email?: string | undefined
  language: 'ar' | 'en'
  passwordHash: string
  address: string
  now: number
}

/** All in one transaction, and the invitation first: of two clicks one finds it taken. Answers with the e-mail. */
async function makeAccount(tx: Tx, { token, now, address, ...given }: Acceptance): Promise<string> {
  const at = new Date(now)
  const row = await rows.acceptInvitation(tx, hashToken(token), at)
  const isFirst = row?.email === null
  if (!row || (isFirst && (await countAdministrators(tx)) > 0)) throw new InvalidError('link-dead')
  const email = row.email ?? given.email
  if (!email) throw new InvalidError('invalid', { fields: { email: 'required' } })
  const id = randomUUID()
  const role = parseRole(row.role)
  const { name, language, passwordHash } = given
  const sectionIds = await onlyReal(tx, sectionIdsSchema.catch([]).parse(row.sectionIds))
  await insertUser(
    tx,
    { id, name, email, role, language, personId: null, isSample: false, passwordHash, sectionIds },
    at,
  )
  const actor: Actor = { userId: id, name, role, sectionIds, personId: null, language, addressHash: address }
  await recordAudit(tx, { actor, now }, { action: 'accept-invitation', object: `invitation:${row.id}` })
  return email
}

/**
 * A new link that makes the first administrator, in place of any older one; undefined in a paper that has one. The
 * people of the sample edition do not count: they are nobody's.
 */
export async function makeFirstLink(db: Database, now: number): Promise<string | undefined> {
  const token = makeToken()
  return db.write(async (tx) => {
    if ((await countAdministrators(tx)) > 0) return undefined
    await rows.revokeInvitationsOf(tx, null, new Date(now))
    await rows.insertInvitation(tx, {
      tokenHash: hashToken(token),
      email: null,
      name: null,
      role: 'administrator',
      sectionIds: [],
      invitedById: null,
      createdAt: new Date(now),
      expiresAt: new Date(now + FIRST_LIFE_MS),
    })
    return token
  })
}

/** The sections of the paper among `ids`: one may have gone since the invitation was written. */
export async function onlyReal(db: Db, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const real = new Set((await listSections(db)).map((section) => section.id))
  return [...new Set(ids)].filter((id) => real.has(id))
}
