import { desc, eq, lt } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface MailRow {
  id: number
  to: string
  subject: string
  text: string
  createdAt: Date
  sentAt: Date | null
  error: string | null
}

function selectMail(db: Db) {
  const { mail: m } = db.tables
  return db
    .select({
      id: m.id,
      to: m.to,
      subject: m.subject,
      text: m.text,
      createdAt: m.createdAt,
      sentAt: m.sentAt,
      error: m.error,
    })
    .from(m)
    .$dynamic()
}

export async function findMail(db: Db, id: number): Promise<MailRow | undefined> {
  const [row] = await selectMail(db).where(eq(db.tables.mail.id, id))
  return row
}

/** Newest first; `before` is the id of the last one seen. */
export async function listMail(db: Db, { before, limit }: { before?: number; limit: number }): Promise<MailRow[]> {
  const { mail } = db.tables
  return selectMail(db)
    .where(before === undefined ? undefined : lt(mail.id, before))
    .orderBy(desc(mail.id))
    .limit(limit)
}

export async function insertMail(
  tx: Tx,
  row: { to: string; subject: string; text: string; createdAt: Date },
): Promise<number> {
  const [made] = await tx.insert(tx.tables.mail).values(row).returning({ id: tx.tables.mail.id })
  if (!made) throw new Error('An insert returned no row.')
  return made.id
}

/** Marks a mail as gone; `text` is what is kept of its words. */
export async function markMailSent(tx: Tx, id: number, { text, at }: { text: string; at: Date }): Promise<void> {
  const { mail } = tx.tables
  await tx.update(mail).set({ sentAt: at, error: null, text }).where(eq(mail.id, id))
}

export async function markMailFailed(tx: Tx, id: number, error: string): Promise<void> {
  const { mail } = tx.tables
  await tx.update(mail).set({ error }).where(eq(mail.id, id))
}
