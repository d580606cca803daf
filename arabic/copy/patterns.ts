import { ARABIC_LETTERS, MARKS, SPACES, TATWEEL } from '../characters.ts'
import type { CopyBlock } from './copy.ts'
import type { Slip } from './text.ts'

/** Insides of classes, for the patterns of the rules. */
export const LETTERS = ARABIC_LETTERS
/** Letters, tashkeel and tatweel: all a word of Arabic is written with. */
export const IN_WORD = `${ARABIC_LETTERS}${MARKS}${TATWEEL}`
export const SPACE = `[${SPACES}]`
export const ALL_DIGITS = '0-9\u0660-\u0669\u06f0-\u06f9'
/** Marks that open a quotation or a bracket, but for the straight one, which may close as well. */
export const OPENERS = '\u00ab\u201c(\\['
export const CLOSERS = '\u00bb\u201d)\\]'

/** Every match of a pattern as a slip; undefined from `replace` is none. */
export function slipsOf(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | string[] | undefined,
): Slip[] {
  const slips: Slip[] = []
  for (const match of text.matchAll(pattern)) {
    const made = replace(match)
    if (made === undefined) continue
    const replacements = typeof made === 'string' ? [made] : made
    slips.push({ start: match.index, end: match.index + match[0].length, replacements })
  }
  return slips
}

/** Whether a block is one of those that readers see in large letters. */
export function isHeadline({ kind }: CopyBlock): boolean {
  return kind === 'headline' || kind === 'heading'
}
