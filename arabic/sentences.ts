import { LINE_ENDS, MARKS } from './characters.ts'
import { maskQuoted } from './quoted.ts'

const LINES = new RegExp(`[${LINE_ENDS}]+`, 'u')
const ALL_MARKS = new RegExp(`[${MARKS}]`, 'gu')
const STOPS = /[.!?\u061f\u2026]+/gu
const CLOSERS = /^[\u00bb\u201d"')\]]*/u
const LAST_TOKEN = /[^\s\u00ab\u201c"'([:\u060c/-]*$/u
/** A full stop that a writer forgot to put a space after: «القانونية.وأضاف»; short pieces are «سي.إن.إن». */
const LONG_WORD_AT_END = /[\u0621-\u064a]{4}$/u
const ARABIC_LETTER = /^[\u0621-\u064a]/u

/** «أ», «ق.م», «أ.ف.ب», «سي.إن.إن», «J», «U.S»: single letters and short pieces joined by dots */
const INITIALS = /^(?:\p{L}|\p{L}{1,3}(?:\.\p{L}{1,3})+)$/u
/** The few abbreviations longer than a letter, and titles with «و» before them */
const ABBREVIATION = /^(?:و[دمأ]|و?(?:[أا]د|تح|تر|Mrs?|Ms|Dr|St|Prof|No|vs|Inc|Ltd|Co|Jr))$/u
/** «8:05 م.» and «300 ق.م.» differ: a lone ص or م after a number is the end of it. */
const PERIOD_AFTER_NUMBER = /\p{N}\s*[صم]$/u

/** Enough of what stands before a stop to judge it by; the whole would make long lines slow. */
const CONTEXT = 40

/** `before` is the end of the sentence so far, or all of it when `isWhole`. */
function isAbbreviation(before: string, isWhole: boolean): boolean {
  const bare = before.replace(ALL_MARKS, '')
  const token = LAST_TOKEN.exec(bare)?.[0] ?? ''
  if (/^\p{N}+$/u.test(token)) return isWhole && token === bare.trimStart()
  if (PERIOD_AFTER_NUMBER.test(bare)) return false
  return INITIALS.test(token) || ABBREVIATION.test(token)
}

function endsSentence(stop: string, before: string, after: string, isWhole: boolean): boolean {
  const closers = CLOSERS.exec(after)?.[0] ?? ''
  const next = after.slice(closers.length)
  if (next === '') return true
  if (/[!?\u061f]/u.test(stop)) return closers === '' && /^\s/u.test(next)
  if (stop !== '.') return false
  if (/^\s/u.test(next)) return !isAbbreviation(before, isWhole)
  return closers === '' && LONG_WORD_AT_END.test(before.replace(ALL_MARKS, '')) && ARABIC_LETTER.test(next)
}

/** The line with its quotations masked, save a full stop just inside a closing quote: that ends the sentence too. */
function maskForStops(line: string): string {
  return maskQuoted(line).replace(/\ue000\ue000(?!\ue000)/gu, (pair, index: number) => {
    const isStop = line.charAt(index) === '.' && !isAbbreviation(line.slice(Math.max(0, index - CONTEXT), index), false)
    return isStop ? '.\u00bb' : pair
  })
}

function sentencesOfLine(line: string): string[] {
  const mask = maskForStops(line)
  const sentences: string[] = []
  let start = 0
  for (const stop of mask.matchAll(STOPS)) {
    const stopEnd = stop.index + stop[0].length
    const after = mask.slice(stopEnd)
    const from = Math.max(start, stop.index - CONTEXT)
    if (!endsSentence(stop[0], mask.slice(from, stop.index), after, from === start)) continue
    const end = stopEnd + (CLOSERS.exec(after)?.[0].length ?? 0)
    sentences.push(line.slice(start, end).trim())
    start = end
  }
  sentences.push(line.slice(start).trim())
  return sentences.filter((sentence) => sentence !== '')
}

/**
 * The sentences of a text as typed, without the spaces between them. A line end always ends one; a full stop does
 * unless it belongs to an abbreviation («د. أحمد», «أ. ف. ب.»), a decimal, a list number or a quotation that goes on.
 * «..» and «…» do not: in the press they run on.
 */
export function splitSentences(text: string): string[] {
  return text.split(LINES).flatMap(sentencesOfLine)
}
