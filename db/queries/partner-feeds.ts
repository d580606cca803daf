import { asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

function feedColumns(db: Db) {
  const { partnerFeed: f } = db.tables
  return {
    id: f.id,
    name: f.name,
    token: f.token,
    sectionIds: f.sectionIds,
    mostStories: f.mostStories,
    mostAgeHours: f.mostAgeHours,
    isFull: f.isFull,
    hasPictures: f.hasPictures,
    isPaused: f.isPaused,
    reads: f.reads,
    lastReadAt: f.lastReadAt,
    createdAt: f.createdAt,
    updatedAt: f.updatedAt,
  }
}

export type PartnerFeedRow = Awaited<ReturnType<typeof listPartnerFeeds>>[number]

/** Feeds made for somebody, by name. A paper has dozens. */
export async function listPartnerFeeds(db: Db) {
  const { partnerFeed: f } = db.tables
  return db.select(feedColumns(db)).from(f).orderBy(asc(f.name), asc(f.id))
}

export async function findPartnerFeed(db: Db, by: { id: number } | { token: string }) {
  const { partnerFeed: f } = db.tables
  const [row] = await db
    .select(feedColumns(db))
    .from(f)
    .where('id' in by ? eq(f.id, by.id) : eq(f.token, by.token))
  return row
}

export interface PartnerFeedValues {
  name: string
  sectionIds: number[]
  mostStories: number
  mostAgeHours: number | null
  isFull: boolean
  hasPictures: boolean
}

export async function insertPartnerFeed(
  tx: Tx,
  values: PartnerFeedValues & { token: string; createdById: string; createdAt: Date },
): Promise<number> {
  const { partnerFeed } = tx.tables
  const [row] = await tx
    .insert(partnerFeed)
    .values({ ...values, updatedAt: values.createdAt })
    .returning({ id: partnerFeed.id })
  if (!row) throw new Error('An insert returned no row.')
  return row.id
}

/** Changes a feed that is still there. False when it is not. */
export async function updatePartnerFeed(
  tx: Tx,
  id: number,
  values: Partial<PartnerFeedValues & { token: string; isPaused: boolean }> & { updatedAt: Date },
): Promise<boolean> {
  const { partnerFeed } = tx.tables
  const rows = await tx.update(partnerFeed).set(values).where(eq(partnerFeed.id, id)).returning({ id: partnerFeed.id })
  return rows.length === 1
}

export async function deletePartnerFeed(tx: Tx, id: number): Promise<boolean> {
  const { partnerFeed } = tx.tables
  const rows = await tx.delete(partnerFeed).where(eq(partnerFeed.id, id)).returning({ id: partnerFeed.id })
  return rows.length === 1
}

/** Counts readings that were not written down one by one. A feed that is gone is left out. */
export async function addFeedReads(tx: Tx, id: number, { reads, lastAt }: { reads: number; lastAt: Date }) {
  const { partnerFeed: f } = tx.tables
  await tx
    .update(f)
    .set({ reads: sql`${f.reads} + ${reads}`, lastReadAt: lastAt })
    .where(eq(f.id, id))
}
