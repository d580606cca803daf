import { JUNK } from './characters.ts'
import { fold, type SearchKey } from './fold.ts'

/** Letters and digits with all that may sit on or hide in a word: tashkeel, tatweel (a letter to Unicode), joiners. */
const TOKEN = new RegExp(`[\\p{L}\\p{N}](?:[${JUNK}]*[\\p{L}\\p{N}\\p{M}])*`, 'gu')
const WORD = /[\p{L}\p{N}]+/gu

/** A word where it stands in a text. */
export interface Token {
  /** Offsets in the text as it was typed, in UTF-16 units; `end` is not included. */
  start: number
  end: number
  /** What an index knows it by: one word, but for signs that are several («ﷺ»). */
  words: SearchKey[]
}

/** The words of a text in their order, each with its place; what folds to nothing is no word. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const words = searchWords(match[0])
    if (words.length > 0) tokens.push({ start: match.index, end: match.index + match[0].length, words })
  }
  return tokens
}

/** The folded words of a text, for an index. */
export function searchWords(text: string): SearchKey[] {
  return (fold(text).match(WORD) ?? []) as SearchKey[]
}
