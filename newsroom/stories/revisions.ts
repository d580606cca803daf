import type { Db, Tx } from '#db/engine.ts'
import {
  findOpenRevision,
  findRevision,
  listRevisionRows,
  type RevisionRow,
  replaceRevision,
} from '#db/queries/revisions.ts'
import { insertRevision } from '#db/queries/save-article.ts'
import { STATES, type State } from '../articles/article.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { can, requireCan } from '../permissions.ts'
import type { Actor, Desk } from '../staff/actor.ts'
import { recordAudit } from './audit.ts'
import { bringIn, isClosed } from './bring-in.ts'
import { changesOf } from './merge.ts'
import { requireRows, withoutLostPeople } from './named-rows.ts'
import { readSnapshot } from './snapshot.ts'
import type { Story } from './story.ts'
import { getWorkingCopy, type WorkingCopy } from './working-copy.ts'

/** `conflict`: the words that were there when somebody's own took their place. */
const REVISION_KINDS = ['autosave', 'manual', 'publish', 'correct', 'restore', 'conflict'] as const
export type RevisionKind = (typeof REVISION_KINDS)[number]

/** One automatic revision per person and stretch of this length. */
const STRETCH_MS = 5 * 60_000
const MOST_LISTED = 500

/** A revision as a list says it. */
export interface RevisionHead {
  id: number
  /** Milliseconds UTC. */
  at: number
  kind: RevisionKind
  reason: string | null
  /** Null for what the paper or an import did. */
  by: string | null
  state: State | null
}

export interface Revision extends RevisionHead {
  story: Story
}

/** What the page of a story's revisions shows. */
export interface RevisionsAtDesk {
  headline: string
  state: State
  canEdit: boolean
  revisions: RevisionHead[]
  /** The words as they are being written now. */
  current: Story
  version: number
}

/** @throws NotFoundError, ForbiddenError. */
export async function loadRevisions(desk: Desk, id: number): Promise<RevisionsAtDesk> {
  const copy = await getWorkingCopy(desk.db.read, id)
  requireCan(desk.actor, 'read', copy.subject)
  return {
    headline: copy.story.headline,
    state: copy.state,
    canEdit: can(desk.actor, 'edit', copy.subject),
    revisions: (await listRevisionRows(desk.db.read, id, MOST_LISTED)).map(toHead),
    current: copy.story,
    version: copy.version,
  }
}

/** A revision with its words. @throws NotFoundError, ForbiddenError. */
export async function loadRevision(desk: Desk, input: { id: number; revisionId: number }): Promise<Revision> {
  const copy = await getWorkingCopy(desk.db.read, input.id)
  requireCan(desk.actor, 'read', copy.subject)
  return getRevision(desk.db.read, copy, input.revisionId)
}

async function getRevision(db: Db, copy: WorkingCopy, id: number): Promise<Revision> {
  const row = await findRevision(db, { articleId: copy.id, id })
  if (!row) throw new NotFoundError('row')
  return { ...toHead(row), story: readSnapshot(row.snapshot, copy.row.sectionId) }
}

/**
 * Writes with a revision's words on. The words that were there are a revision first, so nothing goes by restoring.
 * Credits of people who are no longer there are left out.
 * @returns the new version of the working copy.
 * @throws NotFoundError, ForbiddenError; ConflictError 'state' in a state nobody edits; InvalidError when a section, a
 * picture or a story that the revision names is no longer there.
 */
export async function restoreRevision(
  desk: Desk,
  { id, revisionId }: { id: number; revisionId: number },
): Promise<{ version: number }> {
  return desk.db.write(async (tx) => {
    const copy = await getWorkingCopy(tx, id)
    if (isClosed(copy.state)) throw new ConflictError('state')
    requireCan(desk.actor, 'edit', copy.subject)
    const revision = await getRevision(tx, copy, revisionId)
    const story = await withoutLostPeople(tx, revision.story)
    await requireRows(tx, changesOf(copy.story, story))
    const detail = { revision: revisionId, from: revision.at }
    await insertRevision(tx, rowOf(desk, copy, { kind: 'manual', reason: null, story: copy.story }))
    const version = await bringIn(tx, desk, copy, story)
    await insertRevision(tx, rowOf(desk, copy, { kind: 'restore', reason: null, story }))
    await recordAudit(tx, desk, { action: 'restore', articleId: id, detail })
    return { version }
  })
}

/** Keeps words that were just saved: in the person's automatic revision of these five minutes, or in one of their own. */
export async function keepSavedWords(
  tx: Tx,
  desk: Pick<Desk, 'actor' | 'now'>,
  copy: WorkingCopy,
  { kind, story }: { kind: 'autosave' | 'manual'; story: Story },
): Promise<void> {
  const { actor, now } = desk
  const since = new Date(now - (now % STRETCH_MS))
  const open =
    kind === 'autosave' ? await findOpenRevision(tx, { articleId: copy.id, byId: actor.userId, since }) : undefined
  if (open) {
    await replaceRevision(tx, open.id, { at: new Date(now), stateAtTime: copy.state, snapshot: story })
    return
  }
  await insertRevision(tx, rowOf(desk, copy, { kind, reason: null, story }))
  await recordAudit(tx, desk, { action: 'edit', articleId: copy.id })
}

/** Keeps the words that a collision takes out of the story, under the name of whoever wrote them last. */
export async function keepCollidedWords(
  tx: Tx,
  copy: WorkingCopy,
  by: Pick<Actor, 'userId' | 'name'> | null,
  now: number,
): Promise<void> {
  await insertRevision(tx, rowOf({ actor: by, now }, copy, { kind: 'conflict', reason: null, story: copy.story }))
}

function rowOf(
  { actor, now }: { actor: Pick<Actor, 'userId' | 'name'> | null; now: number },
  copy: WorkingCopy,
  { kind, reason, story }: { kind: RevisionKind; reason: string | null; story: Story },
) {
  return {
    articleId: copy.id,
    at: new Date(now),
    kind,
    reason,
    byId: actor?.userId ?? null,
    byName: actor?.name ?? null,
    stateAtTime: copy.state,
    snapshot: story,
  }
}

function toHead(row: RevisionRow): RevisionHead {
  return {
    id: row.id,
    at: row.at.getTime(),
    kind: REVISION_KINDS.find((kind) => kind === row.kind) ?? 'manual',
    reason: row.reason,
    by: row.byName,
    state: STATES.find((state) => state === row.stateAtTime) ?? null,
  }
}
