import type { Tx } from '#db/engine.ts'
import { UniqueError } from '#db/errors.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { announce, type News } from '../announce/announce.ts'
import { ConflictError } from '../errors.ts'
import { type Privilege, requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { type AuditEntry, recordAudit } from '../stories/audit.ts'
import { changedPages, readPrinted } from './printed.ts'

/** What a change of the paper leaves behind besides its rows. */
export interface Changed<T> {
  value: T
  /** Null when nothing changed: a log of nothing is noise. */
  audit: AuditEntry | null
  /** Tags of pages to drop, besides those whose frame, masthead or section names are seen to differ. */
  tags?: string[]
  /** What the world is to be told. */
  news?: Omit<News, 'now'>
}

/**
 * Runs a change of the paper in one transaction: asks permission, changes, writes the audit log, and records the pages
 * that must be made again.
 * @throws ForbiddenError; ConflictError 'taken' when a unique name or address is in use; whatever `change` throws.
 */
export async function changePaper<T>(
  desk: Desk,
  privilege: Privilege,
  change: (tx: Tx) => Promise<Changed<T>>,
): Promise<T> {
  requireCan(desk.actor, privilege)
  try {
    return await desk.db.write(async (tx) => {
      const before = await readPrinted(tx, desk.now)
      const { value, audit, tags = [], news } = await change(tx)
      const after = await readPrinted(tx, desk.now)
      if (audit) await recordAudit(tx, desk, audit)
      await recordInvalidations(tx, [...changedPages(before, after), ...tags], new Date(desk.now))
      if (news) await announce(tx, { ...news, now: desk.now })
      return value
    })
  } catch (error) {
    if (error instanceof UniqueError) throw new ConflictError('taken', error)
    throw error
  }
}

/** The fields that differ from the row, without those left out of the change. */
export function differing<T extends object>(row: T, changes: Partial<T>): Partial<T> {
  const wanted = Object.entries(changes) as [keyof T, T[keyof T]][]
  return Object.fromEntries(wanted.filter(([key, value]) => value !== undefined && value !== row[key])) as Partial<T>
}
