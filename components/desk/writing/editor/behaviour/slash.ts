import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Slash, UiStore } from '../ui-store.ts'

interface Closed {
  /** Where the «/» stands whose menu was closed. */
  closedAt: number | null
}
const KEY = new PluginKey<Closed>('slash')
const LONGEST = 24

/** Opens the menu of blocks at a «/» that begins an empty line, and closes it when the line is anything else. */
export function slashPlugin(ui: UiStore): Plugin {
  return new Plugin({
    key: KEY,
    state: {
      init: (): Closed => ({ closedAt: null }),
      apply(tr, value: Closed): Closed {
        const closed = tr.getMeta(KEY)
        if (typeof closed === 'number') return { closedAt: closed }
        return tr.docChanged && value.closedAt !== null ? { closedAt: tr.mapping.map(value.closedAt, -1) } : value
      },
    },
    props: {
      handleKeyDown: (_view, event) => (ui.get().slash ? (ui.slashKey?.(event) ?? false) : false),
      handleDOMEvents: {
        blur: () => {
          if (ui.get().slash) ui.set({ slash: null })
          return false
        },
      },
    },
    view: () => ({
      update(view) {
        const slash = view.hasFocus() ? readSlash(view.state) : null
        const before = ui.get().slash
        if (slash === null ? before !== null : before?.query !== slash.query || before.from !== slash.from)
          ui.set({ slash })
      },
      destroy: () => ui.set({ slash: null }),
    }),
  })
}

/** Closes the menu at this «/» for good: what is typed behind it stays words. */
export function closeSlash(state: EditorState, from: number) {
  return state.tr.setMeta(KEY, from)
}

function readSlash(state: EditorState): Slash | null {
  const { $from, empty } = state.selection
  const { parent } = $from
  if (!empty || parent.type.name !== 'paragraph' || parent.content.size > LONGEST) return null
  const holder = $from.node(-1).type.name
  const text = parent.textContent
  const from = $from.start()
  if (!text.startsWith('/') || $from.parentOffset === 0 || (holder !== 'doc' && holder !== 'infoBox')) return null
  if (KEY.getState(state)?.closedAt === from) return null
  return { query: text.slice(1, $from.parentOffset), from, to: $from.end(), isInBox: holder === 'infoBox' }
}
