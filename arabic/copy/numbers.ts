import { TATWEEL } from '../characters.ts'
import { type Digits, writeDigits } from '../digits.ts'
import { ALL_DIGITS, IN_WORD, LETTERS, slipsOf } from './patterns.ts'
import type { CopyRule } from './text.ts'

const NUMBER = new RegExp(`[${ALL_DIGITS}]+(?:[.,:/\u066b\u066c\u060c-][${ALL_DIGITS}]+)*`, 'gu')
const LATIN_DIGIT = /[0-9]/u
const EASTERN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/u
const PERSIAN_DIGIT = /[\u06f0-\u06f9]/u
/** ARABIC DECIMAL SEPARATOR and ARABIC THOUSANDS SEPARATOR, which stand between Eastern digits only */
const EASTERN_SEPARATORS = /[\u066b\u066c]/gu
/** A product's or a person's own: «iPhone 17», «B12». */
const BESIDE_LATIN = /[A-Za-z][ -]?$/u

/** One letter leans on a number as on a word («و20», «ب50»); of more letters only the article does, by a tatweel. */
const GLUED = new RegExp(
  `(?<![${IN_WORD}\\p{L}])([${LETTERS}]{2,})([${ALL_DIGITS}]+)(?![${ALL_DIGITS}])|(?<![\\p{L}${ALL_DIGITS}])([${ALL_DIGITS}]+(?:[.,][${ALL_DIGITS}]+)?)([${LETTERS}]{2,})`,
  'gu',
)
/** «وب50» */
const TWO_LETTERS = /^[\u0648\u0641][\u0628\u0643\u0644]$/u
const BESIDE_DIGIT = new RegExp(`[${LETTERS}][${ALL_DIGITS}]|[${ALL_DIGITS}][${LETTERS}]`, 'u')
const ARTICLE = /^[\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644\u0644)$/u

export const numbers: CopyRule[] = [
  {
    id: 'digits',
    class: 'automatic',
    find: ({ text }, { style: { style } }) =>
      slipsOf(text, NUMBER, (match) => {
        const [number] = match
        const isOther = style.digits === 'latn' ? isEastern(number) : isForArab(number, text.slice(0, match.index))
        return isOther ? inHouse(number, style.digits) : undefined
      }),
  },
  {
    id: 'mixed-digits',
    class: 'suggest',
    find: ({ text }, { style: { style } }) =>
      slipsOf(text, NUMBER, ([number]) =>
        LATIN_DIGIT.test(number) && EASTERN_DIGIT.test(number) ? inHouse(number, style.digits) : undefined,
      ),
  },
  {
    id: 'glued-digit',
    class: 'warn',
    find: ({ text }) =>
      !BESIDE_DIGIT.test(text)
        ? []
        : slipsOf(text, GLUED, ([, letters, after, before, unit]) => {
            if (letters !== undefined && TWO_LETTERS.test(letters)) return undefined
            if (letters === undefined) return `${before} ${unit}`
            return ARTICLE.test(letters) ? `${letters}${TATWEEL}${after}` : `${letters} ${after}`
          }),
  },
]

function isEastern(number: string): boolean {
  return EASTERN_DIGIT.test(number) && !LATIN_DIGIT.test(number)
}

function isForArab(number: string, before: string): boolean {
  if (EASTERN_DIGIT.test(number)) return !LATIN_DIGIT.test(number) && PERSIAN_DIGIT.test(number)
  return !BESIDE_LATIN.test(before)
}

function inHouse(number: string, digits: Digits): string {
  const written = writeDigits(number, digits)
  if (digits === 'arab') return written
  return written.replace(EASTERN_SEPARATORS, (separator) => (separator === '\u066b' ? '.' : ','))
}
