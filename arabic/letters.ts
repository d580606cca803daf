import { BIDI_CONTROLS, MARKS, ZERO_WIDTH, ZWJ, ZWNJ } from './characters.ts'

const WEIGHTLESS = new RegExp(`[${MARKS}${ZERO_WIDTH}${BIDI_CONTROLS}${ZWNJ}${ZWJ}\\p{M}\\p{Cc}]`, 'u')
const ALL_WEIGHTLESS = new RegExp(WEIGHTLESS.source, 'gu')

/**
 * Whether a character takes no room of its own: tashkeel, joiners, direction and control characters.
 * Such a character belongs to the letter before it and must not be cut from it.
 */
export function isWeightless(character: string): boolean {
  return WEIGHTLESS.test(character)
}

/** How many characters a reader would count, spaces included and tashkeel not. */
export function countLetters(text: string): number {
  let count = 0
  for (const _ of text.replace(ALL_WEIGHTLESS, '')) count += 1
  return count
}
