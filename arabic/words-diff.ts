import { JUNK } from './characters.ts'

/** A stretch of two texts: in both, or only in the older or the newer one. */
export interface WordChange {
  kind: 'same' | 'deleted' | 'inserted'
  text: string
}

/** A word with its tashkeel, tatweel and joiners; spaces in a row; any other sign by itself. */
const PIECE = new RegExp(`[\\p{L}\\p{N}](?:[${JUNK}]*[\\p{L}\\p{N}\\p{M}])*[${JUNK}\\p{M}]*|\\s+|[^]`, 'gu')
const SPACE = /^\s+$/u
/** Texts that differ in more pieces than this have nothing to do with each other. */
const MOST_DIFFERENT = 1_000

/** A text in words, spaces and signs; joined they are the text. */
export function wordPieces(text: string): string[] {
  return text.match(PIECE) ?? []
}

/**
 * What was changed between two texts, in whole words: a word whose tashkeel changed is another word. The pieces that are
 * not inserted make the older text, those not deleted the newer; what was deleted stands before what took its place.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const older = wordPieces(before)
  const newer = wordPieces(after)
  const kept = commonPieces(older, newer)
  const changes: Gap[] = []
  let [at, to] = [0, 0]
  for (const pair of [...kept, { older: older.length, newer: newer.length }]) {
    const gap = { deleted: older.slice(at, pair.older).join(''), inserted: newer.slice(to, pair.newer).join('') }
    changes.push({ ...gap, same: older[pair.older] ?? '' })
    at = pair.older + 1
    to = pair.newer + 1
  }
  return write(bridge(changes))
}

/** How much of two texts is the same words, from 0 to 1. */
export function sameness(before: string, after: string): number {
  const [older, newer] = [before, after].map((text) => wordPieces(text).filter((piece) => !SPACE.test(piece)))
  if (!older?.length || !newer?.length) return 0
  return (2 * commonPieces(older, newer).length) / (older.length + newer.length)
}

/** Something deleted, something inserted in its place, and the piece after it that is the same in both. */
interface Gap {
  deleted: string
  inserted: string
  same: string
}

/** A space alone between two changes is part of them: words that were replaced together are read together. */
function bridge(gaps: Gap[]): Gap[] {
  const bridged: Gap[] = []
  for (const gap of gaps) {
    const last = bridged.at(-1)
    const isBridge = last && SPACE.test(last.same) && isReplaced(last) && isReplaced(gap)
    if (!isBridge) {
      bridged.push(gap)
      continue
    }
    last.deleted += last.same + gap.deleted
    last.inserted += last.same + gap.inserted
    last.same = gap.same
  }
  return bridged
}

function isReplaced({ deleted, inserted }: Gap): boolean {
  return deleted !== '' && inserted !== ''
}

function write(gaps: Gap[]): WordChange[] {
  const changes: WordChange[] = []
  for (const { deleted, inserted, same } of gaps) {
    if (deleted) changes.push({ kind: 'deleted', text: deleted })
    if (inserted) changes.push({ kind: 'inserted', text: inserted })
    const last = changes.at(-1)
    if (last?.kind === 'same') last.text += same
    else if (same) changes.push({ kind: 'same', text: same })
  }
  return changes
}

interface Pair {
  older: number
  newer: number
}

/** The longest row of pieces that both have (Myers), as pairs of places; what both begin and end with is found first. */
function commonPieces(older: string[], newer: string[]): Pair[] {
  let start = 0
  while (start < older.length && start < newer.length && older[start] === newer[start]) start += 1
  let end = 0
  const most = Math.min(older.length, newer.length) - start
  while (end < most && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end += 1
  const head = Array.from({ length: start }, (_, at) => ({ older: at, newer: at }))
  const middle = shortestEdit(older.slice(start, older.length - end), newer.slice(start, newer.length - end))
  const tail = Array.from({ length: end }, (_, at) => ({
    older: older.length - end + at,
    newer: newer.length - end + at,
  }))
  return [...head, ...middle.map((pair) => ({ older: pair.older + start, newer: pair.newer + start })), ...tail]
}

function shortestEdit(older: string[], newer: string[]): Pair[] {
  const most = Math.min(older.length + newer.length, MOST_DIFFERENT)
  const middle = most + 1
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    // Of each round only the diagonals it can have come from are kept.
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let line = -edits; line <= edits; line += 2) {
      const below = reach[middle + line - 1] ?? 0
      const above = reach[middle + line + 1] ?? 0
      let x = isInserted(line, edits, below, above) ? above : below + 1
      while (x < older.length && x - line < newer.length && older[x] === newer[x - line]) x += 1
      reach[middle + line] = x
      if (x >= older.length && x - line >= newer.length) return walkBack(trace, older.length, newer.length)
    }
  }
  return []
}

/** Whether the furthest way to a diagonal comes by inserting. */
function isInserted(line: number, edits: number, below: number, above: number): boolean {
  return line === -edits || (line !== edits && below < above)
}

function walkBack(trace: Int32Array[], oldLength: number, newLength: number): Pair[] {
  const pairs: Pair[] = []
  let [x, y] = [oldLength, newLength]
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Int32Array(3)
    const line = x - y
    const below = reach[edits + line] ?? 0
    const above = reach[edits + line + 2] ?? 0
    const from = isInserted(line, edits, below, above) ? line + 1 : line - 1
    const startX = edits === 0 ? 0 : from > line ? above : below
    const startY = edits === 0 ? 0 : startX - from
    while (x > startX && y > startY) {
      x -= 1
      y -= 1
      pairs.push({ older: x, newer: y })
    }
    x = startX
    y = startY
  }
  return pairs.reverse()
}
