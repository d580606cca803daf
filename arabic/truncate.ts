import { stripControls } from './bidi.ts'
import { ELLIPSIS } from './characters.ts'
import { plainSpaces } from './clean.ts'
import { tieNumbers } from './headline.ts'
import { countLetters, isWeightless } from './letters.ts'
import { splitSentences } from './sentences.ts'

const LONGEST_DESCRIPTION = 160

/** Spaces a line may break at: a no-break space is none. */
const BREAKING_SPACE = /[ \t\n\r\u2000-\u200a\u3000]/u
/** What may not stand before the ellipsis: punctuation, an opening quote, a title or «و» left without its word */
const DANGLING =
  /(?:[\s\u060c\u061b:;,.\u2026\u2013\u2014\u00ab\u201c"(\u0640-]|(?<=[\s\u00ab(])(?:\u0648?[\u062f\u0645\u0623]|\u0648|\u0623\.?\u062f)\.?$)+$/u

/** Where the text must be cut to keep at most `limit` letters: at a breaking space if there is one. */
function cutIndex(text: string, limit: number): number {
  let index = 0
  let letters = 0
  let lastSpace = 0
  for (const character of text) {
    if (BREAKING_SPACE.test(character)) lastSpace = index
    if (!isWeightless(character)) {
      if (letters === limit) return lastSpace > 0 ? lastSpace : index
      letters += 1
    }
    index += character.length
  }
  return index
}

/**
 * Text of at most `max` letters, marks not counted and the «…» counted. Cut between words, never between a number and
 * what it counts; inside a word only when the first is longer than that, and then with its marks. Text that fits
 * comes back as it is.
 */
export function truncate(text: string, max: number): string {
  if (!(max >= 1)) return ''
  if (countLetters(text) <= max) return text
  const cut = text.slice(0, cutIndex(tieNumbers(text), Math.floor(max) - 1))
  return `${cut.replace(DANGLING, '')}${ELLIPSIS}`
}

/** «كتب- محمد سامي:» and its kin, glued to the first paragraph by many systems, or «كتب: …» on a line of its own */
const BYLINE =
  /^\s*(?:كتب(?:ت|وا|ا)?\s*[-\u2013\u2014/\u0640]+\s*[^\n.:!\u061f]{2,60}(?::|\n)|كتب(?:ت|وا|ا)?\s*:[^\n.:!\u061f]{2,60}\n)\s*/u
/** «اقرأ أيضًا» and its kin: a line of links, not of the story */
const LINKS_LINE = /^\s*[«"(]?\s*(?:اقر[أا]|إقرأ|شاهد|طالع)\s+[أا]ي?ض[\u064b\u0627]*/u

function storySentences(text: string): string[] {
  const lines = text.replace(BYLINE, '').split('\n')
  return splitSentences(lines.filter((line) => !LINKS_LINE.test(line)).join('\n')).map((sentence) =>
    plainSpaces(sentence).trim(),
  )
}

/** The first sentence of a story, which is the standfirst most editors write; '' when there is none. */
export function firstSentence(text: string): string {
  return storySentences(text)[0] ?? ''
}

/** The description a search engine shows: as many whole first sentences as go into 160 letters, or the first one cut. */
export function describe(text: string): string {
  let description = ''
  const sentences = storySentences(stripControls(text))
  for (const sentence of sentences) {
    const longer = description === '' ? sentence : `${description} ${sentence}`
    if (countLetters(longer) > LONGEST_DESCRIPTION) break
    description = longer
  }
  return description || truncate(sentences[0] ?? '', LONGEST_DESCRIPTION)
}
