import type { CopyBlock } from './copy.ts'
import type { Span } from './text.ts'

/** Where somebody else is speaking in a block. */
export interface Quotations {
  /** What stands between quotation marks, the marks not included; in order of their ends. */
  spans: Span[]
  /** Marks that close or open nothing. */
  loose: number[]
}

/** How many paragraphs a quotation may run on for. */
const LONGEST = 8
const MARK = /[\u00ab\u00bb\u201c\u201d\u201e"]/gu
/** Before a mark that opens; after a mark that closes. */
const BEFORE_OPENING = /[\s([:\u060c\u061b.\u2026\u0640\u2013-]/u
const AFTER_CLOSING = /[\s)\].,:;!?\u060c\u061b\u061f\u2026]/u

interface Marks extends Quotations {
  /** An opening mark that nothing in the block closes. */
  opener: number | undefined
  /** A closing mark that nothing in the block opens. */
  closer: number | undefined
}

/**
 * What is quoted, in every block. A quotation of several paragraphs opens in one and closes in a later one, with or
 * without a mark at the start of each. Where a mark has no fellow all that may be quoted counts as quoted.
 */
export function findQuotations(blocks: readonly CopyBlock[]): Quotations[] {
  const found = blocks.map(readMarks)
  for (const [index, one] of found.entries()) {
    if (one.opener === undefined) continue
    const end = findEnd(blocks, found, index)
    if (end === undefined) {
      one.loose.push(one.opener)
      one.spans.push({ start: one.opener + 1, end: lengthOf(blocks, index) })
      continue
    }
    for (let at = index; at <= end; at += 1) {
      const through = found[at]
      if (!through) continue
      const start = at === index ? one.opener + 1 : 0
      through.spans.push({ start, end: at === end ? (through.closer ?? 0) : lengthOf(blocks, at) })
      through.opener = undefined
      if (at === end) through.closer = undefined
    }
  }
  return found.map(({ spans, loose, closer }) => {
    if (closer === undefined) return { spans, loose }
    return { spans: [...spans, { start: 0, end: closer }], loose: [...loose, closer].sort((a, b) => a - b) }
  })
}

function lengthOf(blocks: readonly CopyBlock[], index: number): number {
  return blocks[index]?.text.length ?? 0
}

/** The later block in which a quotation that stays open is closed. */
function findEnd(blocks: readonly CopyBlock[], found: readonly Marks[], from: number): number | undefined {
  if (blocks[from]?.kind !== 'paragraph') return undefined
  for (let at = from + 1; at < Math.min(found.length, from + LONGEST + 1); at += 1) {
    const one = found[at]
    if (!one || blocks[at]?.kind !== 'paragraph') return undefined
    const goesOn = one.opener === undefined || one.opener === 0
    if (one.closer !== undefined && goesOn) return at
    if (!goesOn) return undefined
  }
  return undefined
}

function readMarks({ text, kind }: CopyBlock): Marks {
  const marks: Marks = { spans: [], loose: [], opener: undefined, closer: undefined }
  if (kind === 'verse' || kind === 'code') return marks
  if (kind === 'quote') marks.spans.push({ start: 0, end: text.length })
  const angled: number[] = []
  const curly: number[] = []
  const straight: number[] = []
  for (const match of text.matchAll(MARK)) {
    const at = match.index
    if (match[0] === '"') straight.push(at)
    else if (match[0] === '\u00ab') angled.push(at)
    else if (match[0] === '\u00bb') close(angled.pop(), at, marks)
    else curly.push(at)
  }
  pairUp(curly, text, marks)
  pairUp(straight, text, marks)
  // The last one that stays open may go on in the next paragraph; the others are slips.
  for (const at of angled) open(at, marks)
  return marks
}

function close(start: number | undefined, at: number, marks: Marks): void {
  if (start !== undefined) marks.spans.push({ start: start + 1, end: at })
  else if (marks.closer === undefined) marks.closer = at
  else marks.loose.push(at)
}

function open(at: number, marks: Marks): void {
  if (marks.opener !== undefined) marks.loose.push(marks.opener)
  marks.opener = at
}

/** Marks that do not say which way they face: in pairs when they are even; else the odd one is guessed by its neighbours. */
function pairUp(positions: number[], text: string, marks: Marks): void {
  let rest = positions
  if (positions.length % 2 === 1) {
    const [first = 0] = positions
    const last = positions.at(-1) ?? 0
    if (facesBack(text, first) && marks.closer === undefined) {
      marks.closer = first
      rest = positions.slice(1)
    } else if (facesOn(text, last)) {
      open(last, marks)
      rest = positions.slice(0, -1)
    } else {
      open(first, marks)
      marks.spans.push({ start: first + 1, end: text.length })
      return
    }
  }
  for (let pair = 0; pair + 1 < rest.length; pair += 2) {
    marks.spans.push({ start: (rest[pair] ?? 0) + 1, end: rest[pair + 1] ?? 0 })
  }
}

function facesOn(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]]
  return (before === undefined || BEFORE_OPENING.test(before)) && after !== undefined && !AFTER_CLOSING.test(after)
}

function facesBack(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]]
  return (after === undefined || AFTER_CLOSING.test(after)) && before !== undefined && !BEFORE_OPENING.test(before)
}
