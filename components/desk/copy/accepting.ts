import { closeHistory, undo } from '@tiptap/pm/history'
import type { StoryFields } from '../writing/story-fields.ts'
import { type BodySpot, editAt, editSpot } from './body-texts.ts'
import type { CopyStore, SafeFix } from './copy-store.ts'
import type { CopyField } from './copy-text.ts'
import { type CopyNote, follow } from './notes.ts'
import { fieldWords } from './story-texts.ts'
import { applyEdits, editsBetween, type TextEdit, trimEdit } from './text-edits.ts'
import { placeOf } from './underlines.ts'

/** Puts a replacement where the note stands now. False when its words have changed since, and then nothing is touched. */
export function accept(store: CopyStore, note: CopyNote, replacement: string): boolean {
  const isDone =
    note.field === 'body' ? acceptInBody(store, note, replacement) : acceptInField(store, note, replacement)
  store.dismiss([note.id])
  if (!isDone) store.notice()
  return isDone
}

function acceptInBody(store: CopyStore, note: CopyNote, replacement: string): boolean {
  const view = store.body
  if (!view) return false
  const place = placeOf(view.state, note.id)
  if (place) {
    const edits = editsBetween(note.found, replacement)
    if (edits.length === 0) return false
    const tr = closeHistory(view.state.tr)
    editAt(tr, place.from, edits)
    view.dispatch(tr)
    return true
  }
  // The words of a caption are not underlined; they are found by what they say.
  const spot = store.spots().find(({ key, part }) => key === note.key && part !== null)
  if (!spot) return false
  const tr = closeHistory(view.state.tr)
  editSpot(tr, spot, [], applyEdits(spot.block.text, [editOf(note, replacement)]))
  view.dispatch(tr)
  return true
}

function acceptInField(store: CopyStore, note: CopyNote, replacement: string): boolean {
  if (note.field === 'body') return false
  const words = fieldWords(store.fields.get(), note.field)
  const place = follow(note, store.textOf(note) ?? words, words)
  if (!place || words.slice(place.start, place.end) !== note.found) return false
  const edit = trimEdit(words, editOf(place, replacement))
  if (typeOver(note.field, words, edit)) return true
  setWords(store.fields, note.field, applyEdits(words, [edit]))
  return true
}

/** Where the caret is in the field, the browser's own undo is to know of the change. */
function typeOver(field: CopyField, words: string, { start, end, insert }: TextEdit): boolean {
  const typed = document.activeElement
  if (!(typed instanceof HTMLTextAreaElement) || typed.value !== words) return false
  if (typed.closest<HTMLElement>('[data-field]')?.dataset.field !== field) return false
  typed.setSelectionRange(start, end)
  return document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
}

function editOf({ start, end }: CopyNote, insert: string): TextEdit {
  return { start, end, insert }
}

function setWords(fields: StoryFields, field: CopyField, words: string): void {
  if (field !== 'lead') fields.set(field, words)
  else {
    const { lead } = fields.get()
    if (lead) fields.set('lead', { ...lead, caption: words })
  }
}

/**
 * Makes every change that is safe, those of the text in one step of its undo. Texts that were typed in since they were
 * looked through are left as they are.
 * @returns how many texts were changed, and what takes all of it back while nothing else was written there.
 */
export function fixAll(store: CopyStore, fixes: readonly SafeFix[]): { count: number; takeBack: () => boolean } {
  const inFields = fixes.filter((fix) => fix.field !== 'body').filter((fix) => isAsRead(store, fix))
  for (const { field, after } of inFields) if (field !== 'body') setWords(store.fields, field, after)
  const inBody = fixBody(store, new Map(fixes.map((fix) => [fix.key, fix])))
  const fixed = store.body?.state.doc
  store.notice()

  function takeBack(): boolean {
    const view = store.body
    const isUntouched = inBody === 0 || (view !== null && view.state.doc === fixed)
    if (inBody > 0 && view && isUntouched) undo(view.state, view.dispatch)
    for (const { field, before, after } of inFields) {
      if (field !== 'body' && fieldWords(store.fields.get(), field) === after) setWords(store.fields, field, before)
    }
    return isUntouched
  }
  return { count: inFields.length + inBody, takeBack }
}

function isAsRead(store: CopyStore, { field, before }: SafeFix): boolean {
  return field !== 'body' && fieldWords(store.fields.get(), field) === before
}

function fixBody(store: CopyStore, fixes: ReadonlyMap<number, SafeFix>): number {
  const view = store.body
  if (!view) return 0
  const tr = closeHistory(view.state.tr)
  let count = 0
  // From the end, so that no change moves the place of the next.
  for (const spot of spotsFromEnd(store.spots())) {
    const fix = fixes.get(spot.key)
    if (!fix || fix.before !== spot.block.text) continue
    editSpot(tr, spot, editsBetween(fix.before, fix.after), fix.after)
    count += 1
  }
  if (count > 0) view.dispatch(tr)
  return count
}

function spotsFromEnd(spots: BodySpot[]): BodySpot[] {
  return spots.toSorted((one, other) => other.pos - one.pos)
}
