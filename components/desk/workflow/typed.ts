import type { CorrectionKind } from '#newsroom/articles/article.ts'
import type { MoveRequest } from '#newsroom/stories/transition.ts'
import { type ActionName, workflowAction } from '#newsroom/stories/workflow.ts'

/** What was filled in for an action. It outlives its dialog: who closes it to look something up finds it again. */
export interface Typed {
  reason: string
  publishAt: number | null
  kind: CorrectionKind
  note: string
}

export function nothingTyped(publishAt: number | null): Typed {
  return { reason: '', publishAt, kind: 'correction', note: '' }
}

/** What of it an action asks for. */
export function givenFor(action: ActionName, typed: Typed): Pick<MoveRequest, 'reason' | 'publishAt' | 'correction'> {
  const { needsReason, needsTime, needsCorrection } = workflowAction(action)
  return {
    ...(needsReason && { reason: typed.reason }),
    ...(needsTime && typed.publishAt !== null && { publishAt: typed.publishAt }),
    ...(needsCorrection && { correction: { kind: typed.kind, text: typed.note } }),
  }
}
