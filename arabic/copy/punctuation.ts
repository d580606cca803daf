import { CLOSERS, IN_WORD, isHeadline, LETTERS, OPENERS, SPACE, slipsOf } from './patterns.ts'
import type { CopyRule, CopyStory, CopyText } from './text.ts'

const AFTER_ARABIC = `(?<=[${IN_WORD}][${CLOSERS}"]?)`
const COMMA = new RegExp(`${AFTER_ARABIC}${SPACE}*,(?:${SPACE}*(?=["${OPENERS}]?[${LETTERS}])|(?=${SPACE}))`, 'gu')
/** Before a letter it stands for one that was lost on the way: «ياسمين ?ولف». */
const QUESTION = new RegExp(`${AFTER_ARABIC}${SPACE}*\\?(?![\\p{L}?])`, 'gu')
const SEMICOLON = new RegExp(`${AFTER_ARABIC}${SPACE}*;(?!\\p{L})`, 'gu')
const MANY_DOTS = /\.{4,}|\u2026\.+|\.+\u2026/gu
const TWO_DOTS = /(?<!\.)\.\.(?!\.)/gu
const DOUBLED = new RegExp(
  `([\u060c\u061b\u061f!:])(?:${SPACE}*\\1)+|\u060c${SPACE}*\\.(?!\\.)|(?<!\\.)\\.\u060c|\u060c${SPACE}*,|,\u060c`,
  'gu',
)

export const punctuation: CopyRule[] = [
  {
    id: 'latin-comma',
    class: 'automatic',
    find: ({ text }) =>
      slipsOf(text, COMMA, ({ 0: comma, index }) => (isSpaced(text, index + comma.length) ? '\u060c' : '\u060c ')),
  },
  { id: 'latin-question', class: 'suggest', find: ({ text }) => slipsOf(text, QUESTION, () => '\u061f') },
  { id: 'latin-semicolon', class: 'suggest', find: ({ text }) => slipsOf(text, SEMICOLON, () => '\u061b') },
  {
    id: 'many-dots',
    class: 'automatic',
    find: (copy, story) => slipsOf(copy.text, MANY_DOTS, () => (mayHaveTwoDots(copy, story) ? '..' : '\u2026')),
  },
  {
    id: 'two-dots',
    class: 'suggest',
    find: (copy, story) =>
      mayHaveTwoDots(copy, story) ? [] : slipsOf(copy.text, TWO_DOTS, () => ['\u060c', '.', '\u2026']),
  },
  {
    id: 'doubled-mark',
    class: 'suggest',
    find: ({ text }) =>
      slipsOf(text, DOUBLED, ([marks, mark]) => mark ?? (marks.endsWith('.') ? ['.', '\u060c'] : '\u060c')),
  },
]

function isSpaced(text: string, at: number): boolean {
  return /^\s/u.test(text.slice(at, at + 1))
}

function mayHaveTwoDots({ block }: CopyText, { style: { style } }: CopyStory): boolean {
  return style.twoDots === 'everywhere' || (style.twoDots === 'headlines' && isHeadline(block))
}
