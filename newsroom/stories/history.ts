import { z } from 'zod'
import { type AuditRow, listStoryAudit } from '#db/queries/audit.ts'
import { CORRECTION_KINDS, type CorrectionKind, STATES, type State } from '../articles/article.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { getWorkingCopy } from './working-copy.ts'

/** Something that was done, for whoever reads the log. Times are milliseconds UTC. */
export interface LogEntry {
  id: number
  at: number
  /** When the first of several alike, one right after another, was done; `at` is then the last. */
  since: number | null
  /** The name at that time; null for what the paper does by itself. */
  by: string | null
  /** A key of `Desk.history.did`, for all this version knows. */
  action: string
  /** The state it led to, where that is another one. */
  to: State | null
  reason: string | null
  facts: LogFacts
}

/** What is said of an action beside its name. */
export interface LogFacts {
  publishAt?: number
  /** Who had set the time. */
  scheduledBy?: string
  /** Whom a story was given to; null for nobody. */
  assignedTo?: string | null
  correction?: CorrectionKind
}

export interface StoryHistory {
  headline: string
  state: State
  entries: LogEntry[]
}

const MOST_READ = 1_000
const EDIT = 'edit'

/** Everything that was done to a story, newest first. @throws NotFoundError, ForbiddenError. */
export async function loadHistory(desk: Desk, id: number): Promise<StoryHistory> {
  const { story, state, subject } = await getWorkingCopy(desk.db.read, id)
  requireCan(desk.actor, 'read', subject)
  const rows = await listStoryAudit(desk.db.read, id, MOST_READ)
  return { headline: story.headline, state, entries: joinEdits(rows.map(toLogEntry)) }
}

/** Whoever writes for an hour leaves a dozen rows that say one thing. */
function joinEdits(entries: LogEntry[]): LogEntry[] {
  const joined: LogEntry[] = []
  for (const entry of entries) {
    const last = joined.at(-1)
    if (last?.action === EDIT && entry.action === EDIT && last.by === entry.by) last.since = entry.at
    else joined.push({ ...entry })
  }
  return joined
}

const detailSchema = z.object({
  publishAt: z.number().optional().catch(undefined),
  scheduledBy: z.string().optional().catch(undefined),
  to: z.string().nullable().optional().catch(undefined),
  kind: z.enum(CORRECTION_KINDS).optional().catch(undefined),
})

/** A row of the log as a page says it. */
export function toLogEntry(row: AuditRow): LogEntry {
  return {
    id: row.id,
    at: row.at.getTime(),
    since: null,
    by: row.userName,
    action: row.action,
    to: row.toState === row.fromState ? null : (STATES.find((state) => state === row.toState) ?? null),
    reason: row.reason,
    facts: factsOf(row),
  }
}

function factsOf({ action, detail }: AuditRow): LogFacts {
  const { publishAt, scheduledBy, to, kind } = detailSchema.catch({}).parse(detail ?? {})
  return {
    ...(publishAt !== undefined && { publishAt }),
    ...(scheduledBy !== undefined && { scheduledBy }),
    ...(action === 'assign' && { assignedTo: to ?? null }),
    ...(kind !== undefined && { correction: kind }),
  }
}
