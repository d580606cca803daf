import type { Block, Inline, Paragraph } from '#newsroom/articles/body.ts'
import { count, type Report } from './report.ts'
import { findElement, type HtmlElement, textOf } from './tree.ts'

type Table = Extract<Block, { type: 'table' }>
type Cell = Table['content'][number]['content'][number]

/** Pages are laid out with tables too: one cell, one column, or a table inside another is no table of the story. */
export function isLayout(table: HtmlElement): boolean {
  const rows = rowsOf(table)
  const hasInner = rows.some((row) => row.children.some((cell) => findElement(cell, ({ tag }) => tag === 'table')))
  return hasInner || rows.length === 0 || rows.every((row) => cellsOf(row).length <= 1)
}

/** A table with as many cells in each row; a cell that spanned several leaves the others empty. */
export function readTable(table: HtmlElement, report: Report, readCell: (cell: HtmlElement) => Paragraph[]): Table {
  const grid: (Cell | undefined)[][] = []
  for (const [index, row] of rowsOf(table).entries()) {
    const line = grid[index] ?? []
    grid[index] = line
    for (const cell of cellsOf(row)) {
      const column = firstFree(line)
      const [wide, high] = [span(cell, 'colspan'), span(cell, 'rowspan')]
      line[column] = { type: cell.tag === 'th' ? 'tableHeader' : 'tableCell', content: filled(readCell(cell)) }
      if (wide * high > 1) count(report, 'mergedCells')
      reserve(grid, { row: index, column, wide, high })
    }
  }
  const width = Math.max(...grid.map((line) => line.length))
  const content = grid.slice(0, rowsOf(table).length).map((line) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: width }, (_, column) => line[column] ?? emptyCell()),
  }))
  const caption = findElement(table, ({ tag }) => tag === 'caption')
  const title = caption ? textOf(caption).replace(/\s+/gu, ' ').trim() : ''
  return withHeads({ type: 'table', attrs: { caption: title || null }, content })
}

function reserve(grid: (Cell | undefined)[][], at: { row: number; column: number; wide: number; high: number }): void {
  for (let down = 0; down < at.high; down += 1) {
    const line = grid[at.row + down] ?? []
    grid[at.row + down] = line
    for (let along = 0; along < at.wide; along += 1) if (down + along > 0) line[at.column + along] = emptyCell()
  }
}

/** A first row all bold was meant as the heads of the columns. */
function withHeads(table: Table): Table {
  const [first, ...others] = table.content
  const cells = first?.content ?? []
  const isHead = others.length > 0 && cells.length > 1 && cells.every(({ content }) => content.every(isBold))
  if (!first || !isHead || table.content.some(({ content }) => content.some(({ type }) => type === 'tableHeader')))
    return table
  const heads = cells.map(({ content }) => ({ type: 'tableHeader' as const, content: content.map(withoutBold) }))
  return { ...table, content: [{ ...first, content: heads }, ...others] }
}

function isBold({ content = [] }: Paragraph): boolean {
  const words = content.filter((inline) => inline.type === 'text')
  return words.length > 0 && words.every(({ marks }) => marks?.some(({ type }) => type === 'bold'))
}

function withoutBold(paragraph: Paragraph): Paragraph {
  const content = paragraph.content?.map((inline): Inline => {
    if (inline.type !== 'text') return inline
    const marks = inline.marks?.filter(({ type }) => type !== 'bold') ?? []
    return marks.length > 0 ? { ...inline, marks } : { type: 'text', text: inline.text }
  })
  return { ...paragraph, content }
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return elements(table).flatMap((child) => {
    if (child.tag === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tag) ? elements(child).filter(({ tag }) => tag === 'tr') : []
  })
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return elements(row).filter(({ tag }) => tag === 'td' || tag === 'th')
}

function elements(parent: HtmlElement): HtmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string')
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  return Math.min(50, Math.max(1, Number.parseInt(cell.attributes[name] ?? '1', 10) || 1))
}

function firstFree(line: (Cell | undefined)[]): number {
  const free = Array.from(line).indexOf(undefined)
  return free === -1 ? line.length : free
}

function emptyCell(): Cell {
  return { type: 'tableCell', content: [{ type: 'paragraph' }] }
}

function filled(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }]
}
