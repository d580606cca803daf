import { MARKS, TATWEEL } from '#arabic/characters.ts'
import { fold } from '#arabic/fold.ts'

/** A dictionary, as far as it is asked. */
export interface Speller {
  spell(word: string): boolean
}

/** Arabic words with their tashkeel; a tatweel is no letter of one. */
const WORD = new RegExp(`[\\u0621-\\u063a\\u0641-\\u064a][\\u0621-\\u063a\\u0641-\\u064a${MARKS}]*`, 'gu')
const UNWRITTEN = new RegExp(`[${MARKS}${TATWEEL}]`, 'gu')
const SHORTEST = 2
/** A word with more ways to be written than this is left alone. */
const MOST_WAYS = 400
const MOST_SHOWN = 3

/** ALEF with the three signs that writers leave out or put on: bare, hamza above, hamza below, madda. */
const ALEFS = ['\u0627', '\u0623', '\u0625', '\u0622']
/** WAW WITH HAMZA, YEH WITH HAMZA, HAMZA: one hamza on three seats. */
const SEATS = ['\u0624', '\u0626', '\u0621']
const YEH = '\u064a'
const ALEF_MAKSURA = '\u0649'
const HEH = '\u0647'
const TEH_MARBUTA = '\u0629'
/** ALEF, LAM: an article is no question. */
const ARTICLE = '\u0627\u0644'
const HAMZA_BELOW = '\u0625'
/** What may stand before a name: waw, feh, beh, kaf, lam. */
const PROCLITIC = /^[\u0648\u0641\u0628\u0643\u0644]/u
/** «إعادة», «إصابة»: after a bare alef, a letter, an alef, a letter and a ta marbuta the hamza is below. */
const IFALA = /^.?\u0627.\u0627.\u0629$/u
/** Words with the article are left with it from this length on; «الاف», «الف» and «الم» have none. */
const WITH_ARTICLE = 5

interface Slip {
  start: number
  end: number
  found: string
  /** Best first. */
  replacements: string[]
}

/**
 * Slips of hamza, final ya and ta marbuta: words that the dictionary does not know, and knows when written otherwise.
 * A suggestion folds to the very word. What is asked once is remembered; names are right as they are.
 */
export class SlipFinder {
  readonly #speller: Speller
  readonly #known = new Map<string, string[]>()
  #names = new Set<string>()

  constructor(speller: Speller) {
    this.#speller = speller
  }

  setNames(names: readonly string[]): void {
    this.#names = new Set(names.flatMap((name) => [...name.matchAll(WORD)].map(([word]) => bare(word))))
  }

  find(text: string): Slip[] {
    const slips: Slip[] = []
    for (const match of text.matchAll(WORD)) {
      const [found] = match
      const word = bare(found)
      const next = text[match.index + found.length]
      if (word.length < SHORTEST || next === TATWEEL || this.#isName(word)) continue
      const replacements = this.#suggest(word)
      if (replacements.length > 0)
        slips.push({ start: match.index, end: match.index + found.length, found, replacements })
    }
    return slips
  }

  #isName(word: string): boolean {
    return this.#names.has(word) || (PROCLITIC.test(word) && this.#names.has(word.slice(1)))
  }

  #suggest(word: string): string[] {
    const known = this.#known.get(word)
    if (known) return known
    const found = this.#speller.spell(word)
      ? []
      : otherWays(word)
          .filter((way) => this.#speller.spell(way))
          .slice(0, MOST_SHOWN)
    this.#known.set(word, found)
    return found
  }
}

function bare(word: string): string {
  return word.replace(UNWRITTEN, '')
}

/** Every other way to write a word that folds to the same letters, the nearest first. */
export function otherWays(word: string): string[] {
  let ways = [{ text: '', changes: 0 }]
  for (const [index, letter] of [...word].entries()) {
    const letters = lettersFor(letter, index === word.length - 1)
    ways = ways.flatMap(({ text, changes }) =>
      letters.map((other) => ({ text: text + other, changes: changes + (other === letter ? 0 : 1) })),
    )
    if (ways.length > MOST_WAYS) return []
  }
  const hasArticle = word.length >= WITH_ARTICLE && word.startsWith(ARTICLE)
  const key = fold(word)
  return ways
    .filter(({ text, changes }) => changes > 0 && (!hasArticle || text.startsWith(ARTICLE)) && fold(text) === key)
    .sort((one, other) => one.changes - other.changes || preference(word, other.text) - preference(word, one.text))
    .map(({ text }) => text)
}

function lettersFor(letter: string, isLast: boolean): string[] {
  if (ALEFS.includes(letter)) return ALEFS
  if (SEATS.includes(letter)) return SEATS
  if (!isLast) return [letter]
  if (letter === YEH || letter === ALEF_MAKSURA) return [YEH, ALEF_MAKSURA]
  // A ta marbuta with its dots is meant; without them it may be one.
  return letter === HEH ? [HEH, TEH_MARBUTA] : [letter]
}

function preference(word: string, way: string): number {
  return IFALA.test(word.slice(0, -1) + TEH_MARBUTA) && way.includes(HAMZA_BELOW) ? 1 : 0
}
