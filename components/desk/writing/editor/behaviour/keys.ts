import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, CellSelection, deleteColumn, deleteRow, isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { UiStore } from '../ui-store.ts'
import { type Direction, deleteUnit, moveUnit } from './move.ts'

/** Keys of the editor besides those of its marks and blocks. `shortcuts.ts` lists all of them. */
export const DeskKeys = Extension.create<{ ui: UiStore; toToolbar: () => void }>({
  name: 'deskKeys',
  priority: 900,
  addOptions: () => ({ ui: new UiStore(), toToolbar: () => undefined }),
  addProseMirrorPlugins() {
    // Enter with Ctrl is the page's: the story's next step. ProseMirror would swallow it; in a table it adds a row.
    const keydown = ({ state }: EditorView, event: KeyboardEvent) =>
      event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isInTable(state)
    return [new Plugin({ props: { handleDOMEvents: { keydown } } })]
  },
  addKeyboardShortcuts() {
    const { editor } = this
    const move = (direction: Direction) => () => {
      const tr = moveUnit(editor.state, direction)
      if (tr) editor.view.dispatch(tr)
      return true
    }
    const inTable = (command: typeof addRowAfter) => () =>
      isInTable(editor.state) && command(editor.state, editor.view.dispatch)
    return {
      'Alt-ArrowUp': move('up'),
      'Alt-ArrowDown': move('down'),
      'Alt-F10': () => {
        this.options.toToolbar()
        return true
      },
      'Mod-k': () => {
        this.options.ui.set({ bar: 'link' })
        return true
      },
      'Mod-Enter': inTable(addRowAfter),
      'Mod-Shift-Enter': inTable(addColumnAfter),
      'Mod-Alt-Backspace': inTable(deleteColumn),
      'Mod-Shift-Backspace': () => {
        if (isInTable(editor.state) && deleteRow(editor.state, editor.view.dispatch)) return true
        const tr = deleteUnit(editor.state)
        if (tr) editor.view.dispatch(tr)
        return true
      },
      Backspace: () => deleteWholeRows(editor.state.selection) && deleteRow(editor.state, editor.view.dispatch),
      // The key of «b» writes two letters at once on Arabic keyboards, which the key maps do not know.
      'Mod-\u0644\u0627': () => editor.commands.toggleMark('bold'),
    }
  },
})

/** Backspace on selected rows or columns deletes them; on other cells it empties them. */
function deleteWholeRows(selection: unknown): boolean {
  return selection instanceof CellSelection && selection.isRowSelection()
}
