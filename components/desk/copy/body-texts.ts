import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { CopyBlock, CopyBlockKind } from '#arabic/copy/copy.ts'
import type { CopyText } from './copy-text.ts'
import type { TextEdit } from './text-edits.ts'

/** OBJECT REPLACEMENT CHARACTER: something in a line that is no text */
const OBJECT = '\ufffc'

/** Words that stand in an attribute of a block: who said it, what a picture shows. */
interface Part {
  attribute: 'by' | 'caption' | 'title' | 'items'
  /** Of the pictures of a gallery. */
  item?: number
}

/** Where a text stands in the document of the editor. */
export interface BodySpot extends CopyText {
  /** Of its block. */
  pos: number
  part: Part | null
}

/**
 * Names the texts of documents. A paragraph that was not touched is the same node in the next document, and keeps its
 * name; one that was edited has another, so that what was found in its old words is never shown in the new ones.
 */
export class TextKeys {
  #last = 0
  readonly #blocks = new WeakMap<Node, CopyText>()
  readonly #words = new Map<string, CopyText>()

  /** The texts of a document in the order they are read. */
  spots(doc: Node): BodySpot[] {
    const spots: BodySpot[] = []
    doc.descendants((node, pos, parent) => {
      if (node.isTextblock && node.content.size > 0) spots.push({ ...this.#block(node, parent), pos, part: null })
      for (const { part, block } of partsOf(node)) spots.push({ ...this.ofWords(block), pos, part })
      return !node.isTextblock
    })
    return spots
  }

  /** A text that is no paragraph goes by its words. */
  ofWords(block: CopyBlock): CopyText {
    const name = `${block.kind} ${block.text}`
    const known = this.#words.get(name)
    if (known) return known
    const text = this.#name(block)
    this.#words.set(name, text)
    return text
  }

  #block(node: Node, parent: Node | null): CopyText {
    const known = this.#blocks.get(node)
    // The same paragraph may stand in a quotation now.
    const kind = kindOf(node, parent)
    if (known?.block.kind === kind) return known
    const text = this.#name(readBlock(node, kind))
    this.#blocks.set(node, text)
    return text
  }

  #name(block: CopyBlock): CopyText {
    this.#last += 1
    return { key: this.#last, block }
  }
}

function kindOf(node: Node, parent: Node | null): CopyBlockKind {
  if (node.type.name === 'heading') return 'heading'
  if (node.type.name === 'pullQuote' || parent?.type.name === 'blockquote') return 'quote'
  return parent?.type.name === 'tableCell' || parent?.type.name === 'tableHeader' ? 'cell' : 'paragraph'
}

/** The words of a paragraph: a place in them is a place in the document, counted from the first. */
function readBlock(node: Node, kind: CopyBlockKind): CopyBlock {
  let text = ''
  const foreign: { start: number; end: number }[] = []
  node.forEach((child) => {
    const start = text.length
    text += child.text ?? (child.type.name === 'hardBreak' ? '\n' : OBJECT.repeat(child.nodeSize))
    if (child.marks.some(({ type }) => type.name === 'foreign')) foreign.push({ start, end: text.length })
  })
  return foreign.length > 0 ? { text, kind, foreign } : { text, kind }
}

function partsOf(node: Node): { part: Part; block: CopyBlock }[] {
  const { by, caption, title, items } = node.attrs
  const words = (attribute: Part['attribute'], text: unknown, kind: CopyBlockKind, item?: number) =>
    typeof text === 'string' && text.trim() !== ''
      ? [{ part: item === undefined ? { attribute } : { attribute, item }, block: { text, kind } }]
      : []
  if (node.isText) return []
  return [
    ...words('title', title, 'heading'),
    ...words('caption', caption, 'caption'),
    ...words('by', by, 'caption'),
    ...(Array.isArray(items) ? items.flatMap((item, index) => words('items', item?.caption, 'caption', index)) : []),
  ]
}

/** Where the first letter of a spot's text is. */
export function startOf(spot: BodySpot): number {
  return spot.pos + 1
}

/** Makes edits to the text of a spot; they are in order, apart, and hold no place that is no text. */
export function editSpot(tr: Transaction, spot: BodySpot, edits: readonly TextEdit[], words: string): void {
  const { part, pos } = spot
  if (part) {
    tr.setNodeAttribute(
      pos,
      part.attribute,
      part.item === undefined ? words : withCaption(tr.doc, pos, part.item, words),
    )
    return
  }
  editAt(tr, startOf(spot), edits)
}

/** Makes edits to words that begin at a place. */
export function editAt(tr: Transaction, at: number, edits: readonly TextEdit[]): void {
  for (const { start, end, insert } of edits.toReversed()) {
    if (insert === '') tr.delete(at + start, at + end)
    else tr.insertText(insert, at + start, at + end)
  }
}

function withCaption(doc: Node, pos: number, item: number, caption: string): unknown {
  const items: unknown = doc.nodeAt(pos)?.attrs.items
  return Array.isArray(items) ? items.map((one, index) => (index === item ? { ...one, caption } : one)) : items
}

/** The words between two places of one paragraph, as they were read. */
export function wordsBetween({ doc }: EditorState, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : OBJECT.repeat(leaf.nodeSize),
  )
}
