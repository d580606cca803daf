import { LINE_ENDS } from '#arabic/characters.ts'
import { cleanLine } from '#arabic/clean.ts'

/** What the markup of a captured page says about a line; a text capture says nothing: `text`. */
export type Role =
  | 'text'
  | 'headline'
  | 'heading2'
  | 'heading3'
  | 'bullet'
  | 'numbered'
  | 'quote'
  | 'caption'
  | 'date'
  | 'table'
  /** Nothing but a link. */
  | 'link'
  /** In a part of the page whose mark-up says it is none of the story. */
  | 'furniture'

/** A line of a capture that holds something, cleaned. In HTML a line is a block of text, wherever it is broken. */
export interface SourceLine {
  /** Counted from 1 in the file. */
  line: number
  text: string
  role: Role
  /** An empty line, or the end of a part of the page, stands before it. */
  startsGroup: boolean
  /** In HTML: not in the part of the page that holds the story. */
  isOutside: boolean
  /** What it is was doubted already: it stays a paragraph. */
  isDoubtful?: boolean
  /** Which list or quotation of the page it belongs to. */
  group?: number
  /** What a `numbered` line is counted as. */
  number?: number
  /** Cells of a `table`. */
  rows?: string[][]
}

const LINE_END = new RegExp(`\r\n|[${LINE_ENDS}]`, 'u')

/** The lines of a text capture that hold something. */
export function readTextLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let startsGroup = true
  for (const [index, raw] of text.split(LINE_END).entries()) {
    const clean = cleanLine(raw)
    if (clean !== '') lines.push({ line: index + 1, text: clean, role: 'text', startsGroup, isOutside: false })
    startsGroup = clean === ''
  }
  return lines
}
