import { blockText } from '#newsroom/articles/body.ts'
import type { StoryConflict } from '#newsroom/stories/merge.ts'

/**
 * Conflicts with newer ones of the same words in place of the older. An older one stays while it holds a word that the
 * newer does not: two people at one paragraph would otherwise lose what the first of three texts said.
 */
export function addConflicts(known: StoryConflict[], fresh: StoryConflict[]): StoryConflict[] {
  const rest = known.filter((one) => !fresh.some((other) => isAboutSame(one, other) && holdsAll(one, other)))
  return [...rest, ...fresh]
}

function isAboutSame(one: StoryConflict, other: StoryConflict): boolean {
  if (one.field !== 'body' || other.field !== 'body') return one.field === other.field
  if (one.at === other.at) return true
  return one.at < other.at + other.mine.length && other.at < one.at + one.mine.length
}

function holdsAll(older: StoryConflict, newer: StoryConflict): boolean {
  const held = new Set([...wordsOf(newer, 'mine'), ...wordsOf(newer, 'theirs')])
  return wordsOf(older, 'theirs').every((word) => held.has(word))
}

function wordsOf(conflict: StoryConflict, side: 'mine' | 'theirs'): string[] {
  const text = conflict.field === 'body' ? conflict[side].map(blockText).join('\n') : JSON.stringify(conflict[side])
  return text.split(/\s+/)
}
