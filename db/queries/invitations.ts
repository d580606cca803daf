import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface InvitationRow {
  id: number
  /** Null in the link that makes the first administrator. */
  email: string | null
  name: string | null
  role: string
  sectionIds: unknown
  createdAt: Date
  expiresAt: Date
}

export interface NewInvitation {
  tokenHash: string
  email: string | null
  name: string | null
  role: string
  sectionIds: number[]
  invitedById: string | null
  createdAt: Date
  expiresAt: Date
}

function selectOpen(db: Db) {
  const { invitation: i } = db.tables
  return db
    .select({
      id: i.id,
      email: i.email,
      name: i.name,
      role: i.role,
      sectionIds: i.sectionIds,
      createdAt: i.createdAt,
      expiresAt: i.expiresAt,
    })
    .from(i)
    .$dynamic()
}

/** Neither accepted nor revoked; it may have expired. */
function isOpen(db: Db) {
  const { invitation: i } = db.tables
  return and(isNull(i.acceptedAt), isNull(i.revokedAt))
}

export async function findOpenInvitation(db: Db, tokenHash: string, now: Date): Promise<InvitationRow | undefined> {
  const { invitation: i } = db.tables
  const [row] = await selectOpen(db).where(and(eq(i.tokenHash, tokenHash), isOpen(db), gt(i.expiresAt, now)))
  return row
}

export async function findInvitation(db: Db, id: number): Promise<InvitationRow | undefined> {
  const [row] = await selectOpen(db).where(and(eq(db.tables.invitation.id, id), isOpen(db)))
  return row
}

/** Those of people that nobody has accepted or revoked, newest first. */
export async function listOpenInvitations(db: Db): Promise<InvitationRow[]> {
  const { invitation: i } = db.tables
  return selectOpen(db)
    .where(and(isOpen(db), isNotNull(i.email)))
    .orderBy(desc(i.id))
}

export async function insertInvitation(tx: Tx, row: NewInvitation): Promise<number> {
  const { invitation } = tx.tables
  const [made] = await tx.insert(invitation).values(row).returning({ id: invitation.id })
  if (!made) throw new Error('An insert returned no row.')
  return made.id
}

/** Gives an open invitation another link; the old one is dead. Whether it was open. */
export async function renewInvitation(
  tx: Tx,
  id: number,
  link: { tokenHash: string; expiresAt: Date },
): Promise<boolean> {
  const { invitation } = tx.tables
  const rows = await tx
    .update(invitation)
    .set(link)
    .where(and(eq(invitation.id, id), isOpen(tx)))
    .returning({ id: invitation.id })
  return rows.length > 0
}

/** Whether it was open. */
export async function revokeInvitation(tx: Tx, id: number, now: Date): Promise<boolean> {
  const { invitation } = tx.tables
  const rows = await tx
    .update(invitation)
    .set({ revokedAt: now })
    .where(and(eq(invitation.id, id), isOpen(tx)))
    .returning({ id: invitation.id })
  return rows.length > 0
}

/** Revokes whatever is open for an e-mail; null stands for the link that makes the first administrator. */
export async function revokeInvitationsOf(tx: Tx, email: string | null, now: Date): Promise<void> {
  const { invitation: i } = tx.tables
  await tx
    .update(i)
    .set({ revokedAt: now })
    .where(and(email === null ? isNull(i.email) : eq(i.email, email), isOpen(tx)))
}

/** Takes an open invitation. Of two who do so at once, one is told no. */
export async function acceptInvitation(tx: Tx, tokenHash: string, now: Date): Promise<InvitationRow | undefined> {
  const { invitation: i } = tx.tables
  const [row] = await tx
    .update(i)
    .set({ acceptedAt: now })
    .where(and(eq(i.tokenHash, tokenHash), isOpen(tx), gt(i.expiresAt, now)))
    .returning({
      id: i.id,
      email: i.email,
      name: i.name,
      role: i.role,
      sectionIds: i.sectionIds,
      createdAt: i.createdAt,
      expiresAt: i.expiresAt,
    })
  return row
}
