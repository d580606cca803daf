import type { Tx } from '#db/engine.ts'
import { listArticleCorrections } from '#db/queries/corrections.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { insertRevision } from '#db/queries/save-article.ts'
import { type StoryMove, updateStoryState } from '#db/queries/stories.ts'
import type { State } from '../articles/article.ts'
import { ConflictError } from '../errors.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { pagesOf } from './apply.ts'
import { recordAudit } from './audit.ts'
import { cancelPublishJob } from './schedule.ts'
import type { Story } from './story.ts'
import { type ActionName, isPublicState, stateAfter, workflowAction } from './workflow.ts'
import { parseState, type WorkingCopy } from './working-copy.ts'

/** Who moves a story, and when. An actor of null is the paper itself. */
type Mover = Pick<Desk, 'now'> & { actor: Desk['actor'] | null }

/** A story that is being moved, inside the transaction that moves it. */
export interface Move {
  by: Mover
  copy: WorkingCopy
  action: ActionName
  /** In the person's own words. */
  reason?: string
  /** Facts for the log. */
  detail?: Record<string, unknown>
}

/**
 * Puts a story in the state its action leads to, and writes down who did it.
 * @throws ConflictError 'version' when the story is no longer as it was read.
 */
export async function changeState(
  tx: Tx,
  { by, copy, action, reason, detail }: Move,
  change: Omit<StoryMove, 'state' | 'updatedAt'> = {},
): Promise<State> {
  const { id, row, state } = copy
  const now = new Date(by.now)
  const to = stateAfter(action, row.heldFrom === null ? null : parseState(row.heldFrom))
  if (state === 'scheduled' && to !== 'scheduled') await cancelPublishJob(tx, id, now)
  const isMoved = await updateStoryState(
    tx,
    { id, version: row.version, from: workflowAction(action).from },
    { state: to, publishAt: null, updatedAt: now, ...change },
  )
  if (!isMoved) throw new ConflictError('version')
  await recordAudit(tx, by, { action, articleId: id, fromState: state, toState: to, reason, detail })
  return to
}

/** Keeps a story as it stands now, whole, among its revisions. */
export async function keepRevision(
  tx: Tx,
  { by, copy, reason }: Pick<Move, 'by' | 'copy' | 'reason'>,
  { kind, story }: { kind: 'manual' | 'publish' | 'correct'; story: Story },
): Promise<void> {
  await insertRevision(tx, {
    articleId: copy.id,
    at: new Date(by.now),
    kind,
    reason: reason ?? null,
    byId: by.actor?.userId ?? null,
    byName: by.actor?.name ?? null,
    stateAtTime: copy.state,
    snapshot: story,
  })
}

/** The cache tags of the pages that show a story as its rows stand; none while it is not public. */
export async function publicPages(tx: Tx, { id, state, row }: WorkingCopy): Promise<string[]> {
  return pagesOf(tx, id, isPublicState(state) ? row.publishedAt : null)
}

/** Has the pages made again. The list of corrections prints a story's headline and goes with the story. */
export async function dropPages(tx: Tx, id: number, names: string[], now: number): Promise<void> {
  const hasCorrections = names.length > 0 && (await listArticleCorrections(tx, id)).length > 0
  await recordInvalidations(tx, hasCorrections ? [...names, tags.corrections] : names, new Date(now))
}
