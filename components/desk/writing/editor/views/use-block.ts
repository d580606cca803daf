import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { NodeViewProps } from '@tiptap/react'
import { goBehind } from '../behaviour/insert.ts'

export interface BlockActions {
  /** The attributes as they are now, which may be newer than those drawn. */
  attributes(): Record<string, unknown>
  set(attributes: Record<string, unknown>): void
  remove(): void
  /** The caret into the first paragraph inside. */
  enter(): void
  /** The caret behind the block. */
  leave(): void
  /** The block itself selected, or the caret in its text. */
  select(): void
}

/** What the fields and buttons of a block do to it, wherever it stands at that moment. */
export function blockActions({ editor, getPos }: Pick<NodeViewProps, 'editor' | 'getPos'>): BlockActions {
  const at = (act: (at: number, editor: Editor) => void) => () => {
    const place = getPos()
    if (place !== undefined) act(place, editor)
  }
  return {
    attributes: () => editor.state.doc.nodeAt(getPos() ?? 0)?.attrs ?? {},
    set: (attributes) => at((place) => setAttributes(editor, place, attributes))(),
    remove: at((place) => {
      const size = editor.state.doc.nodeAt(place)?.nodeSize ?? 0
      const tr = editor.state.tr.delete(place, place + size)
      if (tr.doc.childCount === 0) return
      editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(place, tr.doc.content.size)))))
      editor.view.focus()
    }),
    enter: at((place) => {
      const { tr, doc } = editor.state
      editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(place + 1))).scrollIntoView())
      editor.view.focus()
    }),
    leave: at((place) => goBehind(editor, place)),
    select: at((place) => {
      const { tr, doc } = editor.state
      const isAtom = doc.nodeAt(place)?.isAtom ?? false
      const selection = isAtom ? NodeSelection.create(doc, place) : TextSelection.near(doc.resolve(place + 1))
      editor.view.dispatch(tr.setSelection(selection))
      editor.view.focus()
    }),
  }
}

/** Step by step, so that nothing inside the block is replaced and no caret moves. */
function setAttributes(editor: Editor, place: number, attributes: Record<string, unknown>): void {
  const { tr } = editor.state
  for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(place, name, value)
  editor.view.dispatch(tr)
}
