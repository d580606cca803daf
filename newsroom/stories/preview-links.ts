import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#db/engine.ts'
import {
  findPreviewLink,
  insertPreviewLink,
  listPreviewLinks,
  revokePreviewLinkRow,
} from '#db/queries/preview-links.ts'
import { findStory } from '#db/queries/stories.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import { can, requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { recordAudit } from './audit.ts'
import { isClosed } from './bring-in.ts'
import { getWorkingCopy, parseState } from './working-copy.ts'

const DAY_MS = 86_400_000
export const LONGEST_DAYS = 14

/** A link that shows a story to people without an account. Its address is known only to whoever made it, and once. */
export interface PreviewLink {
  id: number
  by: string
  /** Milliseconds UTC. */
  createdAt: number
  expiresAt: number
}

/**
 * Makes a link to a story as it is being written, for 1 to 14 days.
 * @returns the path of the page, which nobody can be told again.
 * @throws NotFoundError, ForbiddenError; InvalidError 'days'.
 */
export async function createPreviewLink(
  desk: Desk,
  { id, days }: { id: number; days: number },
): Promise<PreviewLink & { path: string }> {
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) {
    throw new InvalidError('invalid', { fields: { days: 'invalid' } })
  }
  const token = randomBytes(24).toString('base64url')
  const tokenHash = hashOf(token)
  const expiresAt = desk.now + days * DAY_MS
  const linkId = await desk.db.write(async (tx) => {
    const { subject } = await getWorkingCopy(tx, id)
    requireCan(desk.actor, 'share-preview', subject)
    const made = await insertPreviewLink(tx, {
      tokenHash,
      articleId: id,
      createdById: desk.actor.userId,
      createdAt: new Date(desk.now),
      expiresAt: new Date(expiresAt),
    })
    await recordAudit(tx, desk, { action: 'share-preview', articleId: id, object: `preview:${made}`, detail: { days } })
    return made
  })
  return { id: linkId, by: desk.actor.name, createdAt: desk.now, expiresAt, path: `/desk/shared/${token}` }
}

/** Makes a link lead nowhere. @throws NotFoundError, ForbiddenError. */
export async function revokePreviewLink(desk: Desk, { id, linkId }: { id: number; linkId: number }): Promise<null> {
  return desk.db.write(async (tx) => {
    const { subject } = await getWorkingCopy(tx, id)
    requireCan(desk.actor, 'share-preview', subject)
    const isRevoked = await revokePreviewLinkRow(tx, { id: linkId, articleId: id, now: new Date(desk.now) })
    if (!isRevoked) throw new NotFoundError('row')
    await recordAudit(tx, desk, { action: 'revoke-preview', articleId: id, object: `preview:${linkId}` })
    return null
  })
}

/** The links to a story that are still good, newest first. @throws NotFoundError, ForbiddenError. */
export async function loadPreviewLinks(desk: Desk, id: number): Promise<PreviewLink[]> {
  const { subject } = await getWorkingCopy(desk.db.read, id)
  requireCan(desk.actor, 'read', subject)
  if (!can(desk.actor, 'share-preview', subject)) return []
  const rows = await listPreviewLinks(desk.db.read, id, new Date(desk.now))
  return rows.map((row) => ({
    id: row.id,
    by: row.createdBy,
    createdAt: row.createdAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
  }))
}

/** Where a link leads, for whoever has it; undefined when it leads nowhere any more. */
export async function findSharedStory(
  db: Database,
  token: string,
  now: number,
): Promise<{ id: number; expiresAt: number } | undefined> {
  const link = await findPreviewLink(db.read, hashOf(token), new Date(now))
  const row = link && (await findStory(db.read, link.articleId))
  if (!link || !row || isClosed(parseState(row.state))) return undefined
  return { id: row.id, expiresAt: link.expiresAt.getTime() }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
