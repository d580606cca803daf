import type { State } from '../articles/article.ts'
import { can, type Privilege, type Subject } from '../permissions.ts'
import type { Actor } from '../staff/actor.ts'

/**
 * What may be done to a story: from which states, what it leads to, and who may. The one table the screens, the use
 * cases and the tests read. Editing words is not an action: see `edit:*` in `newsroom/permissions.ts`.
 */
interface WorkflowAction {
  from: readonly State[]
  /** `back`: to where the story was before it was held, or to the hold it was thrown away from. */
  to: State | 'back'
  privilege: Privilege
  /** The reason a person must give: shown to the writer, or, for a kill, to readers. */
  needsReason?: true
  /** When it is to go out. */
  needsTime?: true
  /** The kind and text of a correction readers see. */
  needsCorrection?: true
  /** What was being written reaches readers: nobody may do this before the embargo ends. */
  isPublishing?: true
}

export const WORKFLOW = {
  start: { from: ['idea'], to: 'draft', privilege: 'write' },
  submit: { from: ['draft'], to: 'in_review', privilege: 'write' },
  /** The writer takes it back before anybody has begun. An editor gives it back, and says why. */
  withdraw: { from: ['in_review'], to: 'draft', privilege: 'withdraw' },
  pass: { from: ['in_review'], to: 'copy_edit', privilege: 'review' },
  return: { from: ['in_review', 'copy_edit', 'approved'], to: 'draft', privilege: 'return', needsReason: true },
  approve: { from: ['copy_edit'], to: 'approved', privilege: 'copy-edit' },
  hold: {
    from: ['in_review', 'copy_edit', 'approved', 'scheduled'],
    to: 'legal_hold',
    privilege: 'review',
    needsReason: true,
  },
  clear: { from: ['legal_hold'], to: 'back', privilege: 'clear-legal' },
  schedule: { from: ['approved', 'scheduled'], to: 'scheduled', privilege: 'publish', needsTime: true },
  deschedule: { from: ['scheduled'], to: 'approved', privilege: 'publish' },
  publish: {
    from: ['approved', 'scheduled', 'unpublished'],
    to: 'published',
    privilege: 'publish',
    isPublishing: true,
  },
  /** Past every desk: for breaking news. */
  'publish-now': {
    from: ['draft', 'in_review', 'copy_edit'],
    to: 'published',
    privilege: 'fast-publish',
    isPublishing: true,
  },
  /** Changes that need no note to readers. */
  update: { from: ['published'], to: 'published', privilege: 'publish', isPublishing: true },
  /** Throws away what was written since the story went out. */
  discard: { from: ['published', 'correcting'], to: 'published', privilege: 'publish' },
  correct: { from: ['published'], to: 'correcting', privilege: 'correct' },
  'save-correction': {
    from: ['correcting'],
    to: 'published',
    privilege: 'correct',
    needsCorrection: true,
    isPublishing: true,
  },
  unpublish: { from: ['published', 'correcting'], to: 'unpublished', privilege: 'unpublish', needsReason: true },
  kill: { from: ['published', 'correcting', 'unpublished'], to: 'killed', privilege: 'kill', needsReason: true },
  /** A story that was killed in error. */
  revive: { from: ['killed'], to: 'unpublished', privilege: 'revive', needsReason: true },
  spike: {
    from: ['idea', 'draft', 'in_review', 'copy_edit', 'legal_hold', 'approved'],
    to: 'spiked',
    privilege: 'spike',
  },
  unspike: { from: ['spiked'], to: 'back', privilege: 'spike' },
} as const satisfies Record<string, WorkflowAction>

export type ActionName = keyof typeof WORKFLOW
export const ACTION_NAMES = Object.keys(WORKFLOW) as ActionName[]

/** The rules of an action, without the narrow types of the table. */
export function workflowAction(name: ActionName): WorkflowAction {
  return WORKFLOW[name]
}

/** Where an action leads. `heldFrom` is the state a story on legal hold, or thrown away from there, was held from. */
export function stateAfter(name: ActionName, heldFrom: State | null): State {
  const { to } = workflowAction(name)
  if (to !== 'back') return to
  if (name === 'unspike') return heldFrom === null ? 'draft' : 'legal_hold'
  return heldFrom ?? 'in_review'
}

/** What a person may do to a story as it stands, in the order of the table. `isAhead`: readers do not read it all. */
export function allowedActions(actor: Actor, subject: Subject, { isAhead }: { isAhead: boolean }): ActionName[] {
  return ACTION_NAMES.filter((name) => {
    const { from, privilege } = workflowAction(name)
    if (!from.includes(subject.state) || !can(actor, privilege, subject)) return false
    return isAhead || !needsNews(name, subject.state)
  })
}

/** Whether an action makes sense only when something was written that readers do not read yet. */
export function needsNews(name: ActionName, state: State): boolean {
  return state === 'published' && (name === 'update' || name === 'discard')
}

/** The states in which the public reads the story. */
export function isPublicState(state: State): boolean {
  return state === 'published' || state === 'correcting'
}
