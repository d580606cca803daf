import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import type { Tx } from '#db/engine.ts'
import {
  deletePartnerFeed,
  findPartnerFeed,
  insertPartnerFeed,
  type PartnerFeedRow,
  type PartnerFeedValues,
  updatePartnerFeed,
} from '#db/queries/partner-feeds.ts'
import { listSections } from '#db/queries/sections.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import { changePaper, differing } from '../manage/change.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { MOST_STORIES } from './feed.ts'
import { sectionIdsSchema } from './load-partner.ts'

const SECRET_BYTES = 24
/** Ten years: older than that is the whole paper. */
const MOST_HOURS = 87_600

const id = z.int().positive()
export const newFeedSchema = z.strictObject({
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(80)),
  /** None is the whole paper. A section brings those below it. */
  sectionIds: z.array(id).max(100),
  mostStories: z.int('not-number').min(1, 'feed-stories').max(MOST_STORIES, 'feed-stories'),
  /** Null takes stories of any age. */
  mostAgeHours: z.int('not-number').min(1, 'not-number').max(MOST_HOURS, 'too-long').nullable(),
  isFull: z.boolean(),
  hasPictures: z.boolean(),
})
/** What is left out stays as it is. */
export const feedChangesSchema = z.strictObject({ id, changes: newFeedSchema.partial() })
export const feedPauseSchema = z.strictObject({ id, isPaused: z.boolean() })
export const feedIdSchema = z.strictObject({ id })

/**
 * Makes a feed with a secret address of its own.
 * @throws ForbiddenError; InvalidError on a section that is none.
 */
export async function addPartnerFeed(desk: Desk, input: z.output<typeof newFeedSchema>): Promise<{ id: number }> {
  const token = makeToken()
  return changePaper(desk, 'manage:feeds', async (tx) => {
    await checkSections(tx, input.sectionIds)
    const createdAt = new Date(desk.now)
    const feedId = await insertPartnerFeed(tx, { ...input, token, createdById: desk.actor.userId, createdAt })
    return {
      value: { id: feedId },
      audit: { action: 'add-feed', object: objectOf(feedId), detail: { ...input } },
    }
  })
}

/** Changes what a feed holds. @throws ForbiddenError; NotFoundError; InvalidError on a section that is none. */
export async function editPartnerFeed(desk: Desk, input: z.output<typeof feedChangesSchema>): Promise<null> {
  return changePaper(desk, 'manage:feeds', async (tx) => {
    const was = valuesOf(await getFeed(tx, input.id))
    const changes = differing<PartnerFeedValues>(was, input.changes)
    if (changes.sectionIds && String(changes.sectionIds) === String(was.sectionIds)) delete changes.sectionIds
    if (changes.sectionIds) await checkSections(tx, changes.sectionIds)
    const fields = Object.keys(changes)
    if (fields.length === 0) return { value: null, audit: null }
    await updatePartnerFeed(tx, input.id, { ...changes, updatedAt: new Date(desk.now) })
    return {
      value: null,
      audit: { action: 'edit-feed', object: objectOf(input.id), detail: { was, fields } },
      tags: [tags.partnerFeed(input.id)],
    }
  })
}

/** Lets a feed rest, or go on: meanwhile its address answers as if it were none. @throws ForbiddenError; NotFoundError. */
export async function pausePartnerFeed(desk: Desk, input: z.output<typeof feedPauseSchema>): Promise<null> {
  return changePaper(desk, 'manage:feeds', async (tx) => {
    const { name, isPaused } = await getFeed(tx, input.id)
    if (isPaused === input.isPaused) return { value: null, audit: null }
    await updatePartnerFeed(tx, input.id, { isPaused: input.isPaused, updatedAt: new Date(desk.now) })
    const action = input.isPaused ? 'pause-feed' : 'resume-feed'
    // An address that led nowhere was remembered as such.
    const dropped = [tags.partnerFeed(input.id), tags.missing]
    return { value: null, audit: { action, object: objectOf(input.id), detail: { name } }, tags: dropped }
  })
}

/** Gives a feed another secret: the old address leads nowhere from now on. @throws ForbiddenError; NotFoundError. */
export async function renewPartnerFeed(desk: Desk, input: z.output<typeof feedIdSchema>): Promise<null> {
  const token = makeToken()
  return changePaper(desk, 'manage:feeds', async (tx) => {
    const { name } = await getFeed(tx, input.id)
    await updatePartnerFeed(tx, input.id, { token, updatedAt: new Date(desk.now) })
    return {
      value: null,
      audit: { action: 'renew-feed-secret', object: objectOf(input.id), detail: { name } },
      tags: [tags.partnerFeed(input.id)],
    }
  })
}

/** @throws ForbiddenError; NotFoundError. */
export async function removePartnerFeed(desk: Desk, input: z.output<typeof feedIdSchema>): Promise<null> {
  return changePaper(desk, 'manage:feeds', async (tx) => {
    const was = valuesOf(await getFeed(tx, input.id))
    await deletePartnerFeed(tx, input.id)
    return {
      value: null,
      audit: { action: 'delete-feed', object: objectOf(input.id), detail: { was } },
      tags: [tags.partnerFeed(input.id)],
    }
  })
}

function makeToken(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

function objectOf(feedId: number): string {
  return `partner-feed:${feedId}`
}

async function getFeed(tx: Tx, feedId: number): Promise<PartnerFeedRow> {
  const row = await findPartnerFeed(tx, { id: feedId })
  if (!row) throw new NotFoundError('row')
  return row
}

/** What the log may hold: everything but the secret. */
function valuesOf({ name, sectionIds, mostStories, mostAgeHours, isFull, hasPictures }: PartnerFeedRow) {
  return { name, sectionIds: sectionIdsSchema.parse(sectionIds), mostStories, mostAgeHours, isFull, hasPictures }
}

async function checkSections(tx: Tx, sectionIds: number[]): Promise<void> {
  const known = new Set((await listSections(tx)).map((section) => section.id))
  if (sectionIds.every((one) => known.has(one))) return
  throw new InvalidError('invalid', { fields: { sectionIds: 'no-section' } })
}
