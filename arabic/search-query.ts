import { stripControls } from './bidi.ts'
import type { SearchKey } from './fold.ts'
import { stem } from './stem.ts'
import { searchWords } from './tokens.ts'

/** Nobody reads what a longer question finds. */
export const LONGEST_SEARCH = 200
const MOST_WORDS = 12

/** A word, or words that stand one after another. */
export interface Phrase {
  words: SearchKey[]
  stems: string[]
}

/** What was typed: a word, or the words of a quoted phrase in their order. */
export interface SearchTerm extends Phrase {
  /** What does as well: a story that has one of these has the term. */
  same?: Phrase[]
}

export interface SearchQuery {
  /** What was asked, fit to be shown and to stand in an address: one line, at most 200 characters. */
  text: string
  /** Each once; none when there is no letter or digit. */
  terms: SearchTerm[]
}

/** QUOTATION MARKS of every kind, in pairs */
const PHRASE = /"([^"]*)"|\u201c([^\u201d]*)\u201d|\u00ab([^\u00bb]*)\u00bb/gu
/** Signs that would mean something else in a path. */
const UNFIT = /[/\\?#%\s]+/gu

/** Reads what a reader typed. Total: whatever else is in it, letters and digits come out, and nothing is a command. */
export function parseSearch(typed: string): SearchQuery {
  const text = cleanSearch(typed)
  const terms = new Map<string, SearchTerm>()
  let room = MOST_WORDS
  for (const words of splitTerms(text)) {
    const kept = words.slice(0, room)
    const stems = kept.map(stem)
    const key = stems.join(' ')
    if (kept.length === 0 || terms.has(key)) continue
    terms.set(key, { words: kept, stems })
    room -= kept.length
  }
  return { text, terms: [...terms.values()] }
}

/** The stems of all terms: what a result's words are compared with to be marked. */
export function stemsOf({ terms }: Pick<SearchQuery, 'terms'>): Set<string> {
  return new Set(terms.flatMap((term) => [term, ...(term.same ?? [])].flatMap((phrase) => phrase.stems)))
}

function cleanSearch(typed: string): string {
  // Stripping, trimming and cutting only shorten; a first cut spares them a text of megabytes.
  const line = stripControls(typed.slice(0, 50 * LONGEST_SEARCH))
    .replace(UNFIT, ' ')
    .trim()
  return stripControls(Array.from(line).slice(0, LONGEST_SEARCH).join('')).trim()
}

/** Phrases and the words around them, in the order in which they were typed. */
function splitTerms(text: string): SearchKey[][] {
  const terms: SearchKey[][] = []
  let end = 0
  for (const match of text.matchAll(PHRASE)) {
    terms.push(...wordsOf(text.slice(end, match.index)), searchWords(match[1] ?? match[2] ?? match[3] ?? ''))
    end = match.index + match[0].length
  }
  return [...terms, ...wordsOf(text.slice(end))]
}

function wordsOf(text: string): SearchKey[][] {
  return searchWords(text).map((word) => [word])
}
