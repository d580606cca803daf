import { diffChars } from 'diff'
import { BIDI_CONTROLS, PERSIAN_KAF, PERSIAN_YEH, TATWEEL, ZERO_WIDTH } from '#arabic/characters.ts'
import { cleanText } from '#arabic/clean.ts'
import type { Inline, Mark, Paragraph } from '#newsroom/articles/body.ts'
import { type CleanedCode, count, type Report } from './report.ts'
import { joinWrapped } from './wrapped.ts'

/** A run of words with its marks; a line end in it stays one. */
export interface Piece {
  text: string
  marks: Mark[]
}

const COUNTED: [CleanedCode, RegExp][] = [
  ['invisibleMarks', new RegExp(`[${BIDI_CONTROLS}${ZERO_WIDTH}]`, 'gu')],
  ['persianLetters', new RegExp(`[${PERSIAN_KAF}${PERSIAN_YEH}]`, 'gu')],
  ['presentationForms', /[\ufb50-\ufdcf\ufe70-\ufefc]/gu],
  ['tatweel', new RegExp(TATWEEL, 'gu')],
]
/** Longer texts are cleaned run by run: following their letters would take longer than anybody waits. */
const LONGEST_FOLLOWED = 6000

/**
 * The words of one block of pasted markup as clean paragraphs: `arabic/clean.ts` over the whole text, because what a
 * letter may be depends on its neighbours also where the marks change; each mark stays on its words. Two line ends are
 * a new paragraph, one is a line end. `shortest` is the length from which lines of one width count as wrapped.
 */
export function cleanPieces(pieces: Piece[], report: Report, shortest: number): Paragraph[] {
  const lines = splitPieces(cleanMarked(pieces, report, shortest))
  return lines.flatMap((line): Paragraph[] => {
    const content = toInlines(line)
    return content.length > 0 ? [{ type: 'paragraph', content }] : []
  })
}

function cleanMarked(pieces: Piece[], report: Report, shortest: number): Piece[] {
  const raw = pieces.map(({ text }) => text).join('')
  const [cleaned, joined] = joinWrapped(cleanText(raw), shortest)
  count(report, 'joinedLines', joined)
  for (const [code, sign] of COUNTED) count(report, code, times(raw, sign) - times(cleaned, sign))
  if (cleaned === raw) return pieces
  const [first, ...others] = pieces
  if (first && others.length === 0) return [{ ...first, text: cleaned }]
  if (raw.length > LONGEST_FOLLOWED) return pieces.map((piece) => ({ ...piece, text: cleanRun(piece.text) }))
  return followed(pieces, raw, cleaned)
}

/** Cuts the cleaned text where the pieces of the raw one met. */
function followed(pieces: Piece[], raw: string, cleaned: string): Piece[] {
  const changes = diffChars(raw, cleaned)
  let end = 0
  let start = 0
  return pieces.map((piece) => {
    end += piece.text.length
    const cut = newPosition(changes, end)
    const text = cleaned.slice(start, cut)
    start = cut
    return { ...piece, text }
  })
}

function newPosition(changes: ReturnType<typeof diffChars>, old: number): number {
  let oldAt = 0
  let newAt = 0
  for (const { added, removed, value } of changes) {
    if (added) newAt += value.length
    else if (removed) oldAt += value.length
    else {
      if (oldAt + value.length >= old) return newAt + Math.max(0, old - oldAt)
      oldAt += value.length
      newAt += value.length
    }
    // What was put in the place of removed letters belongs to the piece they stood in.
    if (removed && oldAt > old) return newAt
  }
  return newAt
}

function cleanRun(text: string): string {
  const start = /^\s/u.test(text) ? ' ' : ''
  const end = /\S\s+$/u.test(text) ? ' ' : ''
  return `${start}${cleanText(text)}${end}`
}

function times(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0
}

/** Cut at every two line ends, whether one piece holds both or not. */
function splitPieces(pieces: Piece[]): Piece[][] {
  const whole = pieces.map(({ text }) => text).join('')
  const cuts = [...whole.matchAll(/\n{2,}/gu)].map(({ 0: ends, index }) => [index, index + ends.length] as const)
  const starts = [0, ...cuts.map(([, end]) => end)]
  return starts.map((start, index) => slicePieces(pieces, start, cuts[index]?.[0] ?? whole.length))
}

function slicePieces(pieces: Piece[], start: number, end: number): Piece[] {
  let at = 0
  return pieces.map((piece) => {
    const text = piece.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += piece.text.length
    return { ...piece, text }
  })
}

function toInlines(pieces: Piece[]): Inline[] {
  const inlines: Inline[] = []
  for (const { text, marks } of trimmed(pieces)) {
    for (const [index, words] of text.split('\n').entries()) {
      if (index > 0) inlines.push({ type: 'hardBreak' })
      if (words === '') continue
      const last = inlines.at(-1)
      if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += words
      else inlines.push(marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words })
    }
  }
  return inlines
}

/** Without the spaces and line ends at both sides. */
function trimmed(pieces: Piece[]): Piece[] {
  const whole = pieces.filter(({ text }) => text !== '')
  while (whole[0] && whole[0].text.trim() === '') whole.shift()
  while (whole.at(-1)?.text.trim() === '') whole.pop()
  return whole.map((piece, index) => {
    const start = index === 0 ? piece.text.trimStart() : piece.text
    return { ...piece, text: index === whole.length - 1 ? start.trimEnd() : start }
  })
}
