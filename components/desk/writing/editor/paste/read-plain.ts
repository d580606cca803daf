import { LINE_ENDS } from '#arabic/characters.ts'
import type { Block, Paragraph } from '#newsroom/articles/body.ts'
import { makeList } from './builder.ts'
import { count, type Report } from './report.ts'
import { cleanPieces, type Piece } from './words.ts'
import { BULLET, joinWrapped } from './wrapped.ts'

const LINE_END = new RegExp(`\\r\\n|[${LINE_ENDS}]`, 'gu')
const TIME =
  '\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:[:.]\\p{Nd}{2})?(?:[\\s\\u202f\\u00a0]?(?:[AaPp]\\.?[Mm]\\.?|[\\u0635\\u0645]))?'
const DATE = '\\p{Nd}{1,4}[/.\\-\\u200f]{1,2}\\p{Nd}{1,2}[/.\\-\\u200f]{1,2}\\p{Nd}{2,4}'
const COMMA = '\\s?[,\\u060c]\\s?'
const UNSEEN = '[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]*'
const NAME = '[^:\\n]{1,60}?'
/** «[12:30, 5/3/2026] name:», «[5/3/2026, 12:30:15] name:», «5/3/2026, 12:30 - name:» */
const STAMP = new RegExp(
  `^${UNSEEN}(?:\\[${UNSEEN}(?:${TIME}${COMMA}${DATE}|${DATE}${COMMA}${TIME})${UNSEEN}\\]|${DATE}${COMMA}${TIME}${UNSEEN}\\s[-\\u2013])\\s?${UNSEEN}${NAME}:${UNSEEN}\\s?`,
  'u',
)
const BOLD = /(?<=^|[\s(\u00ab"\u060c])\*(?=\S)([^*\n]*[^*\s])\*(?=$|[\s.,:;!?)\u060c\u061b\u061f\u00bb"\u2026])/gu
const LIGHT = /(?<=^|[\s(\u00ab"])([_~])(?=\S)([^_~\n]*[^_~\s])\1(?=$|[\s.,:;!?)\u060c\u061b\u061f\u00bb"])/gu
/** A column of newspaper is narrow. */
const SHORTEST_WRAPPED = 30

/**
 * Pasted text without markup. Empty lines part paragraphs; where there is none each line is one, unless a page cut the
 * lines to its width: then they are joined. Stamps of a chat go, its bold stays; lines with bullets are a list.
 */
export function readPlain(text: string, report: Report): Block[] {
  const lines = withoutStamps(text.replace(LINE_END, '\n').split('\n'), report)
  const chunks = toChunks(lines.join('\n'), report)
  const blocks: Block[] = []
  for (const chunk of chunks) {
    const last = blocks.at(-1)
    const words = chunk.replace(BULLET, '')
    const paragraphs = cleanPieces(toPieces(words, report), report, Number.POSITIVE_INFINITY)
    if (words === chunk) blocks.push(...paragraphs)
    else if (last?.type === 'bulletList') last.content.push(...toItems(paragraphs))
    else if (paragraphs.length > 0) blocks.push(makeList(toItems(paragraphs), false))
  }
  return blocks
}

function withoutStamps(lines: string[], report: Report): string[] {
  const stamped = lines.filter((line) => STAMP.test(line)).length
  count(report, 'chatStamps', stamped)
  if (stamped === 0) return lines
  // A message is its own paragraph, and so is each of its lines.
  return lines.flatMap((line) => [line.replace(STAMP, '').replace(LIGHT, '$2'), ''])
}

function toChunks(text: string, report: Report): string[] {
  const tidy = text.replace(/[^\S\n]+$/gmu, '').replace(/^\n+|\n+$/gu, '')
  const [whole, joined] = joinWrapped(tidy, SHORTEST_WRAPPED)
  count(report, 'joinedLines', joined)
  if (joined === 0 && !/\n\n/u.test(tidy)) return tidy.split('\n')
  return whole.split(/\n{2,}/u).flatMap(atBullets)
}

function atBullets(chunk: string): string[] {
  const lines = chunk.split('\n')
  return lines.some((line) => BULLET.test(line)) ? lines : [chunk]
}

function toPieces(text: string, report: Report): Piece[] {
  const parts = text.split(BOLD)
  count(report, 'chatMarks', Math.floor(parts.length / 2))
  return parts.map((part, index) => ({ text: part, marks: index % 2 === 1 ? [{ type: 'bold' }] : [] }))
}

function toItems(paragraphs: Paragraph[]): { type: 'listItem'; content: Paragraph[] }[] {
  return paragraphs.map((paragraph) => ({ type: 'listItem', content: [paragraph] }))
}
