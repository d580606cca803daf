import type { Tx } from '#db/engine.ts'
import { clearStoryAlarms } from '#db/queries/alarms.ts'
import { deleteOpenJobs, insertJob } from '#db/queries/jobs.ts'
import type { AlarmKind } from './alarms.ts'

/** The kind of job that brings a scheduled story out. */
export const PUBLISH_JOB = 'publish'

const MINUTE = 60_000
const LONGEST_MS = 366 * 24 * 60 * MINUTE

/**
 * What is wrong with a time (milliseconds UTC) a story is to go out at, as a key of `Desk.errors`; undefined for a good
 * one. A time within the next minute is past by the time anybody has looked at what they asked for.
 */
export function timeFault(publishAt: number, now: number): 'time-past' | 'time-far' | undefined {
  if (publishAt < now + MINUTE) return 'time-past'
  return publishAt > now + LONGEST_MS ? 'time-far' : undefined
}

/** Sets the time a story goes out at, in place of any it had. */
export async function setPublishJob(
  tx: Tx,
  articleId: number,
  { publishAt, now }: { publishAt: Date; now: Date },
): Promise<void> {
  await cancelPublishJob(tx, articleId, now)
  await insertJob(tx, { kind: PUBLISH_JOB, articleId, runAt: publishAt })
}

/** Forgets the time a story was to go out at, and that it did not. */
export async function cancelPublishJob(tx: Tx, articleId: number, now: Date): Promise<void> {
  await deleteOpenJobs(tx, articleId, PUBLISH_JOB)
  for (const kind of ['blocked', 'failed'] satisfies AlarmKind[]) await clearStoryAlarms(tx, articleId, kind, now)
}
