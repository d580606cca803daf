import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { CopyStore } from './copy-store.ts'
import { type CopyNote, follow } from './notes.ts'
import { noteAt, placeOf } from './underlines.ts'

const TRIES = 16
const TRY_MS = 50
/** Room for what lies over the page at its edges. */
const EDGE = 140

/** The mark of a note on the page: the first of its lines. */
export function markOf(note: CopyNote): Element | null {
  return document.querySelector(`[data-copy-note="${CSS.escape(note.id)}"]`)
}

/**
 * Puts the caret where a note is and brings it into sight. `open` opens what its field stands in; a sheet that closes
 * gives the focus back first, so the text is taken a moment later.
 */
export function moveTo(
  store: CopyStore,
  note: CopyNote,
  { open, isSlow }: { open: () => void; isSlow: boolean },
): void {
  if (note.field !== 'body') {
    open()
    selectInField(store, note)
    return
  }
  if (!isSlow) {
    selectInBody(store, note)
    return
  }
  open()
  setTimeout(() => selectInBody(store, note), 6 * TRY_MS)
}

function selectInBody(store: CopyStore, note: CopyNote): void {
  const view = store.body
  if (!view) return
  const place = placeOf(view.state, note.id)
  if (!place) {
    selectCaption(store, note)
    return
  }
  view.focus()
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)))
  const mark = markOf(note)
  if (mark) bringIntoSight(mark)
}

/** Words of a block stand in a field of its own. */
function selectCaption(store: CopyStore, note: CopyNote): void {
  const spot = store.spots().find(({ key, part }) => key === note.key && part !== null)
  const element = spot && store.body?.nodeDOM(spot.pos)
  if (!(element instanceof HTMLElement)) return
  const fields = [...element.querySelectorAll('textarea')]
  const field = fields.find(({ value }) => value.slice(note.start, note.end) === note.found)
  if (field) select(field, note)
}

function selectInField(store: CopyStore, note: CopyNote): void {
  let tries = 0
  const look = () => {
    tries += 1
    const field = document.querySelector<HTMLTextAreaElement>(`[data-field="${note.field}"] textarea`)
    // Whoever opened the field puts the caret in it first.
    const isReady = field !== null && (document.activeElement === field || tries > TRIES / 2)
    if (!isReady && tries < TRIES) setTimeout(look, TRY_MS)
    else if (field) select(field, follow(note, store.textOf(note) ?? field.value, field.value) ?? note)
  }
  setTimeout(look, TRY_MS)
}

function select(field: HTMLTextAreaElement, { start, end, found }: CopyNote): void {
  field.focus({ preventScroll: true })
  if (field.value.slice(start, end) === found) field.setSelectionRange(start, end)
  bringIntoSight(field)
}

function bringIntoSight(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect()
  if (top < EDGE || bottom > window.innerHeight - EDGE) element.scrollIntoView({ block: 'center' })
}

/** Where the caret of the text stands; the editor itself learns of a move by key a moment later than the page. */
function caretIn(view: EditorView | null): number | null {
  const selection = view?.dom.ownerDocument.getSelection()
  if (!view?.hasFocus() || !selection?.focusNode || !view.dom.contains(selection.focusNode)) return null
  return view.posAtDOM(selection.focusNode, selection.focusOffset)
}

/** The note that keys speak of, until somebody goes elsewhere in the text. */
export function chosenNote(store: CopyStore): CopyNote | undefined {
  const { notes, current } = store.view()
  const chosen = notes.find(({ id }) => id === current)
  const caret = caretIn(store.body)
  if (!chosen || caret === null || !store.body) return chosen
  const place = placeOf(store.body.state, chosen.id)
  return place && place.from <= caret && caret <= place.to ? chosen : undefined
}

/** The note the caret stands in. */
export function noteAtCaret({ body, view }: CopyStore): CopyNote | undefined {
  const { notes } = view()
  const caret = caretIn(body)
  if (body && caret !== null) {
    const id = noteAt(body.state, caret)
    return notes.find((note) => note.id === id)
  }
  const typed = document.activeElement
  if (!(typed instanceof HTMLTextAreaElement)) return undefined
  const field = typed.closest<HTMLElement>('[data-field]')?.dataset.field
  const at = typed.selectionStart
  return notes.find((note) => note.field === field && note.field !== 'body' && note.start <= at && at <= note.end)
}

/** The next note, or the one before: from the one that keys speak of, from the caret, or from the start of the story. */
export function noteBeside(store: CopyStore, by: 1 | -1): CopyNote | undefined {
  const { notes } = store.view()
  const chosen = chosenNote(store)
  if (chosen) return notes.at((notes.indexOf(chosen) + by) % notes.length)
  const view = store.body
  const head = caretIn(view)
  if (head === null || !view) return by === 1 ? notes[0] : notes.at(-1)
  const placed = notes.flatMap((note) => {
    const place = note.field === 'body' ? placeOf(view.state, note.id) : null
    return place ? [{ note, at: place.from }] : []
  })
  const found = by === 1 ? placed.find(({ at }) => at >= head) : placed.findLast(({ at }) => at < head)
  return found?.note ?? (by === 1 ? notes[0] : notes.at(-1))
}

/** What a card about a note stands at: its mark, or the field it is in. */
export function anchorOf(note: CopyNote): Element | null {
  return markOf(note) ?? document.querySelector(`[data-field="${note.field}"]`)
}
