import type { Block, Inline, Paragraph } from '#newsroom/articles/body.ts'

/** Where something is pasted: the story itself, an info box, what holds paragraphs only, or a single line. */
export type Place = 'story' | 'box' | 'paragraphs' | 'line'

/** Blocks as the place takes them; words are never lost. */
export function fitBlocks(blocks: Block[], place: Place): Block[] {
  if (place === 'story') return blocks
  if (place === 'box') return blocks.flatMap(boxed)
  const paragraphs = flatParagraphs(blocks)
  if (place === 'paragraphs') return paragraphs
  const content = paragraphs.flatMap(({ content: words = [] }, index): Inline[] =>
    index === 0 ? words : [{ type: 'text', text: ' ' }, ...words],
  )
  return content.length > 0 ? [{ type: 'paragraph', content: content.map(onOneLine) }] : []
}

function boxed(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
    case 'table':
      return [block]
    case 'infoBox':
      return block.content
    default:
      return flatParagraphs([block])
  }
}

function onOneLine(inline: Inline): Inline {
  return inline.type === 'hardBreak' ? { type: 'text', text: ' ' } : inline
}

/** The words of any blocks as paragraphs, in order. */
export function flatParagraphs(blocks: Block[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    switch (block.type) {
      case 'paragraph':
        return [block]
      case 'heading':
      case 'pullQuote':
        return [{ type: 'paragraph', content: block.content }]
      case 'blockquote':
        return block.content
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap(({ content }) => content)
      case 'table':
        return block.content.flatMap(({ content }) => content.flatMap((cell) => cell.content)).filter(hasWords)
      case 'infoBox':
        return flatParagraphs(block.content)
      default:
        return []
    }
  })
}

function hasWords({ content }: Paragraph): boolean {
  return content !== undefined && content.length > 0
}
