/**
 * Groups of digits joined by hyphens, three or more («055-2576-3196», «+20 100 123 4567»), and a city code before a
 * long number («02-25761234»). Raw, their groups read in the opposite order. A score («2-1») or a range of years has
 * one hyphen and short sides: it already reads as it should and must stay as it is.
 */
const PHONE = /(?<![\d-])(\+\d{1,3}(?:[- ]?\d{2,4}){2,4}|\d{2,4}(?:-\d{2,4}){2,4}|0\d{1,3}-\d{6,8})(?![\d-])/

/** Text cut at its telephone numbers: every second piece, from index 1, is a number to be set left to right. */
export function splitPhones(text: string): string[] {
  return text.split(new RegExp(PHONE, 'g'))
}

/** A signed number alone («+0.7%», «-3»): nothing beside it says which side its sign stands on. A score is none. */
export function isSignedNumber(text: string): boolean {
  return /^[+\u2212-]\p{Nd}[\p{Nd}.,\u066b\u066c]*[%\u066a]?$/u.test(text.trim())
}

/** Nothing but digits, separators and signs: a column of such cells is set in figures of one width. */
export function isFigure(text: string): boolean {
  return /^[+\u2212-]?\p{Nd}[\p{Nd}\s.,:/%\u066a\u066b\u066c-]*$/u.test(text.trim())
}
