import type { JSONContent } from '@tiptap/core'
import { type Block, type Body, blockSchema, type Inline, type Mark, type Paragraph } from '#newsroom/articles/body.ts'
import { readMark } from './marks.ts'

type Item = Extract<Block, { type: 'bulletList' }>['content'][number]
type Row = Extract<Block, { type: 'table' }>['content'][number]
type Boxed = Extract<Block, { type: 'infoBox' }>['content'][number]

/**
 * A body as the editor's document. The editor needs a place for the caret, so a body without blocks becomes one empty
 * paragraph; of two marks of one kind on a word the first stays.
 */
export function fromBody(body: Body): JSONContent {
  const content = body.content.length === 0 ? [{ type: 'paragraph' }] : body.content
  return withoutDoubledMarks({ type: 'doc', content })
}

function withoutDoubledMarks(node: JSONContent): JSONContent {
  if (node.marks) {
    const marks = node.marks.filter(({ type }, index, all) => all.findIndex((other) => other.type === type) === index)
    return marks.length === 0 ? { type: 'text', text: node.text } : { ...node, marks }
  }
  return node.content ? { ...node, content: node.content.map(withoutDoubledMarks) } : node
}

/**
 * The editor's document as a body. Total: whatever comes in, what leaves is of the schema. What the schema knows passes
 * unchanged; of everything else only the words pass, as paragraphs. One empty paragraph alone is a body without blocks,
 * and a pull quote without a word is left out.
 */
export function toBody(json: unknown): Body {
  const content = childrenOf(json).flatMap(toBlock)
  const [only, ...others] = content
  const isBlank = others.length === 0 && only?.type === 'paragraph' && only.content === undefined
  return { type: 'doc', content: isBlank ? [] : content }
}

function toBlock(node: unknown): Block[] {
  const attrs = attrsOf(node)
  switch (typeOf(node)) {
    case 'paragraph':
      return [paragraph(inlinesOf(node))]
    case 'heading':
      return [{ type: 'heading', attrs: { level: attrs.level === 3 ? 3 : 2 }, ...content(inlinesOf(node)) }]
    case 'blockquote':
      return [{ type: 'blockquote', attrs: { by: text(attrs.by) }, content: paragraphsOf(node) }]
    case 'pullQuote':
      return pullQuote(inlinesOf(node), text(attrs.by))
    case 'bulletList':
    case 'orderedList':
    case 'table':
      return boxed(node)
    case 'infoBox': {
      const inner = childrenOf(node).flatMap(boxed)
      return [{ type: 'infoBox', attrs: { title: text(attrs.title) ?? '' }, content: filled(inner) }]
    }
    case 'gallery': {
      const items = Array.isArray(attrs.items) ? attrs.items.flatMap(pictureUse) : []
      return items.length > 0 ? [{ type: 'gallery', attrs: { items } }] : []
    }
    case 'image':
      return pictureUse(attrs).map((use) => ({ type: 'image', attrs: use }))
    case 'readAlso':
      return ofSchema({ type: 'readAlso', attrs: { articleId: attrs.articleId } })
    case 'embed':
      return ofSchema({
        type: 'embed',
        attrs: { provider: attrs.provider, id: attrs.id, caption: text(attrs.caption) },
      })
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    default:
      return loose(node, toBlock)
  }
}

/** What may stand in an info box. */
function boxed(node: unknown): Boxed[] {
  switch (typeOf(node)) {
    case 'paragraph':
      return [paragraph(inlinesOf(node))]
    case 'bulletList': {
      const items = itemsOf(node)
      return items.length > 0 ? [{ type: 'bulletList', content: items }] : []
    }
    case 'orderedList': {
      const items = itemsOf(node)
      return items.length > 0 ? [{ type: 'orderedList', ...startOf(node), content: items }] : []
    }
    case 'table': {
      const rows = rowsOf(node)
      return rows.length > 0 ? [{ type: 'table', attrs: { caption: text(attrsOf(node).caption) }, content: rows }] : []
    }
    default:
      return loose(node, boxed)
  }
}

/** The words of what has no place where it stands. */
function loose<T>(node: unknown, place: (child: unknown) => T[]): (T | Paragraph)[] {
  const inlines = inlinesOf(node)
  if (inlines.length > 0) return [paragraph(inlines)]
  return typeOf(node) === 'text' ? [] : childrenOf(node).flatMap(place)
}

function startOf(node: unknown): { attrs?: { start: number } } {
  const { start } = attrsOf(node)
  return typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? { attrs: { start } } : {}
}

function itemsOf(list: unknown): Item[] {
  return childrenOf(list).map((item) => ({ type: 'listItem', content: paragraphsOf(item) }))
}

function rowsOf(table: unknown): Row[] {
  return childrenOf(table).flatMap((row): Row[] => {
    const cells = childrenOf(row).map((cell): Row['content'][number] => ({
      type: typeOf(cell) === 'tableHeader' ? 'tableHeader' : 'tableCell',
      content: paragraphsOf(cell),
    }))
    return cells.length > 0 ? [{ type: 'tableRow', content: cells }] : []
  })
}

function pullQuote(inlines: Inline[], by: string | null): Block[] {
  if (inlines.length > 0) return [{ type: 'pullQuote', attrs: { by }, content: inlines }]
  // The name of the speaker was typed first: it waits for the words on an empty line.
  return by === null ? [] : [{ type: 'pullQuote', attrs: { by }, content: [{ type: 'hardBreak' }] }]
}

function pictureUse(attrs: unknown): Extract<Block, { type: 'image' }>['attrs'][] {
  const { mediaId, caption, isArchivePhoto } = recordOf(attrs)
  const use = { mediaId, caption: text(caption), isArchivePhoto: isArchivePhoto === true }
  return ofSchema({ type: 'image', attrs: use }).flatMap((block) => (block.type === 'image' ? [block.attrs] : []))
}

function ofSchema(block: unknown): Block[] {
  const { data } = blockSchema.safeParse(block)
  return data ? [data] : []
}

/** The paragraphs of a quote, an item or a cell, at least one. */
function paragraphsOf(node: unknown): Paragraph[] {
  const own = inlinesOf(node)
  return filled(own.length > 0 ? [paragraph(own)] : childrenOf(node).flatMap(flatParagraphs))
}

function flatParagraphs(node: unknown): Paragraph[] {
  const inlines = inlinesOf(node)
  if (inlines.length > 0 || typeOf(node) === 'paragraph') return [paragraph(inlines)]
  return childrenOf(node).flatMap(flatParagraphs)
}

function filled<T>(blocks: T[]): (T | Paragraph)[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

function paragraph(inlines: Inline[]): Paragraph {
  return { type: 'paragraph', ...content(inlines) }
}

function content(inlines: Inline[]): { content?: Inline[] } {
  return inlines.length > 0 ? { content: inlines } : {}
}

function inlinesOf(node: unknown): Inline[] {
  const own = typeOf(node) === 'text' ? [node] : childrenOf(node)
  return own.flatMap((inline): Inline[] => {
    if (typeOf(inline) === 'hardBreak') return [{ type: 'hardBreak' }]
    const words = text(recordOf(inline).text)
    if (typeOf(inline) !== 'text' || words === null) return []
    const marks = marksOf(inline)
    return [marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }]
  })
}

function marksOf(node: unknown): Mark[] {
  const { marks } = recordOf(node)
  const read = Array.isArray(marks) ? marks.flatMap((mark) => readMark(withoutNothing(mark)) ?? []) : []
  return read.filter(({ type }, index) => read.findIndex((other) => other.type === type) === index)
}

/** The editor gives every mark an `attrs`, where the schema wants none on bold. */
function withoutNothing(mark: unknown): unknown {
  const { type, attrs } = recordOf(mark)
  return type === 'bold' ? { type } : { type, attrs }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function typeOf(node: unknown): unknown {
  return recordOf(node).type
}

function attrsOf(node: unknown): Record<string, unknown> {
  return recordOf(recordOf(node).attrs)
}

function childrenOf(node: unknown): unknown[] {
  const { content: children } = recordOf(node)
  return Array.isArray(children) ? children : []
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
