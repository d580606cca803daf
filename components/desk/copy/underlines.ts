import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { JUNK } from '#arabic/characters.ts'
import { type BodySpot, startOf, wordsBetween } from './body-texts.ts'
import css from './Copy.module.css'
import type { CopyNote } from './notes.ts'

const KEY = new PluginKey<DecorationSet>('copy')
const UNSEEN = new RegExp(`^[${JUNK}]+$`, 'u')

/** Who hears of the text and of presses on what is underlined. */
export interface BodyHost {
  attach(view: EditorView): void
  detach(): void
  /** The text was changed. */
  onText(): void
  onPress(id: string): void
  /** Asked for by keyboard, with the caret in it. */
  onOpen(id: string): void
}

interface Spec {
  id: string
  found: string
  /** Letters underlined on each side of what has no width. */
  reach: number
}

/** Underlines what was found, and keeps each line under its word while the text around it is typed. */
export function underlinesPlugin(host: BodyHost): Plugin {
  return new Plugin({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const next: unknown = tr.getMeta(KEY)
        if (next instanceof DecorationSet) return next
        return tr.docChanged ? before.map(tr.mapping, tr.doc) : before
      },
    },
    props: {
      decorations: (state) => KEY.getState(state),
      handleClick(view, pos) {
        const id = noteAt(view.state, pos)
        if (id !== null) host.onPress(id)
        return false
      },
      handleKeyDown(view, event) {
        if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey) return false
        const id = noteAt(view.state, view.state.selection.head)
        if (id === null) return false
        event.preventDefault()
        host.onOpen(id)
        return true
      },
    },
    view(view) {
      host.attach(view)
      return {
        update(now, before) {
          if (now.state.doc !== before.doc) host.onText()
        },
        destroy: () => host.detach(),
      }
    },
  })
}

/** Shows what was found in the texts that were read. A paragraph edited since keeps the lines it has. */
export function underline(view: EditorView, spots: readonly BodySpot[], notes: Map<number, CopyNote[]>): void {
  const { doc, tr } = view.state
  const before = KEY.getState(view.state) ?? DecorationSet.empty
  const gone: Decoration[] = []
  const fresh: Decoration[] = []
  for (const spot of spots) {
    const found = notes.get(spot.key)
    if (!found || spot.part) continue
    const from = startOf(spot)
    const { length } = spot.block.text
    const old = before.find(from, from + length)
    const lines = found.map((note) => line(note, from, length))
    if (isSameLines(old, lines)) continue
    gone.push(...old)
    fresh.push(...lines)
  }
  if (gone.length === 0 && fresh.length === 0) return
  const set = before.remove(gone).add(doc, fresh)
  view.dispatch(tr.setMeta(KEY, set).setMeta('addToHistory', false))
}

function isSameLines(old: readonly Decoration[], now: readonly Decoration[]): boolean {
  const name = ({ from, to, spec }: Decoration) => `${from} ${to} ${(spec as Spec).id}`
  const names = new Set(old.map(name))
  return old.length === now.length && now.every((one) => names.has(name(one)))
}

function line({ id, class: kind, found, start, end }: CopyNote, from: number, length: number): Decoration {
  const reach = UNSEEN.test(found) && start > 0 && end < length ? 1 : 0
  const spec: Spec = { id, found, reach }
  const attributes = { class: css[kind] ?? '', 'data-copy-note': id }
  return Decoration.inline(from + start - reach, from + end + reach, attributes, spec)
}

/** Takes lines away at once; the next reading would. */
export function eraseLines(view: EditorView, ids: ReadonlySet<string>): void {
  const set = KEY.getState(view.state) ?? DecorationSet.empty
  const gone = set.find(undefined, undefined, ({ id }) => ids.has(id))
  if (gone.length > 0) view.dispatch(view.state.tr.setMeta(KEY, set.remove(gone)).setMeta('addToHistory', false))
}

/** Where something found stands now; nothing when its words are others by now. */
export function placeOf(state: EditorState, wanted: string): { from: number; to: number } | null {
  const set = KEY.getState(state) ?? DecorationSet.empty
  const [line] = set.find(undefined, undefined, ({ id }) => id === wanted)
  if (!line) return null
  const { found, reach }: Spec = line.spec
  const place = { from: line.from + reach, to: line.to - reach }
  return wordsBetween(state, place.from, place.to) === found ? place : null
}

/** What is underlined at a place: the shortest, where lines lie over one another. */
export function noteAt(state: EditorState, pos: number): string | null {
  const lines = (KEY.getState(state) ?? DecorationSet.empty).find(pos, pos)
  const [best] = lines.sort((one, other) => one.to - one.from - (other.to - other.from))
  return best ? (best.spec as Spec).id : null
}

/** For the plugin's own tests. */
export function linesOf(state: EditorState): { from: number; to: number; id: string }[] {
  const set = KEY.getState(state) ?? DecorationSet.empty
  return set.find().map(({ from, to, spec }) => ({ from, to, id: (spec as Spec).id }))
}
