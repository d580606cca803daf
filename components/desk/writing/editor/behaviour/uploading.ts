import type { Editor } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { insertPictures } from '../kinds.ts'
import type { PickedPicture } from '../setting.ts'
import type { UiStore } from '../ui-store.ts'

const KEY = new PluginKey<DecorationSet>('uploading')
type Change = { add: { id: object; at: number; element: () => HTMLElement } } | { remove: object }

/** Holds the places of pictures that are on their way, wherever the text moves them. */
export function uploadingPlugin(): Plugin {
  return new Plugin({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const places = before.map(tr.mapping, tr.doc)
        const change: Change | undefined = tr.getMeta(KEY)
        if (!change) return places
        if ('add' in change) {
          const { id, at, element } = change.add
          return places.add(tr.doc, [Decoration.widget(at, element, { id, side: 1 })])
        }
        return places.remove(places.find(undefined, undefined, (spec) => spec.id === change.remove))
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
  })
}

/** Sends files to the page and puts the pictures in where they were dropped, or at the caret. */
export async function uploadInto(
  editor: Editor,
  files: File[],
  options: {
    at: number | null
    ui: UiStore
    element: () => HTMLElement
    upload(files: File[]): Promise<PickedPicture[]>
    onPictures(picked: PickedPicture[]): void
  },
): Promise<void> {
  const { at, ui, element, upload, onPictures } = options
  const id = {}
  const place = blockEnd(editor.state, at ?? editor.state.selection.to)
  editor.view.dispatch(editor.state.tr.setMeta(KEY, { add: { id, at: place, element } } satisfies Change))
  ui.set({ uploading: ui.get().uploading + files.length })
  // The page says what went wrong; the place is given up in any case.
  const picked = await upload(files).catch(() => [])
  ui.set({ uploading: ui.get().uploading - files.length })
  if (editor.isDestroyed) return
  const [held] = KEY.getState(editor.state)?.find(undefined, undefined, (spec) => spec.id === id) ?? []
  const { tr } = editor.state
  if (held && picked.length > 0) tr.setSelection(TextSelection.near(tr.doc.resolve(held.from), -1))
  editor.view.dispatch(tr.setMeta(KEY, { remove: id } satisfies Change))
  if (picked.length === 0) return
  onPictures(picked)
  insertPictures(editor, picked)
}

/** Behind the block of the story that holds a place. */
function blockEnd({ doc }: EditorState, at: number): number {
  const $at = doc.resolve(Math.min(at, doc.content.size))
  return $at.depth === 0 ? $at.pos : $at.after(1)
}
