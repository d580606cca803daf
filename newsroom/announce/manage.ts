import { z } from 'zod'
import { findAnnouncement, listAnnouncements, reviveAnnouncement } from '#db/queries/announcements.ts'
import { NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { recordAudit } from '../stories/audit.ts'
import { ANNOUNCED_EVENTS, type AnnouncedEvent } from './announce.ts'
import { CHANNELS, type Channel } from './channels.ts'

const MOST = 50

/** `waiting`: not tried yet. `trying`: tried, and to be tried again. */
export type AnnouncementState = 'sent' | 'waiting' | 'trying' | 'lost'

export interface AnnouncementView {
  id: number
  channel: Channel
  url: string
  event: AnnouncedEvent
  articleId: number | null
  headline: string | null
  state: AnnouncementState
  attempts: number
  /** HTTP status of the last answer. */
  answer: number | null
  error: string | null
  /** Milliseconds UTC: when it was written down, and when it was told, given up, or will be tried again. */
  createdAt: number
  at: number
}

/** What the world was told, or not, newest first. @throws ForbiddenError. */
export async function loadAnnouncements(
  desk: Desk,
  { before, onlyOpen = false }: { before?: number; onlyOpen?: boolean } = {},
): Promise<{ rows: AnnouncementView[]; isMore: boolean }> {
  requireCan(desk.actor, 'manage:discovery')
  const rows = await listAnnouncements(desk.db.read, { limit: MOST + 1, before, onlyOpen })
  return { rows: rows.slice(0, MOST).map(toView), isMore: rows.length > MOST }
}

function toView(row: Awaited<ReturnType<typeof listAnnouncements>>[number]): AnnouncementView {
  const { id, url, articleId, headline, attempts, answer, sentAt, gaveUpAt } = row
  return {
    ...{ id, url, articleId, headline, attempts, answer },
    channel: CHANNELS.find((one) => one === row.channel) ?? 'indexnow',
    event: ANNOUNCED_EVENTS.find((one) => one === row.event) ?? 'change',
    state: stateOf(row),
    error: row.lastError,
    createdAt: row.createdAt.getTime(),
    at: (sentAt ?? gaveUpAt ?? row.dueAt).getTime(),
  }
}

function stateOf(row: { sentAt: Date | null; gaveUpAt: Date | null; attempts: number }): AnnouncementState {
  if (row.sentAt) return 'sent'
  if (row.gaveUpAt) return 'lost'
  return row.attempts > 0 ? 'trying' : 'waiting'
}

export const announcementIdSchema = z.strictObject({ id: z.int().positive() })

/** Has what did not arrive be told again, at once. @throws ForbiddenError; NotFoundError. */
export async function retellAnnouncement(desk: Desk, { id }: z.output<typeof announcementIdSchema>): Promise<null> {
  requireCan(desk.actor, 'manage:discovery')
  return desk.db.write(async (tx) => {
    const row = await findAnnouncement(tx, id)
    if (!row) throw new NotFoundError('row')
    // It arrived meanwhile: nothing is left to do.
    if (!(await reviveAnnouncement(tx, id, new Date(desk.now)))) return null
    await recordAudit(tx, desk, {
      action: 'retell',
      object: `announcement:${id}`,
      detail: { channel: row.channel, url: row.url },
    })
    return null
  })
}
