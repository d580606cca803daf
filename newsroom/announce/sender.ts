import type { Database, Tx } from '#db/engine.ts'
import { hasOpenAlarmOfKind, insertAlarm } from '#db/queries/alarms.ts'
import {
  hasDueAnnouncement,
  isAskedToWait,
  settleAnnouncements,
  type TakenAnnouncement,
  takeDueAnnouncements,
} from '#db/queries/announcements.ts'
import type { AlarmDetail, AlarmKind } from '../stories/alarms.ts'
import { CHANNELS, type Channel, type Channels, findChannels, ownSite, type Site } from './channels.ts'
import { type Ask, MOST_AT_ONCE, type Told, tell } from './tell.ts'

/** Longer than any answer takes: after it, whoever had the rows is dead. */
const TAKEN_MS = 60_000
const FIRST_DELAY_MS = 15_000
const LONGEST_DELAY_MS = 60 * 60_000
/** How often it is tried when nothing is heard, and when the answer is no. */
const MOST_ATTEMPTS = 8
const MOST_REFUSALS = 3
/** Nobody cares for news of the day before yesterday. */
const OLDEST_MS = 48 * 3_600_000

export interface Outside {
  /** Milliseconds UTC, asked again for every batch. */
  now: () => number
  ask?: Ask
  site?: Site
  /** 0 up to 1: two processes must not knock at the same time. */
  random?: () => number
  signal?: AbortSignal
}

/**
 * Tells the world what is due, in batches. Rows are taken in a transaction before anything is sent: two processes never
 * tell the same, and what a process took before it died is told by another.
 * @returns how many were heard.
 */
export async function sendDue(db: Database, outside: Outside): Promise<number> {
  if (!(await hasDueAnnouncement(db.read, new Date(outside.now())))) return 0
  const channels = await findChannels(db.read, outside.site ?? ownSite())
  let heard = 0
  // What was written down for a channel that is off here waits: another process may have it on.
  const on = CHANNELS.filter((channel) => channels[channel] !== null)
  for (const channel of on) heard += await sendChannel(db, { channel, channels }, outside)
  return heard
}

async function sendChannel(
  db: Database,
  { channel, channels }: { channel: Channel; channels: Channels },
  outside: Outside,
): Promise<number> {
  let heard = 0
  for (;;) {
    const taken = await db.write((tx) => take(tx, channel, outside.now()))
    for (const batch of byOrigin(taken)) {
      const urls = [...new Set(batch.map((row) => row.url))]
      const now = outside.now()
      const { ask = fetch, signal } = outside
      const told = await tell(channels, { channel, urls }, { ask, now, signal })
      await db.write((tx) => settle(tx, { channel, batch, told }, outside))
      if (told.is === 'heard') heard += batch.length
    }
    if (taken.length < MOST_AT_ONCE[channel]) return heard
  }
}

async function take(tx: Tx, channel: Channel, at: number): Promise<TakenAnnouncement[]> {
  const now = new Date(at)
  if (await isAskedToWait(tx, channel, now)) return []
  const until = new Date(at + TAKEN_MS)
  return takeDueAnnouncements(tx, { channel, now, until, limit: MOST_AT_ONCE[channel] })
}

/** The paper may have moved to another host since some of it was written down. */
function byOrigin(rows: TakenAnnouncement[]): TakenAnnouncement[][] {
  return [...Map.groupBy(rows, (row) => new URL(row.url).origin).values()]
}

async function settle(
  tx: Tx,
  { channel, batch, told }: { channel: Channel; batch: TakenAnnouncement[]; told: Told },
  { now: clock, random = Math.random }: Outside,
): Promise<void> {
  const now = clock()
  if (told.is === 'heard') {
    const ids = batch.map((row) => row.id)
    return settleAnnouncements(tx, ids, { answer: told.status, lastError: null, sentAt: new Date(now) })
  }
  const outcome = { answer: told.status, lastError: told.is === 'busy' ? null : told.error }
  const isLost = (row: TakenAnnouncement) => isHopeless(row, told, now)
  const lost = batch.filter(isLost)
  await settleAnnouncements(
    tx,
    lost.map((row) => row.id),
    { ...outcome, gaveUpAt: new Date(now) },
  )
  if (lost.length > 0) await raise(tx, { channel, count: lost.length, status: told.status }, now)
  const rest = batch.filter((row) => !isLost(row))
  for (const [attempts, rows] of Map.groupBy(rest, (row) => row.attempts)) {
    const dueAt = new Date(now + delayOf(told, attempts, random()))
    await settleAnnouncements(
      tx,
      rows.map((row) => row.id),
      { ...outcome, dueAt },
    )
  }
}

/** Whoever is busy is asked again until the news is old; a refusal is believed sooner than silence. */
function isHopeless({ attempts, createdAt }: TakenAnnouncement, told: Told, now: number): boolean {
  if (now - createdAt.getTime() > OLDEST_MS) return true
  if (told.is === 'busy') return false
  return attempts >= (told.is === 'refused' ? MOST_REFUSALS : MOST_ATTEMPTS)
}

/** Three times as long after each attempt, more or less by a fifth; what the channel asked for, when it asked. */
function delayOf(told: Told, attempts: number, chance: number): number {
  if (told.is === 'busy' && told.waitMs !== undefined) return told.waitMs
  return Math.min(FIRST_DELAY_MS * 3 ** (attempts - 1), LONGEST_DELAY_MS) * (0.8 + 0.4 * chance)
}

const UNTOLD: AlarmKind = 'untold'

/** One alarm until somebody has ticked it off: a dead hub must not fill the desk. */
async function raise(tx: Tx, detail: Pick<AlarmDetail, 'channel' | 'count' | 'status'>, now: number): Promise<void> {
  if (await hasOpenAlarmOfKind(tx, UNTOLD)) return
  await insertAlarm(tx, { kind: UNTOLD, articleId: null, detail, at: new Date(now) })
}
