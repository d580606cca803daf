import { diffIndices } from 'node-diff3'
import { diffWords, sameness, type WordChange } from '#arabic/words-diff.ts'
import { type Block, blockText } from '../articles/body.ts'
import { keyOf } from './same.ts'

/** A block of the newer body, or one that is gone from the older. `dressed`: the words are the same, their look is not. */
export interface BlockChange {
  kind: 'same' | 'changed' | 'dressed' | 'inserted' | 'deleted' | 'moved'
  type: Block['type']
  changes: WordChange[]
}

/** Two paragraphs with this much in common are one that was rewritten. */
const ALIKE = 0.4

/** What was changed between two bodies, block by block in the order of the newer. */
export function diffBodies(before: Block[], after: Block[]): BlockChange[] {
  const changes: BlockChange[] = []
  let at = 0
  for (const { buffer1, buffer2 } of diffIndices(before.map(keyOf), after.map(keyOf))) {
    const [start, length] = [Number(buffer1[0]), Number(buffer1[1])]
    changes.push(...before.slice(at, start).map((block) => whole('same', block)))
    const newer = after.slice(Number(buffer2[0]), Number(buffer2[0]) + Number(buffer2[1]))
    changes.push(...pair(before.slice(start, start + length), newer))
    at = start + length
  }
  changes.push(...before.slice(at).map((block) => whole('same', block)))
  return withMoves(changes)
}

/** Blocks that took the place of others: each with the first like it, the rest gone or new. */
function pair(older: Block[], newer: Block[]): BlockChange[] {
  const changes: BlockChange[] = []
  let rest = older
  for (const block of newer) {
    const found = rest.findIndex((one) => isAlike(one, block))
    const like = rest[found]
    if (!like) {
      changes.push(whole('inserted', block))
      continue
    }
    changes.push(...rest.slice(0, found).map((gone) => whole('deleted', gone)), rewritten(like, block))
    rest = rest.slice(found + 1)
  }
  return [...changes, ...rest.map((gone) => whole('deleted', gone))]
}

function isAlike(one: Block, other: Block): boolean {
  const [before, after] = [blockText(one), blockText(other)]
  if (before === '' && after === '') return one.type === other.type
  return sameness(before, after) >= ALIKE
}

function rewritten(before: Block, after: Block): BlockChange {
  const [older, newer] = [blockText(before), blockText(after)]
  return { kind: older === newer ? 'dressed' : 'changed', type: after.type, changes: diffWords(older, newer) }
}

function whole(kind: 'same' | 'inserted' | 'deleted', block: Block): BlockChange {
  const text = blockText(block)
  return { kind, type: block.type, changes: text ? [{ kind, text }] : [] }
}

/** What is gone in one place and new in another was moved: it is shown once, where it stands now. */
function withMoves(changes: BlockChange[]): BlockChange[] {
  const textOf = ({ type, changes: [only] }: BlockChange) => `${type} ${only?.text ?? ''}`
  const gone = changes.filter(({ kind, changes: [only] }) => kind === 'deleted' && only)
  const moved = new Set(
    gone.map(textOf).filter((text) => changes.some((one) => one.kind === 'inserted' && textOf(one) === text)),
  )
  return changes.flatMap((change): BlockChange[] => {
    if (!moved.has(textOf(change)) || change.changes.length !== 1) return [change]
    if (change.kind === 'deleted') return []
    if (change.kind !== 'inserted') return [change]
    return [{ ...change, kind: 'moved', changes: change.changes.map(({ text }) => ({ kind: 'same', text })) }]
  })
}
