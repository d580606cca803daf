import { Fragment, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'

export type Direction = 'up' | 'down'

/** What is moved and deleted as one: a block of the story or of a box, an item of a list, a row of a table. */
interface Unit {
  start: number
  size: number
  $start: ResolvedPos
}

/** Changes the unit at the selection with the one before or after it; at the edge of its list or box that moves whole. */
export function moveUnit(state: EditorState, direction: Direction): Transaction | undefined {
  for (const { start, size, $start } of unitsAt(state)) {
    const index = $start.index()
    const other = $start.parent.maybeChild(direction === 'up' ? index - 1 : index + 1)
    const unit = $start.parent.maybeChild(index)
    if (!other || !unit) continue
    const from = direction === 'up' ? start - other.nodeSize : start
    const pair = direction === 'up' ? [unit, other] : [other, unit]
    const tr = state.tr.step(
      new ReplaceStep(
        from,
        start + size + (direction === 'down' ? other.nodeSize : 0),
        new Slice(Fragment.from(pair), 0, 0),
      ),
    )
    const by = direction === 'up' ? -other.nodeSize : other.nodeSize
    return withSelectionMoved(tr, state, by).scrollIntoView()
  }
  return undefined
}

function withSelectionMoved(tr: Transaction, { selection }: EditorState, by: number): Transaction {
  if (selection instanceof NodeSelection) return tr.setSelection(NodeSelection.create(tr.doc, selection.from + by))
  return tr.setSelection(
    TextSelection.between(tr.doc.resolve(selection.anchor + by), tr.doc.resolve(selection.head + by)),
  )
}

/** Deletes the innermost unit that its parent can be without; the caret goes to what stood after it. */
export function deleteUnit(state: EditorState): Transaction | undefined {
  for (const { start, size, $start } of unitsAt(state)) {
    const isOnly = $start.parent.childCount === 1
    if (isOnly && $start.depth > 0) continue
    const tr = isOnly
      ? state.tr.replaceWith(start, start + size, state.schema.nodes.paragraph?.create() ?? Fragment.empty)
      : state.tr.delete(start, start + size)
    const near = Math.min(start, tr.doc.content.size)
    return tr.setSelection(TextSelection.near(tr.doc.resolve(near))).scrollIntoView()
  }
  return undefined
}

/** From the inside out. */
function unitsAt({ selection, doc }: EditorState): Unit[] {
  const { $from } = selection
  const units: Unit[] = []
  if (selection instanceof NodeSelection && isHolder($from.parent.type.name))
    units.push({ start: selection.from, size: selection.node.nodeSize, $start: $from })
  for (let depth = $from.depth; depth >= 1; depth -= 1) {
    if (!isHolder($from.node(depth - 1).type.name)) continue
    const start = $from.before(depth)
    units.push({ start, size: $from.node(depth).nodeSize, $start: doc.resolve(start) })
  }
  return units
}

function isHolder(name: string): boolean {
  return ['doc', 'infoBox', 'bulletList', 'orderedList', 'table'].includes(name)
}
