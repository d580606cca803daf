import { JUNK, MARKS, TATWEEL } from './characters.ts'
import { toLatinDigits } from './digits.ts'

/** Text folded for comparing and indexing. Never shown to a reader, never put back into copy. */
export type SearchKey = string & { readonly brand: 'SearchKey' }

/** WAW WITH HAMZA, YEH WITH HAMZA: so that both spellings of مسؤول meet */
const SEATED_HAMZA = /[\u0624\u0626]/g
const HAMZA = '\u0621'
const INVISIBLE = new RegExp(`[${JUNK}]`, 'gu')
const UNWRITTEN = new RegExp(`[${MARKS}${TATWEEL}]`, 'gu')
/** YEH then HAMZA at a word's end: شيء and شئ are one word */
const FINAL_YEH_HAMZA = /\u064a\u0621(?![\p{L}\p{N}\p{M}])/gu

/** Letters that writers and keyboards exchange: from each letter to the one an index keeps. */
const SAME_LETTER: Record<string, string> = {
  '\u0623': '\u0627', // ALEF WITH HAMZA ABOVE
  '\u0625': '\u0627', // ALEF WITH HAMZA BELOW
  '\u0622': '\u0627', // ALEF WITH MADDA
  '\u0671': '\u0627', // ALEF WASLA
  '\u0649': '\u064a', // ALEF MAKSURA
  '\u06cc': '\u064a', // FARSI YEH
  '\u06d0': '\u064a', // E
  '\u06d2': '\u064a', // YEH BARREE
  '\u0629': '\u0647', // TEH MARBUTA
  '\u06c1': '\u0647', // HEH GOAL
  '\u06c0': '\u0647', // HEH WITH YEH ABOVE
  '\u06be': '\u0647', // HEH DOACHASHMEE
  '\u06d5': '\u0647', // AE
  '\u06a9': '\u0643', // KEHEH
}
const EXCHANGED = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu')

/**
 * The one key for all spellings of a text a reader may type: hamza, ya, ta marbuta, tashkeel, tatweel, digits, case,
 * presentation forms. Spaces and punctuation stay. The steps and their order are part of every stored key.
 */
export function fold(text: string): SearchKey {
  const folded = text
    .normalize('NFKC')
    .replace(SEATED_HAMZA, HAMZA)
    .replace(INVISIBLE, '')
    .replace(UNWRITTEN, '')
    .replace(EXCHANGED, (letter) => SAME_LETTER[letter] ?? letter)
  return toLatinDigits(folded).toLowerCase().replace(FINAL_YEH_HAMZA, HAMZA) as SearchKey
}

/** The key of an office, a tag or a person: «رئيس مجلسى الإدارة» and «رئيس  مجلسي الادارة» are one. */
export function foldName(text: string): SearchKey {
  return fold(text).replace(/\s+/g, ' ').trim() as SearchKey
}

/** ALEF, LAM */
const ARTICLE = '\u0627\u0644'
const BEFORE_FIRST_LETTER = /^[^\p{L}\p{N}]+/u
const SIGNS = /[^\p{L}\p{N}\s]+/gu
/** The name of God, whose article is not taken off. */
const ALLAH = /^\u0627\u0644\u0644\u0647(?!\p{L})/u

/**
 * What a name is put in order by: the letters and digits of its key, without the article.
 * The article is a bare alef and lam: «ألمانيا» and «إلهام» begin with a hamza and keep their letters.
 */
export function sortKey(name: string): string {
  const key = foldName(name).replace(SIGNS, '').trim()
  const typed = name.normalize('NFKC').replace(INVISIBLE, '').replace(UNWRITTEN, '').replace(BEFORE_FIRST_LETTER, '')
  const hasArticle = typed.startsWith(ARTICLE) && /^\p{L}{4}/u.test(key) && !ALLAH.test(key)
  return hasArticle ? key.slice(ARTICLE.length) : key
}

// The collation is named, with its numeric order, so that no machine's default decides it.
const collator = new Intl.Collator('ar-u-kn')

/** Order of two names in an A–Z list: Arabic first, «قناة 9» before «قناة 10»; 0 only for the same string. */
export function compareNames(a: string, b: string): number {
  const order = collator.compare(sortKey(a), sortKey(b)) || collator.compare(a, b)
  if (order !== 0) return order
  return a === b ? 0 : a < b ? -1 : 1
}
