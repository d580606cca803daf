import { foldName } from '#arabic/fold.ts'
import { countLetters } from '#arabic/letters.ts'
import { tokenize } from '#arabic/tokens.ts'

/*
 * Lengths of a headline in letters, spaces counted and tashkeel not. Of 40,000 printed headlines half have 48 or fewer,
 * nine of ten 69 or fewer, ninety-nine of a hundred 90 or fewer.
 */
export const HEADLINE_LETTERS = { short: 35, long: 70, tooLong: 90 } as const
/** What search engines and telephones show before they cut. */
export const SEO_LETTERS = 60
export const SOCIAL_LETTERS = 70
export const PUSH_LETTERS = 50
/** The description a search engine shows, and the standfirst that serves as one. */
export const STANDFIRST_LETTERS = 160

export type HeadlineLength = 'empty' | 'short' | 'good' | 'long' | 'too-long'
/** Keys of `Desk.checklist.findings`. */
export type HeadlineFault = 'headline-latin' | 'headline-breaking-twice'

export interface HeadlineCheck {
  letters: number
  length: HeadlineLength
  faults: HeadlineFault[]
}

/** The word the paper itself prints above breaking news. */
const BREAKING = '\u0639\u0627\u062c\u0644'
const LATIN_FIRST = /^\P{L}*\p{Script=Latin}/u

/**
 * Looks at a headline as a sub-editor would. `isBreaking`: the paper will print «breaking» before it, so that a headline
 * that begins with the word says it twice.
 */
export function checkHeadline(headline: string, { isBreaking = false } = {}): HeadlineCheck {
  const letters = countLetters(headline.trim())
  const faults: HeadlineFault[] = []
  // A line that begins with Latin letters is set from the wrong side wherever nobody says which language it is.
  if (beginsWithLatin(headline)) faults.push('headline-latin')
  if (saysBreakingTwice(headline, isBreaking)) faults.push('headline-breaking-twice')
  return { letters, length: lengthOf(letters), faults }
}

/** Whether the first letter is Latin, whatever stands before it. */
export function beginsWithLatin(text: string): boolean {
  return LATIN_FIRST.test(text)
}

function lengthOf(letters: number): HeadlineLength {
  if (letters === 0) return 'empty'
  if (letters < HEADLINE_LETTERS.short) return 'short'
  if (letters <= HEADLINE_LETTERS.long) return 'good'
  return letters <= HEADLINE_LETTERS.tooLong ? 'long' : 'too-long'
}

function saysBreakingTwice(headline: string, isBreaking: boolean): boolean {
  const words = tokenize(headline).flatMap((token) => token.words)
  const said = words.filter((word) => word === foldName(BREAKING)).length
  return said > 1 || (isBreaking && words[0] === foldName(BREAKING))
}
