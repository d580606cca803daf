import { z } from 'zod'
import { cleanText } from '#arabic/clean.ts'
import type { Tx } from '#db/engine.ts'
import { findLastAudit } from '#db/queries/audit.ts'
import { listSections } from '#db/queries/sections.ts'
import { findUser } from '#db/queries/users.ts'
import type { State } from '../articles/article.ts'
import { ConflictError, InvalidError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { applyStory } from './apply.ts'
import { blockersOf } from './checklist.ts'
import { correctionSchema } from './corrections.ts'
import { changeState, keepRevision, type Move } from './move.ts'
import { bringOut } from './publish.ts'
import { setPublishJob, timeFault } from './schedule.ts'
import { discard, kill, revive, unpublish } from './withdraw.ts'
import { ACTION_NAMES, type ActionName, needsNews, workflowAction } from './workflow.ts'
import { getWorkingCopy, keepWorkingCopy, type WorkingCopy } from './working-copy.ts'

const REASON_LETTERS = 1_000

export const moveSchema = z.strictObject({
  id: z.int().positive(),
  action: z.enum(ACTION_NAMES),
  /** Of the story's row, as the person saw it: nobody acts on a story that is no longer so. */
  version: z.int().positive(),
  /** For the writer; for the readers when a story is killed. */
  reason: z.string().max(REASON_LETTERS).optional(),
  /** Milliseconds UTC. */
  publishAt: z.int().positive().optional(),
  correction: correctionSchema.optional(),
})
export type MoveRequest = z.infer<typeof moveSchema>

export interface Moved {
  state: State
  /** Of the story's row, for the next move. */
  version: number
}

/**
 * Does to a story what the table of the workflow declares, wholly or not at all.
 * @throws NotFoundError, ForbiddenError; ConflictError 'state' when the action does not begin at the story's state, or
 * 'version' when somebody has moved it since; InvalidError when something that must be given is not, with its field, or
 * with the code of what keeps the story from going on (`blockersOf`).
 */
export async function moveStory(desk: Desk, request: MoveRequest): Promise<Moved> {
  return desk.db.write(async (tx) => {
    const { action } = request
    const copy = await getWorkingCopy(tx, request.id)
    const rules = workflowAction(action)
    requireCan(desk.actor, rules.privilege, copy.subject)
    if (!rules.from.includes(copy.state)) throw new ConflictError('state')
    if (copy.row.version !== request.version) throw new ConflictError('version')
    const reason = cleanText(request.reason ?? '') || undefined
    requireInputs(request, { reason, now: desk.now })
    if (needsNews(action, copy.state) && !copy.isAhead) throw new InvalidError('nothing-new')
    await requireReady(tx, copy, { action, now: desk.now, publishAt: request.publishAt })
    const state = await perform(tx, { by: desk, copy, action, reason }, request)
    return { state, version: copy.row.version + 1 }
  })
}

function requireInputs(
  { action, publishAt, correction }: MoveRequest,
  { reason, now }: { reason: string | undefined; now: number },
): void {
  const { needsReason, needsTime, needsCorrection } = workflowAction(action)
  const fields: Record<string, string> = {}
  if (needsReason && !reason) fields.reason = 'required'
  if (needsTime) {
    const fault = publishAt === undefined ? 'required' : timeFault(publishAt, now)
    if (fault) fields.publishAt = fault
  }
  if (needsCorrection && !correction) fields['correction.kind'] = 'required'
  if (needsCorrection && !cleanText(correction?.text ?? '')) fields['correction.text'] = 'required'
  if (Object.keys(fields).length > 0) throw new InvalidError('invalid', { fields })
}

/** @throws InvalidError with the first thing that is missing. Nobody at all publishes before an embargo ends. */
export async function requireReady(
  tx: Tx,
  { story }: WorkingCopy,
  { action, now, publishAt }: { action: ActionName; now: number; publishAt: number | undefined },
): Promise<void> {
  const hasSection = (await listSections(tx)).some((section) => section.id === story.sectionId)
  const [blocker] = blockersOf(action, story, { now, hasSection, publishAt })
  if (blocker) throw new InvalidError(blocker)
}

async function perform(tx: Tx, move: Move, { publishAt, correction }: MoveRequest): Promise<State> {
  const { copy, by } = move
  switch (move.action) {
    case 'start':
      await creditWriter(tx, move)
      return changeState(tx, move)
    // The story as it was handed over stays to be compared with what becomes of it.
    case 'submit':
      await keepRevision(tx, move, { kind: 'manual', story: copy.story })
      return changeState(tx, move)
    case 'pass':
    case 'approve':
      await keepRevision(tx, move, { kind: 'manual', story: copy.story })
      return changeState(tx, move, { assigneeId: null })
    case 'return':
      await keepRevision(tx, { by, copy }, { kind: 'manual', story: copy.story })
      return changeState(tx, move, { assigneeId: await writerOf(tx, copy) })
    case 'schedule': {
      const at = new Date(publishAt ?? by.now)
      const state = await changeState(tx, { ...move, detail: { publishAt } }, { publishAt: at })
      await setPublishJob(tx, copy.id, { publishAt: at, now: new Date(by.now) })
      return state
    }
    case 'publish':
    case 'publish-now':
    case 'update':
      return bringOut(tx, move)
    case 'save-correction':
      return bringOut(tx, { ...move, reason: correction?.text, detail: { kind: correction?.kind } }, correction)
    case 'discard':
      return discard(tx, move)
    case 'unpublish':
      return unpublish(tx, move)
    case 'kill':
      return kill(tx, move)
    case 'revive':
      return revive(tx, move)
    case 'hold':
      // The time it was to go out at may be past when it comes back.
      return changeState(tx, move, { heldFrom: copy.state === 'scheduled' ? 'approved' : copy.state })
    // A story on hold that is thrown away goes back on hold when it is fetched: `heldFrom` stays.
    case 'clear':
      return changeState(tx, move, { heldFrom: null })
    case 'withdraw':
    case 'deschedule':
    case 'correct':
    case 'spike':
    case 'unspike':
      return changeState(tx, move)
  }
}

/** An idea is nobody's work yet; whoever begins to write it down, or was given it, signs it. */
async function creditWriter(tx: Tx, { copy, by }: Move): Promise<void> {
  const userId = copy.row.assigneeId ?? by.actor?.userId
  const personId = userId && (await findUser(tx, userId))?.personId
  if (!personId || copy.story.credits.length > 0) return
  const story = { ...copy.story, credits: [{ personId, role: 'writer' as const }] }
  const savedBy = by.actor?.userId ?? null
  await keepWorkingCopy(tx, { id: copy.id, from: copy.version, story, isAhead: false, userId: savedBy, now: by.now })
  await applyStory(tx, copy.row, story, { publishedAt: null, now: by.now })
}

/** Who handed a story in gets it back. */
async function writerOf(tx: Tx, copy: WorkingCopy): Promise<string | null> {
  return (await findLastAudit(tx, copy.id, 'submit'))?.userId ?? copy.row.createdById
}
