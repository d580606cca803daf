import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'

/** A block before and after a change; one that is new has no `old`, one that went has no `now`. */
export interface Pair {
  old?: Node
  now?: Node
}

/** More blocks than this that all differ are another text. */
const MOST_COMPARED = 10_000
/** How much of the longer of two paragraphs both must share to count as one that was edited. */
const LIKE = 0.3

/** The blocks of two documents side by side, in order: equal ones, then those that are likely one block edited. */
export function alignBlocks(before: Node[], after: Node[]): Pair[] {
  const changes = diffArrays(before, after, { comparator: (one, other) => one.eq(other) })
  const pairs: Pair[] = []
  let gone: Node[] = []
  let came: Node[] = []
  for (const { added, removed, value } of changes) {
    if (removed) gone.push(...value)
    else if (added) came.push(...value)
    else {
      pairs.push(...alignRun(gone, came), ...value.map((node) => ({ old: node, now: node })))
      gone = []
      came = []
    }
  }
  return [...pairs, ...alignRun(gone, came)]
}

function alignRun(before: Node[], after: Node[]): Pair[] {
  if (before.length * after.length > MOST_COMPARED)
    return [...before.map((old) => ({ old })), ...after.map((now) => ({ now }))]
  const best = bestScores(before, after)
  const pairs: Pair[] = []
  let [at, to] = [0, 0]
  while (at < before.length || to < after.length) {
    const [old, now] = [before[at], after[to]]
    const score = best[at]?.[to] ?? 0
    if (old && now && likeness(old, now) > 0 && score === likeness(old, now) + (best[at + 1]?.[to + 1] ?? 0)) {
      pairs.push({ old, now })
      at += 1
      to += 1
    } else if (old && (!now || score === (best[at + 1]?.[to] ?? 0))) {
      pairs.push({ old })
      at += 1
    } else {
      pairs.push({ now })
      to += 1
    }
  }
  return pairs
}

/** What the rest from each pair of places on can share at most. */
function bestScores(before: Node[], after: Node[]): number[][] {
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const row = best[at]
    for (let to = after.length - 1; to >= 0 && row; to -= 1) {
      const [old, now] = [before[at], after[to]]
      const paired = old && now ? likeness(old, now) : 0
      row[to] = Math.max(
        best[at + 1]?.[to] ?? 0,
        row[to + 1] ?? 0,
        paired > 0 ? paired + (best[at + 1]?.[to + 1] ?? 0) : 0,
      )
    }
  }
  return best
}

/** 0 to 1: how much of the longer text both share at their start and end; the same kind of block without text is 1. */
function likeness(one: Node, other: Node): number {
  if (one.type !== other.type) return 0
  const [a, b] = [one.textContent, other.textContent]
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start += 1
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const shared = (start + end) / longest
  return shared >= LIKE ? shared : 0
}
