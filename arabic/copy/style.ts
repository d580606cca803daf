import { bareWord } from './bare.ts'
import type { CopyStyle, NotedRule, RuleId } from './copy.ts'

/** A spelling or a phrase of the newsroom, cut into words. */
export interface Phrase {
  /** Bare words. */
  words: string[]
  replacements: string[]
}

/** A style made ready for looking things up in it. */
export interface PreparedStyle {
  style: CopyStyle
  off: ReadonlySet<RuleId>
  names: ReadonlySet<string>
  /** By their first bare word. */
  spellings: ReadonlyMap<string, Phrase[]>
  cliches: ReadonlyMap<string, Phrase[]>
  /** `rule` and text, parted by a line end. */
  ignored: ReadonlySet<string>
}

/** UTF-16 units. */
const MOST_IGNORED = 200

const prepared = new WeakMap<CopyStyle, PreparedStyle>()

/** Once for each style object: keep it, and checking a text does not begin with a thousand names. */
export function prepareStyle(style: CopyStyle): PreparedStyle {
  const known = prepared.get(style)
  if (known) return known
  const { names, spellings, cliches, ignored } = style.words
  const made: PreparedStyle = {
    style,
    off: new Set(style.rulesOff),
    names: new Set(names.flatMap((name) => name.split(/\s+/u).map(bareWord)).filter((word) => word.length > 1)),
    spellings: byFirstWord(spellings.map(({ word, instead }) => ({ word, replacements: [instead] }))),
    cliches: byFirstWord(cliches.map(({ word, instead }) => ({ word, replacements: instead ? [instead] : [] }))),
    ignored: new Set(ignored.map(({ rule, text }) => ignoredKey(rule, text))),
  }
  prepared.set(style, made)
  return made
}

export function ignoredKey(rule: NotedRule, text: string): string {
  return `${rule}\n${ignoredText(text)}`
}

/** As much of a text as says which one is meant: a quotation may be a paragraph long. */
export function ignoredText(text: string): string {
  return text.slice(0, MOST_IGNORED).toWellFormed()
}

/** Phrases by their first word, the longest first. */
export function byFirstWord(entries: { word: string; replacements: string[] }[]): Map<string, Phrase[]> {
  const map = new Map<string, Phrase[]>()
  for (const { word, replacements } of entries) {
    const words = word.trim().split(/\s+/u).map(bareWord)
    const [first] = words
    if (!first) continue
    const list = map.get(first)
    if (list) list.push({ words, replacements })
    else map.set(first, [{ words, replacements }])
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}
