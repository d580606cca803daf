import { z } from 'zod'
import { isCairoDay, startOfCairoDay, startOfNextCairoDay } from '#arabic/dates.ts'
import { type AuditFilter, type AuditLogRow, listAudit, listAuditActions } from '#db/queries/audit.ts'
import { listUsers } from '#db/queries/users.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { type LogEntry, toLogEntry } from './history.ts'

/** What of the log is asked for. */
export interface AuditQuery {
  userId: string | null
  action: string | null
  /** A Cairo day: `2026-11-22`. */
  day: string | null
  /** Only what was written down before this row. */
  before: number | null
}

export interface AuditEntry extends LogEntry {
  /** The story that was acted on, with the headline it has now. */
  story: { id: number; headline: string } | null
  /** What else was acted on: what kind of thing, which, and what it was called where that was written down. */
  object: { kind: string; id: string; name: string | null } | null
}

export interface AuditLog {
  entries: AuditEntry[]
  /** Leads to the next page; null on the last. */
  next: number | null
  people: { id: string; name: string }[]
  actions: string[]
}

const LINES = 100

/** A page of the log of everything, newest first. @throws ForbiddenError. */
export async function loadAuditLog({ db, actor }: Desk, query: AuditQuery): Promise<AuditLog> {
  requireCan(actor, 'read:audit')
  const rows = await listAudit(db.read, filterOf(query), LINES + 1)
  const shown = rows.slice(0, LINES)
  return {
    entries: shown.map(toAuditEntry),
    next: rows.length > LINES ? (shown.at(-1)?.id ?? null) : null,
    people: (await listUsers(db.read)).map(({ id, name }) => ({ id, name })),
    actions: await listAuditActions(db.read),
  }
}

/** Reads the address of a page of the log. Total: what makes no sense is left out. */
export function parseAuditQuery(params: Record<string, string | string[] | undefined>): AuditQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || null
  const day = one('day')
  const before = one('before')
  return {
    userId: one('person'),
    action: one('action'),
    day: day && parseDay(day) ? day : null,
    before: before && /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
  }
}

/** The address of a page of the log, without the place in it. */
export function formatAuditQuery({ userId, action, day }: Omit<AuditQuery, 'before'>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ person: userId, action, day })) if (value) params.set(name, value)
  return params.toString()
}

function filterOf({ userId, action, day, before }: AuditQuery): AuditFilter {
  const start = day === null ? undefined : parseDay(day)
  return {
    ...(userId !== null && { userId }),
    ...(action !== null && { action }),
    ...(before !== null && { beforeId: before }),
    ...(start !== undefined && { start: new Date(start), end: new Date(startOfNextCairoDay(start)) }),
  }
}

function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isCairoDay(day) ? startOfCairoDay(day) : undefined
}

function toAuditEntry(row: AuditLogRow): AuditEntry {
  const [kind, id = ''] = row.object?.split(':') ?? []
  return {
    ...toLogEntry(row),
    story: row.articleId === null ? null : { id: row.articleId, headline: row.headline ?? '' },
    object: kind ? { kind, id, name: nameIn(row.detail) } : null,
  }
}

/** Where an action writes down what it was done to: as it is called, was called before, or is called from now on. */
const word = z.string().optional().catch(undefined)
const namedSchema = z.object({
  name: word,
  title: word,
  into: word,
  was: z.object({ name: word }).optional().catch(undefined),
})

function nameIn(detail: unknown): string | null {
  const { name, title, into, was } = namedSchema.catch({}).parse(detail)
  return name ?? title ?? into ?? was?.name ?? null
}
