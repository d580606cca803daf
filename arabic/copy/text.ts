import { ARABIC_LETTERS, MARKS, TATWEEL, ZWNJ } from '../characters.ts'
import { bareWord } from './bare.ts'
import type { CopyBlock, CopyClass, RuleId } from './copy.ts'
import { findQuotations, type Quotations } from './quotations.ts'
import type { PreparedStyle } from './style.ts'

/** Letters and what sits on them or stretches them: the inside of a class. */
export const WORD_CHARACTERS = `${ARABIC_LETTERS}${MARKS}${TATWEEL}${ZWNJ}`

const WORD = new RegExp(`[${ARABIC_LETTERS}][${WORD_CHARACTERS}]*`, 'gu')

/** A word of Arabic letters where it stands. */
export interface CopyWord {
  start: number
  end: number
  text: string
  /** Without tashkeel and tatweel. */
  bare: string
}

/** A block with what all rules ask about it. */
export interface CopyText {
  block: CopyBlock
  text: string
  words: CopyWord[]
  quotations: Quotations
  /** Stretches nobody looks at: scripture, foreign passages, addresses. In order. */
  blind: Span[]
}

export interface Span {
  start: number
  end: number
}

/** A story in the middle of being checked. */
export interface CopyStory {
  texts: CopyText[]
  style: PreparedStyle
}

/** What a rule found in one block. */
export interface Slip extends Span {
  replacements: string[]
  /** When it differs from the rule's. */
  class?: CopyClass
}

/** A rule of the copy desk. Its words are the messages `Desk.copy.rules.<id>`. */
export interface CopyRule {
  id: RuleId
  class: CopyClass
  find(text: CopyText, story: CopyStory): Slip[]
}

/** Scripture between its own brackets, addresses, mail addresses, handles and hashtags. */
const BLIND =
  /\ufd3f[^\ufd3e\n]*\ufd3e?|\ufd3e[^\ufd3f\n]*\ufd3f?|(?:https?:\/\/|www\.)[^\s\u060c\u061b\u00ab\u00bb]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])(?:[a-zA-Z][a-zA-Z0-9-]*\.)+(?:com|net|org|info|eg|sa|ae|tn|ma|dz|io|co|uk|fr|tv|me|gov|edu)\b[^\s\u060c\u061b\u00ab\u00bb]*|(?<![&\w])[@#][\p{L}\p{N}_\p{M}]+/giu
/** What each of them has. */
const MAY_BE_BLIND = /[@#\ufd3e\ufd3f]|[A-Za-z]\.|:\/\//

/** The blocks of a story with their words, quotations and blind stretches. */
export function readBlocks(blocks: readonly CopyBlock[]): CopyText[] {
  const quotations = findQuotations(blocks)
  return blocks.map((block, index) => {
    const { text, kind } = block
    const isUnread = kind === 'verse' || kind === 'code'
    return {
      block,
      text,
      words: isUnread ? [] : wordsOf(text),
      quotations: quotations[index] ?? { spans: [], loose: [] },
      blind: isUnread ? [{ start: 0, end: text.length }] : blindOf(block),
    }
  })
}

/** Whether a stretch touches one of `spans`. */
export function touches({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end)
}

/** Whether only spaces stand between two words. */
export function isGap(text: string, from: number, to: number): boolean {
  if (to <= from) return false
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0xa0) return false
  }
  return true
}

/** Whether the newsroom said that the word is right, by itself or behind «و» and the like. */
export function isName(bare: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false
  return names.has(bare) || (bare.length > 3 && LEANING.test(bare) && names.has(bare.slice(1)))
}
const LEANING = /^[\u0648\u0641\u0628\u0644\u0643]/u

function wordsOf(text: string): CopyWord[] {
  const words: CopyWord[] = []
  const isBare = bareWord(text) === text
  for (const match of text.matchAll(WORD)) {
    const [word] = match
    words.push({ start: match.index, end: match.index + word.length, text: word, bare: isBare ? word : bareWord(word) })
  }
  return words
}

function blindOf({ text, foreign = [] }: CopyBlock): Span[] {
  const matches = MAY_BE_BLIND.test(text) ? [...text.matchAll(BLIND)] : []
  const found = matches.map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return foreign.length === 0 ? found : [...found, ...foreign].sort((a, b) => a.start - b.start)
}
