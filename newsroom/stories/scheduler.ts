import type { Database, Tx } from '#db/engine.ts'
import { hasOpenAlarm, insertAlarm } from '#db/queries/alarms.ts'
import { findLastAudit } from '#db/queries/audit.ts'
import { delayJob, findDueJob, finishJob, type JobRow, listDueJobs } from '#db/queries/jobs.ts'
import { findStory } from '#db/queries/stories.ts'
import { InvalidError } from '../errors.ts'
import type { AlarmDetail, AlarmKind } from './alarms.ts'
import { bringOut } from './publish.ts'
import { PUBLISH_JOB, setPublishJob } from './schedule.ts'
import { requireReady } from './transition.ts'
import { getWorkingCopy } from './working-copy.ts'

/** A story that goes out this much after its time was late, and somebody must know. */
const LATE_MS = 60_000
const FIRST_DELAY_MS = 10_000
const LONGEST_DELAY_MS = 5 * 60_000
/** A fault may pass; one that does not is made known after this many attempts. */
const ATTEMPTS_BEFORE_ALARM = 5
const MOST_AT_ONCE = 200

/**
 * Does every job whose time has come, each in a transaction of its own: two processes never do one twice, and a job
 * that fails keeps nothing of what it did and holds up no other.
 * @param now asked again for every job; milliseconds UTC.
 * @returns how many were done.
 */
export async function runDueJobs(db: Database, now: () => number): Promise<number> {
  let done = 0
  for (const { id } of await listDueJobs(db.read, new Date(now()), MOST_AT_ONCE)) {
    try {
      if (await db.write((tx) => runJob(tx, id, now()))) done++
    } catch (error) {
      await db.write((tx) => putOff(tx, id, { error, now: now() }))
    }
  }
  return done
}

/** @returns false when there was nothing left to do: another process was first, or the story was moved. */
async function runJob(tx: Tx, id: number, now: number): Promise<boolean> {
  const job = await findDueJob(tx, id, new Date(now))
  if (!job) return false
  if (job.kind !== PUBLISH_JOB) throw new Error(`Unknown kind of job: ${job.kind}`)
  await finishJob(tx, id, new Date(now))
  return publishDue(tx, job.articleId, now)
}

/** Brings a scheduled story out in the name of the paper, as it is written now. */
async function publishDue(tx: Tx, articleId: number, now: number): Promise<boolean> {
  const copy = await getWorkingCopy(tx, articleId)
  const publishAt = copy.row.publishAt?.getTime()
  if (copy.state !== 'scheduled' || publishAt === undefined) return false
  if (publishAt > now) {
    await setPublishJob(tx, articleId, { publishAt: new Date(publishAt), now: new Date(now) })
    return false
  }
  await requireReady(tx, copy, { action: 'publish', now, publishAt: undefined })
  const scheduledBy = (await findLastAudit(tx, articleId, 'schedule'))?.userName ?? null
  await bringOut(tx, { by: { actor: null, now }, copy, action: 'publish', detail: { publishAt, scheduledBy } })
  if (now - publishAt > LATE_MS) {
    await raise(tx, { kind: 'late', articleId, now, detail: { publishAt, wentOutAt: now } })
  }
  return true
}

/** What is missing is told at once, since only a person can put it right; a fault is told when it does not pass. */
async function putOff(tx: Tx, id: number, { error, now }: { error: unknown; now: number }): Promise<void> {
  const job = await findDueJob(tx, id, new Date(now))
  if (!job) return
  const attempts = job.attempts + 1
  const runAt = new Date(now + Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS))
  await delayJob(tx, id, { runAt, attempts, lastError: error instanceof Error ? error.message : String(error) })
  if (error instanceof InvalidError) await raiseOnce(tx, job, { kind: 'blocked', now, code: error.code })
  else if (attempts >= ATTEMPTS_BEFORE_ALARM) await raiseOnce(tx, job, { kind: 'failed', now })
}

async function raiseOnce(
  tx: Tx,
  { articleId }: JobRow,
  { kind, now, code }: { kind: AlarmKind; now: number; code?: string },
): Promise<void> {
  if (await hasOpenAlarm(tx, articleId, kind)) return
  const publishAt = (await findStory(tx, articleId))?.publishAt?.getTime()
  await raise(tx, { kind, articleId, now, detail: { publishAt, code } })
}

async function raise(
  tx: Tx,
  { now, ...alarm }: { kind: AlarmKind; articleId: number; now: number; detail: AlarmDetail },
): Promise<void> {
  await insertAlarm(tx, { ...alarm, at: new Date(now) })
}
