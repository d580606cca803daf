import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Where the caret goes after a block was put in: into its text, its first field, or the paragraph behind it. */
type CaretGoal = 'text' | 'field' | 'after'

/**
 * Puts a block in the place of the empty paragraph with the caret, or behind the block with the caret: never into the
 * middle of a sentence. A paragraph follows where it would be the last of the story. Returns where it stands.
 */
export function insertBlock(editor: Editor, json: JSONContent, goal: CaretGoal): number | undefined {
  const { state, view } = editor
  const node = editor.schema.nodeFromJSON(json)
  const tr = state.tr
  const at = place(tr, state.selection, node)
  if (at === undefined) return undefined
  const end = at + node.nodeSize
  const paragraph = state.schema.nodes.paragraph?.create()
  if (end === tr.doc.content.size && paragraph) tr.insert(end, paragraph)
  if (goal === 'field' && NodeSelection.isSelectable(node) && node.isAtom)
    tr.setSelection(NodeSelection.create(tr.doc, at))
  else tr.setSelection(Selection.near(tr.doc.resolve(goal === 'after' ? end : at + 1)))
  view.dispatch(tr.scrollIntoView())
  if (goal === 'field') focusField(editor, at)
  else view.focus()
  return at
}

function place(tr: Transaction, { $from, $to, ...selection }: Selection, node: Node): number | undefined {
  if (selection instanceof NodeSelection) {
    tr.insert($to.pos, node)
    return $to.pos
  }
  for (let depth = $from.depth; depth >= 1; depth -= 1) {
    const [parent, index, block] = [$from.node(depth - 1), $from.index(depth - 1), $from.node(depth)]
    const isEmpty = block.type.name === 'paragraph' && block.content.size === 0
    if (isEmpty && parent.canReplaceWith(index, index + 1, node.type)) {
      tr.replaceWith($from.before(depth), $from.after(depth), node)
      return $from.before(depth)
    }
    if (parent.canReplaceWith(index + 1, index + 1, node.type)) {
      tr.insert($from.after(depth), node)
      return $from.after(depth)
    }
  }
  return undefined
}

/** Whether a block of this kind may stand where the caret is. */
export function canInsert(editor: Editor, type: string): boolean {
  const { $from } = editor.state.selection
  const nodeType = editor.schema.nodes[type]
  if (!nodeType) return false
  return Array.from({ length: $from.depth + 1 }, (_, depth) => depth).some((depth) => {
    const index = $from.indexAfter(depth)
    return $from.node(depth).canReplaceWith(index, index, nodeType)
  })
}

/** Puts the focus into the first field of the block at `at`, once it is drawn. */
export function focusField(editor: Editor, at: number): void {
  const attempt = (left: number) => {
    const element = editor.isDestroyed ? null : editor.view.nodeDOM(at)
    const field = element instanceof HTMLElement ? element.querySelector('textarea') : null
    if (field) {
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
    } else if (left > 0) requestAnimationFrame(() => attempt(left - 1))
  }
  attempt(10)
}

/** Puts the caret into the paragraph behind a block, which is made where there is none. */
export function goBehind(editor: Editor, at: number): void {
  const { state, view } = editor
  const node = state.doc.nodeAt(at)
  if (!node) return
  const end = at + node.nodeSize
  const next = state.doc.resolve(end).nodeAfter
  const { tr } = state
  const paragraph = state.schema.nodes.paragraph?.create()
  if (!next?.isTextblock && paragraph) tr.insert(end, paragraph)
  tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView()
  view.dispatch(tr)
  view.focus()
}
