import { toLatinDigits } from '#arabic/digits.ts'
import type { Block, Body, ListItem, Paragraph } from '../articles/body.ts'
import { bodySchema } from '../articles/body.ts'
import type { SourceLine } from './source-line.ts'

/** BULLET, BLACK CIRCLE, BLACK SQUARE, BLACK SMALL SQUARE, BULLET OPERATOR, MIDDLE DOT, WHITE and other bullets, POINTING TRIANGLES */
const BULLET = /^[\u2022\u25cf\u25a0\u25aa\u2219\u00b7\u25e6\u2023\u2043\u25cb\u25ba\u25c4\u25c0\u25b6\uf0b7]\s*(?=\S)/u
/** An asterisk or a dash begins a list item only beside another one: alone it begins a line of dialogue, or a note. */
const DASH = /^(?:\*\s*|[-\u2013\u2014]\s+)(?=\S)/u
const NUMBER = /^([0-9\u0660-\u0669]{1,3})\s*[-.)\u2013]\s*(?=[^\d\u0660-\u0669\s])/u
const RULE = /^(?:[*\-_=\u2013\u2014~#]\s*){3,}$/u

type Kind =
  | { type: 'plain' }
  | { type: 'bullet'; text: string; isSure: boolean }
  | { type: 'number'; text: string; n: number }
  | { type: 'rule' }

function kindOf(line: SourceLine): Kind {
  if (line.role === 'bullet') return { type: 'bullet', text: line.text.replace(BULLET, ''), isSure: true }
  if (line.role === 'numbered') return { type: 'number', text: line.text, n: line.number ?? 1 }
  if (line.role !== 'text') return { type: 'plain' }
  if (RULE.test(line.text)) return { type: 'rule' }
  if (BULLET.test(line.text)) return { type: 'bullet', text: line.text.replace(BULLET, ''), isSure: true }
  if (DASH.test(line.text)) return { type: 'bullet', text: line.text.replace(DASH, ''), isSure: false }
  const number = NUMBER.exec(line.text)
  if (number)
    return { type: 'number', text: line.text.slice(number[0].length), n: Number(toLatinDigits(number[1] ?? '')) }
  return { type: 'plain' }
}

/** Whether a line is an item of a list, or a rule between two parts, by its first sign. */
export function hasMarker(line: SourceLine): boolean {
  return kindOf(line).type !== 'plain'
}

/**
 * The lines of a story as blocks, in order, each line in exactly one: nothing is joined, split or left out but the sign
 * before a list's item.
 */
export function makeBlocks(lines: SourceLine[]): Block[] {
  const blocks: Block[] = []
  let index = 0
  while (index < lines.length) {
    const run = listRun(lines, index) ?? quoteRun(lines, index)
    if (run) {
      blocks.push(run.block)
      index += run.length
    } else {
      blocks.push(blockOf(lines[index] as SourceLine))
      index += 1
    }
  }
  return blocks
}

/** The body of a story, as the schema has it. */
export function makeBody(blocks: Block[]): Body {
  return bodySchema.parse({ type: 'doc', content: blocks })
}

function blockOf(line: SourceLine): Block {
  if (line.role === 'heading2' || line.role === 'heading3') {
    return {
      type: 'heading',
      attrs: { level: line.role === 'heading2' ? 2 : 3 },
      content: [{ type: 'text', text: line.text }],
    }
  }
  if (line.rows) {
    const content = line.rows.map((row) => ({
      type: 'tableRow' as const,
      content: row.map((cell) => ({ type: 'tableCell' as const, content: [paragraph(cell)] })),
    }))
    return { type: 'table', attrs: { caption: null }, content }
  }
  return kindOf(line).type === 'rule' ? { type: 'horizontalRule' } : paragraph(line.text)
}

function listRun(lines: SourceLine[], start: number): { block: Block; length: number } | undefined {
  const first = kindOf(lines[start] as SourceLine)
  if (first.type !== 'bullet' && first.type !== 'number') return undefined
  const items: ListItem[] = []
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] as SourceLine
    const kind = kindOf(line)
    const isNext = kind.type === 'number' && first.type === 'number' && kind.n === first.n + items.length
    const isSame = kind.type === 'bullet' && first.type === 'bullet' && kind.isSure === first.isSure
    if (line.group !== lines[start]?.group || !(isNext || isSame)) break
    items.push({ type: 'listItem', content: [paragraph((kind as { text: string }).text)] })
  }
  const isMarkup = lines[start]?.role !== 'text'
  if (items.length === 1 && !isMarkup && !(first.type === 'bullet' && first.isSure)) return undefined
  const block: Block =
    first.type === 'number'
      ? { type: 'orderedList', attrs: { start: first.n }, content: items }
      : { type: 'bulletList', content: items }
  return { block, length: items.length }
}

function quoteRun(lines: SourceLine[], start: number): { block: Block; length: number } | undefined {
  const first = lines[start]
  if (first?.role !== 'quote') return undefined
  let end = start
  while (lines[end]?.role === 'quote' && lines[end]?.group === first.group) end += 1
  const run = lines.slice(start, end)
  return {
    block: { type: 'blockquote', attrs: { by: null }, content: run.map((line) => paragraph(line.text)) },
    length: run.length,
  }
}

function paragraph(text: string): Paragraph {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
}
