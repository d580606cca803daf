import type { Block, Mark, Paragraph } from '#newsroom/articles/body.ts'
import { count, type Report } from './report.ts'
import { cleanPieces, type Piece } from './words.ts'

type List = Extract<Block, { type: 'bulletList' | 'orderedList' }>

export interface Marker {
  isOrdered: boolean
  start: number
}

/** Verse is marked up with line ends too, and its lines are shorter than a page's. */
const SHORTEST_WRAPPED = 50

/** Collects the blocks of pasted markup in order: words until a block ends, then the next. */
export class BlockBuilder {
  readonly blocks: Block[] = []
  readonly report: Report
  #pieces: Piece[] = []
  /** The list the words belong to, where a word processor writes its items as paragraphs. */
  #marker: Marker | undefined
  #heading: 2 | 3 | undefined
  /** The list of the last block, open for one more item. */
  #openList: List | undefined

  constructor(report: Report) {
    this.report = report
  }

  text(text: string, marks: Mark[]): void {
    if (text !== '') this.#pieces.push({ text, marks })
  }

  /** Words from here on, up to `end`, are a heading. */
  startHeading(level: 2 | 3): void {
    this.#heading = level
  }

  /** Words from here on, up to `end`, are an item of a list. */
  startItem(marker: Marker): void {
    this.#marker = marker
  }

  /** Ends the paragraph under way. `isOwn`: an element stood for it, so that nothing in it is an empty paragraph. */
  end(isOwn = false): void {
    const pieces = this.#pieces
    const heading = this.#heading
    const marker = this.#marker
    this.#pieces = []
    this.#heading = undefined
    this.#marker = undefined
    const paragraphs = cleanPieces(pieces, this.report, SHORTEST_WRAPPED)
    if (paragraphs.length === 0) {
      if (isOwn) count(this.report, 'emptyParagraphs')
      return
    }
    if (heading) for (const one of paragraphs) this.block(toHeading(one, heading))
    else if (marker) this.#item(paragraphs, marker)
    else for (const one of paragraphs) this.block(one)
  }

  block(block: Block): void {
    this.#openList = undefined
    this.blocks.push(block)
  }

  #item(content: Paragraph[], { isOrdered, start }: Marker): void {
    const type = isOrdered ? 'orderedList' : 'bulletList'
    if (this.#openList?.type === type) {
      this.#openList.content.push({ type: 'listItem', content })
      return
    }
    const list = makeList([{ type: 'listItem', content }], isOrdered, start)
    this.block(list)
    this.#openList = list
  }
}

export function makeList(content: List['content'], isOrdered: boolean, start = 1): List {
  if (!isOrdered) return { type: 'bulletList', content }
  return start === 1 ? { type: 'orderedList', content } : { type: 'orderedList', attrs: { start }, content }
}

/** A heading is bold as it is. */
function toHeading({ content }: Paragraph, level: 2 | 3): Block {
  const words = content?.map((inline) => {
    if (inline.type !== 'text' || !inline.marks) return inline
    const marks = inline.marks.filter(({ type }) => type !== 'bold')
    return marks.length > 0 ? { ...inline, marks } : { type: 'text' as const, text: inline.text }
  })
  return { type: 'heading', attrs: { level }, content: words }
}
