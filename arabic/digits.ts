/** The digits a paper prints: European (1987) or Arabic-Indic (١٩٨٧). */
export type Digits = 'latn' | 'arab'

/** ARABIC-INDIC DIGIT ZERO; its nine followers stand in order */
const ARABIC_INDIC_ZERO = 0x0660
/** EXTENDED ARABIC-INDIC DIGIT ZERO, the Persian digits */
const PERSIAN_ZERO = 0x06f0

const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g
const OTHER_DIGITS = /[0-9\u06f0-\u06f9]/g

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0)
  if (code >= PERSIAN_ZERO) return code - PERSIAN_ZERO
  return code >= ARABIC_INDIC_ZERO ? code - ARABIC_INDIC_ZERO : code - 0x30
}

/** Writes Arabic-Indic and Persian digits as 0–9 and leaves all else, separators too, as it is. */
export function toLatinDigits(text: string): string {
  return text.replace(EASTERN_DIGITS, (digit) => String(digitValue(digit)))
}

/** Writes 0–9 and Persian digits as Arabic-Indic ones and leaves all else as it is. */
export function toArabicIndicDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => String.fromCharCode(ARABIC_INDIC_ZERO + digitValue(digit)))
}

/** Writes every digit of a text in the paper's set. For text we made ourselves (dates, counts), never stored copy. */
export function writeDigits(text: string, digits: Digits): string {
  return digits === 'arab' ? toArabicIndicDigits(text) : toLatinDigits(text)
}
