import { stem } from '#arabic/stem.ts'
import { searchWords } from '#arabic/tokens.ts'

/** In a group. */
export const MOST_SYNONYM_WORDS = 12
const LONGEST_SYNONYM = 60
const MOST_WORDS_IN_ONE = 4

/**
 * The words of a group as they are kept: on one line each, each once by what search makes of it. What is too long, or
 * has no letter, is left out; undefined when fewer than two different ones are left.
 */
export function cleanSynonyms(words: string[]): string[] | undefined {
  const kept = new Map<string, string>()
  for (const word of words.map((one) => one.replace(/\s+/gu, ' ').trim())) {
    const key = keyOf(word)
    if (key && !kept.has(key)) kept.set(key, word)
  }
  return kept.size > 1 ? [...kept.values()].slice(0, MOST_SYNONYM_WORDS) : undefined
}

/** Pairs of words that are one to search anyway. */
export function findUnited(words: string[]): [string, string][] {
  return words.flatMap((word, index) => {
    const other = words.slice(0, index).find((one) => keyOf(one) !== '' && keyOf(one) === keyOf(word))
    return other === undefined ? [] : [[other, word] satisfies [string, string]]
  })
}

/** Its stems; '' for what cannot be one. */
function keyOf(word: string): string {
  const stems = searchWords(word).map(stem)
  return Array.from(word).length <= LONGEST_SYNONYM && stems.length <= MOST_WORDS_IN_ONE ? stems.join(' ') : ''
}
