import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { type Mapping, type Step, Transform } from '@tiptap/pm/transform'
import { alignBlocks } from './align.ts'

/** A step of the writer that nobody outside has seen, and the step that takes it back. */
export interface PendingStep {
  step: Step
  inverted: Step
}

/** The steps of a transaction, each with what takes it back. */
export function pendingSteps({ steps, docs }: Transaction): PendingStep[] {
  return steps.flatMap((step, index) => {
    const before = docs[index]
    return before ? [{ step, inverted: step.invert(before) }] : []
  })
}

/**
 * Makes the text that of another document, changed as little as possible, so that the caret stays where it was and undo
 * still knows the writer's own changes. What the writer did since the text was last given out (`pending`) is put on top
 * again, also where the other changed the same words.
 */
export function takeOver(state: EditorState, theirs: Node, pending: PendingStep[]): Transaction {
  const { tr } = state
  for (const { inverted } of pending.toReversed()) tr.step(inverted)
  for (const step of stepsBetween(tr.doc, theirs)) tr.step(step)
  let mapFrom = pending.length
  for (const { step } of pending) {
    const mapped = step.map(tr.mapping.slice(mapFrom))
    mapFrom -= 1
    if (mapped && !tr.maybeStep(mapped).failed) mirror(tr.mapping, mapFrom, tr.steps.length - 1)
  }
  // Undo follows its own steps through the change, as it does when two write together.
  return tr.setMeta('rebased', pending.length).setMeta('addToHistory', false)
}

/** The steps from one document to another, block by block from the end, so that no step moves the place of the next. */
function stepsBetween(from: Node, to: Node): Step[] {
  const transform = new Transform(from)
  let end = from.content.size
  for (const { old, now } of alignBlocks([...from.children], [...to.children]).toReversed()) {
    const start = end - (old?.nodeSize ?? 0)
    replaceBlock(transform, start, old, now)
    end = start
  }
  return transform.steps
}

function replaceBlock(transform: Transform, at: number, old: Node | undefined, now: Node | undefined): void {
  if (old && now && old.eq(now)) return
  if (!old || !now || old.type !== now.type || old.isLeaf) {
    const blocks = Fragment.from(now ?? null)
    transform.replace(at, at + (old?.nodeSize ?? 0), new Slice(blocks, 0, 0))
    return
  }
  if (!old.sameMarkup(now)) transform.setNodeMarkup(at, null, now.attrs)
  replaceContent(transform, at + 1, old, now)
}

function replaceContent(transform: Transform, at: number, old: Node, now: Node): void {
  const start = old.content.findDiffStart(now.content, at)
  if (start === null) return
  const end = old.content.findDiffEnd(now.content, at + old.content.size, at + now.content.size)
  if (!end) return
  // Repeated letters can make the equal end reach before the equal start.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  transform.replace(start, end.a + overlap, now.slice(start - at, end.b + overlap - at))
}

/** A step put on again is the one taken back: what stood in its words stands there again. Not in the library's types. */
function mirror(mapping: Mapping, one: number, other: number): void {
  const mirrored: Mapping & { setMirror?: (one: number, other: number) => void } = mapping
  mirrored.setMirror?.(one, other)
}
