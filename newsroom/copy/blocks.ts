import type { CopyBlock, CopyBlockKind } from '#arabic/copy/copy.ts'
import { assertUnreachable, type Block, type Inline } from '../articles/body.ts'
import type { Story } from '../stories/story.ts'

/** The texts of a story that readers read, with where each stands. */
export type StoryWords = Pick<Story, 'kicker' | 'headline' | 'frontHeadline' | 'standfirst' | 'body'> &
  Partial<Pick<Story, 'seoTitle' | 'socialTitle' | 'pushText' | 'lead'>>

/** The blocks of a story for the copy desk, in reading order; empty ones are left out. */
export function storyBlocks(story: StoryWords): CopyBlock[] {
  const blocks: CopyBlock[] = [
    { text: story.kicker, kind: 'headline' },
    { text: story.headline, kind: 'headline' },
    { text: story.frontHeadline, kind: 'headline' },
    { text: story.seoTitle ?? '', kind: 'headline' },
    { text: story.socialTitle ?? '', kind: 'headline' },
    { text: story.pushText ?? '', kind: 'headline' },
    { text: story.standfirst, kind: 'standfirst' },
    { text: story.lead?.caption ?? '', kind: 'caption' },
    ...story.body.content.flatMap(blocksOf),
  ]
  return blocks.filter(({ text }) => text !== '')
}

function blocksOf(block: Block): CopyBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [toBlock('paragraph', block.content)]
    case 'heading':
      return [toBlock('heading', block.content)]
    case 'pullQuote':
      return [toBlock('quote', block.content), ...named(block.attrs.by)]
    case 'blockquote':
      return [...block.content.map(({ content }) => toBlock('quote', content)), ...named(block.attrs.by)]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.map(({ content }) => toBlock('paragraph', content)))
    case 'table':
      return [
        ...named(block.attrs.caption),
        ...block.content.flatMap((row) =>
          row.content.flatMap((cell) => cell.content.map(({ content }) => toBlock('cell', content))),
        ),
      ]
    case 'infoBox':
      return [{ text: block.attrs.title, kind: 'heading' }, ...block.content.flatMap(blocksOf)]
    case 'image':
    case 'embed':
      return named(block.attrs.caption)
    case 'gallery':
      return block.attrs.items.flatMap(({ caption }) => named(caption))
    case 'readAlso':
    case 'horizontalRule':
      return []
    default:
      return assertUnreachable(block)
  }
}

function named(text: string | null): CopyBlock[] {
  return text ? [{ text, kind: 'caption' }] : []
}

function toBlock(kind: CopyBlockKind, content: Inline[] = []): CopyBlock {
  const foreign: { start: number; end: number }[] = []
  let text = ''
  for (const inline of content) {
    const start = text.length
    text += inline.type === 'text' ? inline.text : '\n'
    const isForeign = inline.type === 'text' && inline.marks?.some((mark) => mark.type === 'foreign')
    if (isForeign) foreign.push({ start, end: text.length })
  }
  return foreign.length > 0 ? { text, kind, foreign } : { text, kind }
}
