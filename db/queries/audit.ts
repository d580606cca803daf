import { and, asc, desc, eq, gte, lt } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface AuditRow {
  id: number
  at: Date
  userId: string | null
  userName: string | null
  action: string
  articleId: number | null
  object: string | null
  fromState: string | null
  toState: string | null
  reason: string | null
  detail: unknown
}

export async function insertAudit(tx: Tx, row: Omit<AuditRow, 'id'> & { addressHash: string | null }): Promise<void> {
  await tx.insert(tx.tables.audit).values(row)
}

/** What was done to a story, newest first. */
export async function listStoryAudit(db: Db, articleId: number, limit: number): Promise<AuditRow[]> {
  return selectAudit(db).where(eq(db.tables.audit.articleId, articleId)).orderBy(desc(db.tables.audit.id)).limit(limit)
}

/** The last time something was done to a story. */
export async function findLastAudit(db: Db, articleId: number, action: string): Promise<AuditRow | undefined> {
  const { audit: a } = db.tables
  const [row] = await selectAudit(db)
    .where(and(eq(a.articleId, articleId), eq(a.action, action)))
    .orderBy(desc(a.id))
    .limit(1)
  return row
}

export interface AuditFilter {
  userId?: string
  action?: string
  /** From `start` up to `end`, not included. */
  start?: Date
  end?: Date
  /** Rows written before this one. */
  beforeId?: number
}

export interface AuditLogRow extends AuditRow {
  /** Of the story that was acted on, as it is now. */
  headline: string | null
}

/** The log of everything that was done, newest first. */
export async function listAudit(db: Db, filter: AuditFilter, limit: number): Promise<AuditLogRow[]> {
  const { audit: a, article } = db.tables
  return db
    .select({ ...auditColumns(db), headline: article.headline })
    .from(a)
    .leftJoin(article, eq(article.id, a.articleId))
    .where(
      and(
        filter.userId === undefined ? undefined : eq(a.userId, filter.userId),
        filter.action === undefined ? undefined : eq(a.action, filter.action),
        filter.start && gte(a.at, filter.start),
        filter.end && lt(a.at, filter.end),
        filter.beforeId === undefined ? undefined : lt(a.id, filter.beforeId),
      ),
    )
    .orderBy(desc(a.id))
    .limit(limit)
}

/** The names of all that was ever done. */
export async function listAuditActions(db: Db): Promise<string[]> {
  const { audit: a } = db.tables
  const rows = await db.selectDistinct({ action: a.action }).from(a).orderBy(asc(a.action))
  return rows.map((row) => row.action)
}

function selectAudit(db: Db) {
  return db.select(auditColumns(db)).from(db.tables.audit).$dynamic()
}

function auditColumns(db: Db) {
  const { audit: a } = db.tables
  return {
    id: a.id,
    at: a.at,
    userId: a.userId,
    userName: a.userName,
    action: a.action,
    articleId: a.articleId,
    object: a.object,
    fromState: a.fromState,
    toState: a.toState,
    reason: a.reason,
    detail: a.detail,
  }
}
