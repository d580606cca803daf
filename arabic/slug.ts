import { BIDI_CONTROLS, JUNK, MARKS, TATWEEL } from './characters.ts'
import { toLatinDigits } from './digits.ts'

/** The readable end of an address: words of letters and digits joined by «-». */
export type Slug = string & { readonly brand: 'Slug' }

/** 60 Arabic letters are about 240 bytes once percent-encoded; longer addresses are cut by mail and chat programs. */
const LONGEST_SLUG = 60
const LONGEST_SEGMENT = 300

const UNWRITTEN = new RegExp(`[${MARKS}${TATWEEL}${JUNK}\\p{M}\\p{Default_Ignorable_Code_Point}]`, 'gu')
const APOSTROPHE_IN_WORD = /(?<=\p{L})['\u2019](?=\p{L})/gu
const WORDS = /[\p{L}\p{N}]+/gu
const UNFIT_FOR_ADDRESS = new RegExp(`[\\p{Cc}\\p{Cs}${BIDI_CONTROLS}]`, 'u')

/**
 * The slug of a headline, a tag or a name: as published (hamza and ta marbuta stay), without tashkeel and tatweel,
 * Latin in small letters, digits 0–9, at most 60 letters and cut between words (inside one only when the first is
 * longer than that). '' when there is no letter or digit at all.
 */
export function makeSlug(headline: string): Slug {
  const plain = toLatinDigits(headline.normalize('NFKC').toLowerCase().normalize('NFKC'))
    .replace(UNWRITTEN, '')
    .replace(APOSTROPHE_IN_WORD, '')
  let slug = ''
  let length = 0
  for (const [word] of plain.matchAll(WORDS)) {
    const letters = Array.from(word)
    if (length === 0 && letters.length > LONGEST_SLUG) return letters.slice(0, LONGEST_SLUG).join('') as Slug
    const longer = length + letters.length + (length === 0 ? 0 : 1)
    if (longer > LONGEST_SLUG) break
    slug = length === 0 ? word : `${slug}-${word}`
    length = longer
  }
  return slug as Slug
}

/** Whether a string is a slug as `makeSlug` writes them. */
export function isSlug(text: string): text is Slug {
  return text !== '' && text.length <= 2 * LONGEST_SLUG && makeSlug(text) === text
}

/**
 * One segment of a requested path, decoded and composed (NFC), whether it arrives percent-encoded or not.
 * `undefined`, which a page answers with 404, when the encoding is broken, when control or direction characters or
 * lone surrogates hide in it, or when it is longer than any address of ours (300).
 */
export function decodeSegment(raw: string): string | undefined {
  // No character takes more than nine bytes of «%XX» per UTF-16 unit, so longer input needs no decoding.
  if (raw.length > 9 * LONGEST_SEGMENT) return undefined
  try {
    const segment = decodeURIComponent(raw).normalize('NFC')
    return segment.length > LONGEST_SEGMENT || UNFIT_FOR_ADDRESS.test(segment) ? undefined : segment
  } catch {
    return undefined
  }
}
