import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface NewAnnouncement {
  channel: string
  url: string
  event: string
  articleId: number | null
  createdAt: Date
  dueAt: Date
}

/** An engine takes some thousands of values in one statement. */
const ROWS_AT_ONCE = 1_000

export async function insertAnnouncements(tx: Tx, rows: NewAnnouncement[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await tx.insert(tx.tables.announcement).values(rows.slice(start, start + ROWS_AT_ONCE))
  }
}

/** Has what nobody has begun to tell say the newer thing. @returns the addresses it is about. */
export async function retellWaiting(
  tx: Tx,
  { channel, urls, event, articleId }: { channel: string; urls: string[]; event: string; articleId: number | null },
): Promise<string[]> {
  const { announcement: a } = tx.tables
  const rows = await tx
    .update(a)
    .set({ event, articleId })
    .where(and(isOpen(tx), eq(a.attempts, 0), eq(a.channel, channel), inArray(a.url, urls)))
    .returning({ url: a.url })
  return rows.map((row) => row.url)
}

/** Neither told nor given up. */
function isOpen(db: Db): SQL | undefined {
  const { announcement: a } = db.tables
  return and(isNull(a.sentAt), isNull(a.gaveUpAt))
}

export async function hasDueAnnouncement(db: Db, now: Date): Promise<boolean> {
  const { announcement: a } = db.tables
  const rows = await db
    .select({ id: a.id })
    .from(a)
    .where(and(isOpen(db), lte(a.dueAt, now)))
    .limit(1)
  return rows.length > 0
}

/** Whether a channel has asked for a pause that is not over. */
export async function isAskedToWait(db: Db, channel: string, now: Date): Promise<boolean> {
  const { announcement: a } = db.tables
  const rows = await db
    .select({ id: a.id })
    .from(a)
    .where(and(isOpen(db), gt(a.dueAt, now), eq(a.channel, channel), eq(a.answer, TOO_MANY)))
    .limit(1)
  return rows.length > 0
}

const TOO_MANY = 429

export interface TakenAnnouncement {
  id: number
  url: string
  /** This one included. */
  attempts: number
  createdAt: Date
}

/**
 * Takes what is due of a channel for one attempt: nobody else is given it before `until`, when whoever took it must have
 * said what came of it.
 */
export async function takeDueAnnouncements(
  tx: Tx,
  { channel, now, until, limit }: { channel: string; now: Date; until: Date; limit: number },
): Promise<TakenAnnouncement[]> {
  const { announcement: a } = tx.tables
  const due = tx
    .select({ id: a.id })
    .from(a)
    .where(and(isOpen(tx), lte(a.dueAt, now), eq(a.channel, channel)))
    .orderBy(asc(a.dueAt), asc(a.id))
    .limit(limit)
  return tx
    .update(a)
    .set({ attempts: sql`${a.attempts} + 1`, dueAt: until })
    .where(inArray(a.id, due))
    .returning({ id: a.id, url: a.url, attempts: a.attempts, createdAt: a.createdAt })
}

/** What came of an attempt. */
export interface AnnouncementOutcome {
  answer: number | null
  lastError: string | null
  sentAt?: Date
  gaveUpAt?: Date
  dueAt?: Date
}

export async function settleAnnouncements(tx: Tx, ids: number[], outcome: AnnouncementOutcome): Promise<void> {
  if (ids.length === 0) return
  const { announcement: a } = tx.tables
  await tx.update(a).set(outcome).where(inArray(a.id, ids))
}

/** The newest first, with the headline of the story they are about. */
export async function listAnnouncements(
  db: Db,
  { limit, before, onlyOpen }: { limit: number; before?: number; onlyOpen?: boolean },
) {
  const { announcement: a, article } = db.tables
  return db
    .select({
      id: a.id,
      channel: a.channel,
      url: a.url,
      event: a.event,
      articleId: a.articleId,
      headline: article.headline,
      createdAt: a.createdAt,
      dueAt: a.dueAt,
      attempts: a.attempts,
      answer: a.answer,
      lastError: a.lastError,
      sentAt: a.sentAt,
      gaveUpAt: a.gaveUpAt,
    })
    .from(a)
    .leftJoin(article, eq(article.id, a.articleId))
    .where(and(before === undefined ? undefined : lt(a.id, before), onlyOpen ? isNull(a.sentAt) : undefined))
    .orderBy(desc(a.id))
    .limit(limit)
}

export async function findAnnouncement(db: Db, id: number) {
  const { announcement: a } = db.tables
  const [row] = await db
    .select({ id: a.id, channel: a.channel, url: a.url, sentAt: a.sentAt, gaveUpAt: a.gaveUpAt })
    .from(a)
    .where(eq(a.id, id))
  return row
}

/** Has what was not told be tried again, as if for the first time. False when it was told meanwhile. */
export async function reviveAnnouncement(tx: Tx, id: number, now: Date): Promise<boolean> {
  const { announcement: a } = tx.tables
  const rows = await tx
    .update(a)
    .set({ attempts: 0, dueAt: now, gaveUpAt: null, answer: null })
    .where(and(eq(a.id, id), isNull(a.sentAt)))
    .returning({ id: a.id })
  return rows.length > 0
}

/** Forgets what was written down before an instant, told or not. */
export async function pruneAnnouncements(tx: Tx, before: Date): Promise<void> {
  const { announcement: a } = tx.tables
  await tx.delete(a).where(lt(a.createdAt, before))
}
