import type { Block } from '#newsroom/articles/body.ts'
import { isSameValue, pick, type StoryConflict, sameFields } from '#newsroom/stories/merge.ts'
import type { Story } from '#newsroom/stories/story.ts'
import type { LocalCopy } from './local-copy.ts'

export interface Recovered {
  story: Story
  /** When it was written, milliseconds UTC. */
  at: number
}

/**
 * What somebody wrote, and what it was written on, from a copy that a closed tab left behind. What was sent and stands
 * in the server's story has arrived, though no answer came back: the rest was written on top of it.
 */
export function composeCopy(copy: LocalCopy, server: Story): { base: Story; mine: Story } {
  const arrived = copy.sent ? pick(server, sameFields(server, copy.sent.mine)) : {}
  return { base: { ...server, ...copy.base, ...arrived }, mine: { ...server, ...copy.mine } }
}

/** Conflicts of an older body, each where its paragraphs stand now; at the end when they stand nowhere any more. */
export function findAgain(conflicts: StoryConflict[], blocks: Block[]): StoryConflict[] {
  return conflicts.map((conflict) => {
    if (conflict.field !== 'body') return conflict
    const { mine } = conflict
    const places = [conflict.at, ...blocks.keys()]
    const at = places.find((start) => isSameValue(blocks.slice(start, start + mine.length), mine))
    return at === undefined
      ? { ...conflict, at: blocks.length, mine: [] }
      : { ...conflict, at: Math.min(at, blocks.length) }
  })
}
