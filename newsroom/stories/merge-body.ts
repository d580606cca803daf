import { diffIndices } from 'node-diff3'
import type { Block } from '../articles/body.ts'
import { isSame, keyOf } from './same.ts'

/** A stretch of blocks that two people changed differently. */
export interface BodyConflict {
  field: 'body'
  /** Where `mine` stands in the merged body: index of its first block. */
  at: number
  base: Block[]
  mine: Block[]
  theirs: Block[]
}

/** What one side made of the blocks `start` to `end` of the base. */
interface Hunk {
  start: number
  end: number
  blocks: Block[]
}

/**
 * Two people's changes of one body, block by block: who changed what the other left alone wins. Blocks both changed stay
 * as `mine` has them, and what the other made of them is in a conflict. What both added at one place stands there twice.
 */
export function mergeBodies(sides: { base: Block[]; mine: Block[]; theirs: Block[] }): {
  blocks: Block[]
  conflicts: BodyConflict[]
} {
  const { base } = sides
  const hunks = { mine: hunksOf(base, sides.mine), theirs: hunksOf(base, sides.theirs) }
  const blocks: Block[] = []
  const conflicts: BodyConflict[] = []
  let done = 0
  while (hunks.mine.length > 0 || hunks.theirs.length > 0) {
    const { start, end, mine, theirs } = takeRegion(base, hunks)
    blocks.push(...base.slice(done, start))
    done = end
    for (const part of settle(base.slice(start, end), mine, theirs)) {
      if (part.conflict) conflicts.push({ field: 'body', at: blocks.length, ...part.conflict })
      blocks.push(...part.blocks)
    }
  }
  blocks.push(...base.slice(done))
  return { blocks, conflicts }
}

/** Where a stretch of blocks stands in a newer version of the body; what its blocks were turned into belongs to it. */
export function followRegion(
  before: Block[],
  after: Block[],
  { at, length }: { at: number; length: number },
): { at: number; length: number } {
  let start = at
  let end = at + length
  for (const hunk of hunksOf(before, after)) {
    const growth = hunk.blocks.length - (hunk.end - hunk.start)
    const isAdded = hunk.start === hunk.end
    if (hunk.end <= at) start += growth
    else if (hunk.start < at) start += hunk.start - at
    if (hunk.end <= at + length && !(isAdded && hunk.end === at + length)) end += growth
    else if (hunk.start < at + length) end += hunk.end - (at + length) + growth
  }
  return { at: start, length: Math.max(0, end - start) }
}

interface Region {
  start: number
  end: number
  mine: Block[]
  theirs: Block[]
}

/** The first stretch of the base that anybody changed, with all that was changed in it; takes its hunks off the lists. */
function takeRegion(base: Block[], lists: { mine: Hunk[]; theirs: Hunk[] }): Region {
  const taken: { mine: Hunk[]; theirs: Hunk[] } = { mine: [], theirs: [] }
  const [mine, theirs] = [lists.mine[0], lists.theirs[0]]
  const isMineFirst =
    mine && (!theirs || mine.start < theirs.start || (mine.start === theirs.start && mine.end <= theirs.end))
  const first = isMineFirst ? mine : theirs
  let [start, end] = [first?.start ?? 0, first?.end ?? 0]
  for (let side = nextIn(lists, start, end); side; side = nextIn(lists, start, end)) {
    const hunk = lists[side].shift()
    if (!hunk) break
    taken[side].push(hunk)
    start = Math.min(start, hunk.start)
    end = Math.max(end, hunk.end)
  }
  return { start, end, mine: rebuild(base, start, end, taken.mine), theirs: rebuild(base, start, end, taken.theirs) }
}

/** Whose next hunk reaches into a stretch. Neighbours do not: two people in two paragraphs are in nobody's way. */
function nextIn(lists: { mine: Hunk[]; theirs: Hunk[] }, start: number, end: number): 'mine' | 'theirs' | undefined {
  const reaches = (hunk: Hunk | undefined) =>
    hunk && ((hunk.start < end && hunk.end > start) || (hunk.start === start && hunk.end === end))
  if (reaches(lists.mine[0])) return 'mine'
  return reaches(lists.theirs[0]) ? 'theirs' : undefined
}

function rebuild(base: Block[], start: number, end: number, hunks: Hunk[]): Block[] {
  const blocks: Block[] = []
  let at = start
  for (const hunk of hunks) {
    blocks.push(...base.slice(at, hunk.start), ...hunk.blocks)
    at = hunk.end
  }
  return [...blocks, ...base.slice(at, end)]
}

interface Settled {
  blocks: Block[]
  conflict?: { base: Block[]; mine: Block[]; theirs: Block[] }
}

function settle(base: Block[], mine: Block[], theirs: Block[]): Settled[] {
  if (isSame(mine, theirs) || isSame(theirs, base)) return [{ blocks: mine }]
  if (isSame(mine, base)) return [{ blocks: theirs }]
  if (base.length === 0) return [{ blocks: [...theirs, ...mine] }]
  if (base.length > 1 && base.length === mine.length && base.length === theirs.length) {
    return base.flatMap((_, index) => settle(one(base, index), one(mine, index), one(theirs, index)))
  }
  return [{ blocks: mine, conflict: { base, mine, theirs } }]
}

function one(blocks: Block[], index: number): Block[] {
  return blocks.slice(index, index + 1)
}

function hunksOf(base: Block[], side: Block[]): Hunk[] {
  return diffIndices(base.map(keyOf), side.map(keyOf)).map(({ buffer1, buffer2 }) => ({
    start: Number(buffer1[0]),
    end: Number(buffer1[0]) + Number(buffer1[1]),
    blocks: side.slice(Number(buffer2[0]), Number(buffer2[0]) + Number(buffer2[1])),
  }))
}
