import type { State } from '#newsroom/articles/article.ts'
import { type Finding, needsOf } from '#newsroom/stories/checklist.ts'
import { type ActionName, workflowAction } from '#newsroom/stories/workflow.ts'

/** What a story in this state is waiting for: the first of these that the person may do is the large button. */
const NEXT: Record<State, readonly ActionName[]> = {
  idea: ['start'],
  draft: ['submit'],
  in_review: ['pass', 'withdraw'],
  copy_edit: ['approve'],
  legal_hold: ['clear'],
  approved: ['publish'],
  scheduled: ['schedule'],
  published: ['update'],
  correcting: ['save-correction'],
  unpublished: ['publish'],
  killed: [],
  spiked: ['unspike'],
}

/** What is done instead so often that it has a button of its own where there is room. */
const BESIDE: Record<State, readonly ActionName[]> = {
  idea: [],
  draft: ['publish-now'],
  in_review: ['return'],
  copy_edit: ['return'],
  legal_hold: [],
  approved: ['schedule'],
  scheduled: ['publish', 'deschedule'],
  published: ['correct'],
  correcting: ['discard'],
  unpublished: [],
  killed: ['revive'],
  spiked: [],
}

const DANGEROUS: readonly ActionName[] = ['unpublish', 'kill', 'spike']
/** Nothing is asked for, but nobody should do it by a slip of the hand. */
const ASKED: readonly ActionName[] = ['discard', 'spike']

interface Choice {
  primary: ActionName | null
  beside: ActionName | null
  /** Everything but the primary one; what cannot be taken lightly comes last. */
  menu: ActionName[]
}

/** How the actions a person may take are laid out. */
export function arrange(state: State, allowed: readonly ActionName[]): Choice {
  const primary = NEXT[state].find((name) => allowed.includes(name)) ?? null
  const beside = BESIDE[state].find((name) => allowed.includes(name)) ?? null
  const rest = allowed.filter((name) => name !== primary)
  return { primary, beside, menu: [...rest.filter((name) => !isDangerous(name)), ...rest.filter(isDangerous)] }
}

export function isDangerous(name: ActionName): boolean {
  return DANGEROUS.includes(name)
}

/** Whether something is asked before an action is taken: something to fill in, or whether it is meant. */
export function asksFirst(name: ActionName): boolean {
  const { needsReason, needsTime, needsCorrection, isPublishing } = workflowAction(name)
  return Boolean(needsReason || needsTime || needsCorrection || isPublishing) || ASKED.includes(name)
}

/** Steps at which somebody hands the words on: where it is said how much there is to say about them. */
const HANDED_ON: readonly ActionName[] = ['submit', 'pass', 'approve']

/** How many notes on a story's language are worth a word before an action. */
export function minded(name: ActionName, notes: number): number {
  const { isPublishing, needsTime } = workflowAction(name)
  return isPublishing || needsTime || HANDED_ON.includes(name) ? notes : 0
}

/** Of all there is to say about a story, what matters to an action. */
export function relevantTo(name: ActionName, findings: readonly Finding[]): Finding[] {
  const { isPublishing, needsTime } = workflowAction(name)
  const needs: readonly string[] = needsOf(name)
  return findings.filter(({ level, code }) => {
    if (level === 'warn') return isPublishing || needsTime
    // Whether an embargo ends before the time that is chosen is the server's to say.
    return needs.includes(code) && !(needsTime && code === 'embargo')
  })
}
