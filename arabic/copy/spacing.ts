import { SPACES } from '../characters.ts'
import { ALL_DIGITS, IN_WORD, LETTERS, OPENERS, SPACE, slipsOf } from './patterns.ts'
import type { CopyRule, CopyText, Slip } from './text.ts'

/**
 * Not at the start of a line or bracket; not before «.com», a path or a smiling face; two dots are a mark of the press,
 * three may stand for words left out and then keep their space.
 */
const BEFORE_MARK = new RegExp(
  `(?<=[^\\s${SPACES}(\\[«“])${SPACE}+(?=[\u060c\u061b\u061f!](?!\\))|\\.\\.(?!\\.)|[.:](?![.${ALL_DIGITS}A-Za-z/)(])|,(?![${ALL_DIGITS}]))`,
  'gu',
)
const SINGLE_LETTER = new RegExp(`(?:^|[^${IN_WORD}])[${LETTERS}]$`, 'u')
const DIGIT = new RegExp(`[${ALL_DIGITS}]`, 'u')

/** A comma between digits may be a decimal's: «0،6». */
const AFTER_MARK = new RegExp(
  `(?:(?<![${ALL_DIGITS}])\u060c|\u060c(?![${ALL_DIGITS}])|[\u061b\u061f])(?=[\\p{L}${ALL_DIGITS}«“(])`,
  'gu',
)
/** Words of three letters on either side, or it is an abbreviation: «ج.م.ع», «سي.إن.إن». */
const AFTER_STOP = new RegExp(
  `(?<=[${LETTERS}][${IN_WORD}]{2,})[.:!](?=[«“]?[${LETTERS}][${IN_WORD}]{2})|(?<=[${IN_WORD}])\\.\\.(?=[«“]?[${LETTERS}])`,
  'gu',
)

const UNEVEN = new RegExp(`${SPACE}{2,}|[^\\S\\n\\r ]`, 'gu')
const IN_BRACKETS = new RegExp(`(?<=[(\\[])${SPACE}+(?=[^\\s])|(?<=[^\\s])${SPACE}+(?=[)\\]])`, 'gu')

const PAIRS = new Set(['«»', '“”'])

/** «أ و ب» are letters, and so are initials: «و. ع.». */
const LONE_WAW = new RegExp(
  `(?<=(?:^|[\\s(«“])(?<!(?:^|[^${IN_WORD}])[${LETTERS}] ))\u0648${SPACE}+(?=[${LETTERS}][${IN_WORD}]|[A-Za-z${ALL_DIGITS}${OPENERS}"])`,
  'gu',
)

export const spacing: CopyRule[] = [
  {
    id: 'space-before-mark',
    class: 'automatic',
    find: ({ text }) =>
      slipsOf(text, BEFORE_MARK, (match) => {
        const next = text[match.index + match[0].length] ?? ''
        const before = text.slice(Math.max(0, match.index - 2), match.index)
        // «و . ع .» are initials, «2 : 1» is a score: spaced alike on both sides.
        if (next === '.' && SINGLE_LETTER.test(before)) return undefined
        if (next === ':' && DIGIT.test(before.slice(-1))) return undefined
        return ''
      }),
  },
  {
    id: 'no-space-after-mark',
    class: 'automatic',
    find: ({ text }) => slipsOf(text, AFTER_MARK, ([mark]) => `${mark} `),
  },
  {
    id: 'no-space-after-stop',
    class: 'suggest',
    find: ({ text }) => slipsOf(text, AFTER_STOP, ([mark]) => `${mark} `),
  },
  {
    id: 'spaces',
    class: 'automatic',
    find: ({ text }) =>
      slipsOf(text, UNEVEN, (match) => {
        const [before, after] = [text[match.index - 1], text[match.index + match[0].length]]
        // At the edges somebody may be typing; inside a number it parts the thousands.
        if (before === undefined || after === undefined) return undefined
        if (before === '\n' || after === '\n') return ''
        if (match[0].length === 1 && DIGIT.test(before) && DIGIT.test(after)) return undefined
        return ' '
      }),
  },
  { id: 'space-in-brackets', class: 'automatic', find: ({ text }) => slipsOf(text, IN_BRACKETS, () => '') },
  { id: 'space-in-quotes', class: 'suggest', find: spacesInQuotes },
  { id: 'lone-waw', class: 'automatic', find: ({ text }) => slipsOf(text, LONE_WAW, () => '\u0648') },
]

/** Straight marks do not say which way they face: whether a space is inside them is a guess. */
function spacesInQuotes({ text, quotations }: CopyText): Slip[] {
  return quotations.spans.flatMap(({ start, end }) => {
    if (!PAIRS.has(`${text[start - 1]}${text[end]}`)) return []
    const inside = text.slice(start, end)
    const words = inside.trim()
    if (words === '' || words.length === inside.length) return []
    const from = start + inside.indexOf(words)
    return [
      { start, end: from, replacements: [''] },
      { start: from + words.length, end, replacements: [''] },
    ].filter((slip) => slip.end > slip.start)
  })
}
