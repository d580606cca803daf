import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import { goToNextCell, isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Tab goes from cell to cell and, outside of tables, on through the fields of the page as everywhere. Escape then Tab
 * leaves the text altogether, to the elements given; a letter typed on a selected block goes on behind it.
 */
export function leavingPlugin(edge: (side: 'start' | 'end') => HTMLElement | null): Plugin {
  let isLeaving = false
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key === 'Escape') {
          isLeaving = true
          return false
        }
        if (event.key === 'Tab' && isLeaving) {
          isLeaving = false
          // The browser goes on from here by itself.
          edge(event.shiftKey ? 'start' : 'end')?.focus()
          return false
        }
        if (event.key !== 'Shift') isLeaving = false
        if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && isInTable(view.state))
          return goToNextCell(event.shiftKey ? -1 : 1)(view.state, view.dispatch)
        return event.key === 'Enter' && isPlain(event) && enterField(view)
      },
      handleTextInput: (view, _from, _to, text) => typeBehind(view, text),
    },
  })
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing
}

/** Enter on a selected block goes to its first field. */
function enterField(view: EditorView): boolean {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection)) return false
  const element = view.nodeDOM(selection.from)
  const field = element instanceof HTMLElement ? element.querySelector('textarea') : null
  field?.focus()
  return field !== null
}

function typeBehind(view: EditorView, text: string): boolean {
  const { selection, schema, tr } = view.state
  const paragraph = schema.nodes.paragraph
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !paragraph) return false
  tr.insert(selection.to, paragraph.create(null, schema.text(text)))
  tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + text.length))
  view.dispatch(tr.scrollIntoView())
  return true
}
