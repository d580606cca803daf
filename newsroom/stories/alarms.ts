import { z } from 'zod'
import type { Db } from '#db/engine.ts'
import { findAlarm, listOpenAlarms, updateAlarmCleared } from '#db/queries/alarms.ts'
import { NotFoundError } from '../errors.ts'
import { can, requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { recordAudit } from './audit.ts'

/**
 * `late`: a story went out more than a minute after its time. `blocked`: its time came, and something is missing.
 * `failed`: it could not be brought out, and is tried again and again. `untold`: the world could not be told of changes.
 */
const ALARM_KINDS = ['late', 'blocked', 'failed', 'untold'] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

const detailSchema = z.object({
  /** When the story was to go out, and when it did; milliseconds UTC. */
  publishAt: z.number().optional(),
  wentOutAt: z.number().optional(),
  /** What is missing, as a key of `Desk.errors`. */
  code: z.string().optional(),
  /** Whom the paper could not tell, of how many addresses, and the HTTP status of the answer. */
  channel: z.string().optional(),
  count: z.number().optional(),
  status: z.number().nullable().optional(),
})
export type AlarmDetail = z.infer<typeof detailSchema>

export interface Alarm {
  id: number
  kind: AlarmKind
  articleId: number | null
  headline: string
  /** Milliseconds UTC. */
  at: number
  detail: AlarmDetail
}

const MOST_ALARMS = 50

/** What nobody has ticked off yet, oldest first; nothing for those whose business it is not. */
export async function listAlarms(desk: Desk): Promise<Alarm[]> {
  return can(desk.actor, 'clear-alarm') ? loadAlarms(desk.db.read) : []
}

async function loadAlarms(db: Db): Promise<Alarm[]> {
  const rows = await listOpenAlarms(db, MOST_ALARMS)
  return rows.map((row) => ({
    id: row.id,
    kind: ALARM_KINDS.find((kind) => kind === row.kind) ?? 'failed',
    articleId: row.articleId,
    headline: row.headline ?? '',
    at: row.at.getTime(),
    detail: detailSchema.catch({}).parse(row.detail),
  }))
}

export const clearAlarmSchema = z.strictObject({ id: z.int().positive() })

/** Ticks an alarm off. One that a colleague has ticked off is left as it is. @throws NotFoundError, ForbiddenError. */
export async function clearAlarm(desk: Desk, { id }: z.infer<typeof clearAlarmSchema>): Promise<null> {
  requireCan(desk.actor, 'clear-alarm')
  return desk.db.write(async (tx) => {
    const alarm = await findAlarm(tx, id)
    if (!alarm) throw new NotFoundError('row')
    if (alarm.clearedAt) return null
    await updateAlarmCleared(tx, id, { at: new Date(desk.now), by: desk.actor.userId })
    await recordAudit(tx, desk, {
      action: 'clear-alarm',
      articleId: alarm.articleId ?? undefined,
      object: `alarm:${id}`,
      detail: { kind: alarm.kind },
    })
    return null
  })
}
