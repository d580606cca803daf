import type { CopyClass, NotedRule } from '#arabic/copy/copy.ts'
import type { CopyField, CopyText, TextFinding } from './copy-text.ts'

/** Something found, as it is shown: what, where, and in which words. */
export interface CopyNote extends TextFinding {
  /** Its own until its text is read anew. */
  id: string
  field: CopyField | 'body'
  /** Letters around it, for the list. */
  before: string
  after: string
}

/** The order of the list: what is surely wrong first. */
export const CLASSES = ['automatic', 'suggest', 'warn'] as const satisfies readonly CopyClass[]

const AROUND = 28
/** LINE FEED, OBJECT REPLACEMENT CHARACTER: no place in a list of one line */
const BREAKS = /[\n\ufffc]+/gu

export function makeNote(finding: TextFinding, { block }: CopyText, field: CopyNote['field']): CopyNote {
  const { key, start, end, rule } = finding
  const { text } = block
  return {
    ...finding,
    id: `${key}-${start}-${end}-${rule}`,
    field,
    before: cutStart(text.slice(0, start)),
    after: cutEnd(text.slice(end)),
  }
}

function cutStart(text: string): string {
  const line = text.replace(BREAKS, ' ')
  return line.length <= AROUND ? line : line.slice(-AROUND).replace(/^\S*\s/u, '')
}

function cutEnd(text: string): string {
  const line = text.replace(BREAKS, ' ')
  return line.length <= AROUND ? line : line.slice(0, AROUND).replace(/\s\S*$/u, '')
}

/** Notes of one class, by rule: rules in the order they first occur. */
export function byRule(notes: readonly CopyNote[]): [NotedRule, CopyNote[]][] {
  return [...Map.groupBy(notes, ({ rule }) => rule)]
}

/** Where something found in a text stands after the text was typed in; null when the typing touched it. */
export function follow<T extends { start: number; end: number }>(note: T, before: string, after: string): T | null {
  if (before === after) return note
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  if (note.end < head) return note
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const moved = after.length - before.length
  return note.start > before.length - tail ? { ...note, start: note.start + moved, end: note.end + moved } : null
}

/** Sorts by the place in the story; `order` is that of the texts. */
export function byOrder(order: ReadonlyMap<number, number>): (one: CopyNote, other: CopyNote) => number {
  return (one, other) =>
    (order.get(one.key) ?? 0) - (order.get(other.key) ?? 0) || one.start - other.start || one.end - other.end
}

/** The newer notes, as the objects they were before wherever nothing about them changed; all the same, the same list. */
export function keepSame(before: CopyNote[], now: CopyNote[]): CopyNote[] {
  const known = new Map(before.map((note) => [note.id, note]))
  const kept = now.map((note) => {
    const old = known.get(note.id)
    return old && isSame(old, note) ? old : note
  })
  return kept.length === before.length && kept.every((note, index) => note === before[index]) ? before : kept
}

function isSame(one: CopyNote, other: CopyNote): boolean {
  return (
    one.class === other.class &&
    one.field === other.field &&
    one.replacements.length === other.replacements.length &&
    one.replacements.every((words, index) => words === other.replacements[index])
  )
}
