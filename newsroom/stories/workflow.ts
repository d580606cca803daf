import type { State } from '../articles/article.ts'
import type { Privilege } from '../permissions.ts'

/**
 * What may be done to a story: from which states, what it leads to, and who may. The one table the screens, the use
 * cases and the tests read. Editing words is not an action: see `edit:*` in `newsroom/permissions.ts`.
 */
export interface WorkflowAction {
  from: readonly State[]
  /** `back`: to the state the story was held from. */
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
  /** The writer takes it back before anybody has begun. */
  withdraw: { from: ['in_review'], to: 'draft', privilege: 'write' },
  pass: { from: ['in_review'], to: 'copy_edit', privilege: 'review' },
  return: { from: ['in_review', 'copy_edit', 'approved'], to: 'draft', privilege: 'review', needsReason: true },
  'return-copy': { from: ['copy_edit'], to: 'draft', privilege: 'copy-edit', needsReason: true },
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
  unspike: { from: ['spiked'], to: 'draft', privilege: 'spike' },
} as const satisfies Record<string, WorkflowAction>

export type ActionName = keyof typeof WORKFLOW
export const ACTION_NAMES = Object.keys(WORKFLOW) as ActionName[]

/** The rules of an action, without the narrow types of the table. */
export function workflowAction(name: ActionName): WorkflowAction {
  return WORKFLOW[name]
}

/** The states in which the public reads the story. */
export function isPublicState(state: State): boolean {
  return state === 'published' || state === 'correcting'
}
