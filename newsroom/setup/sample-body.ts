import type { SampleBlock } from '#db/sample/sample.ts'
import type { Block, Body, Inline, ListItem, Mark, Paragraph } from '../articles/body.ts'

/** What the keys of sample blocks stand for. */
export interface SampleKeys {
  /** Media id of a photograph. */
  photo(key: string): number
  /** Id of a story, undefined while it has not been written. */
  story(key: string): number | undefined
}

/** Turns the sample edition's short notation into a body. «Read also» cards of unwritten stories are left out. */
export function toBody(blocks: SampleBlock[], keys: SampleKeys): Body {
  return { type: 'doc', content: blocks.flatMap((block) => toBlock(block, keys)) }
}

function toBlock(block: SampleBlock, keys: SampleKeys): Block[] {
  if (typeof block === 'string') return [paragraph(block)]
  if ('h2' in block) return [heading(2, block.h2)]
  if ('h3' in block) return [heading(3, block.h3)]
  if ('quote' in block)
    return [{ type: 'blockquote', attrs: { by: block.by ?? null }, content: [paragraph(block.quote)] }]
  if ('pull' in block) return [{ type: 'pullQuote', attrs: { by: block.by ?? null }, content: inlines(block.pull) }]
  if ('list' in block) return [{ type: 'bulletList', content: block.list.map(item) }]
  if ('steps' in block) return [{ type: 'orderedList', content: block.steps.map(item) }]
  if ('photo' in block) return [{ type: 'image', attrs: pictureUse(block, keys) }]
  if ('gallery' in block) {
    return [{ type: 'gallery', attrs: { items: block.gallery.map((one) => pictureUse(one, keys)) } }]
  }
  if ('table' in block) return [table(block.table, block.caption)]
  if ('box' in block) return [infoBox(block)]
  if ('also' in block) {
    const articleId = keys.story(block.also)
    return articleId === undefined ? [] : [{ type: 'readAlso', attrs: { articleId } }]
  }
  if ('embed' in block) {
    return [{ type: 'embed', attrs: { provider: block.embed, id: block.id, caption: block.caption } }]
  }
  return [{ type: 'horizontalRule' }]
}

function infoBox({ box, rows, text }: Extract<SampleBlock, { box: string }>): Block {
  const content: Extract<Block, { type: 'infoBox' }>['content'] = (text ?? []).map(paragraph)
  if (rows) {
    content.push({
      type: 'table',
      attrs: { caption: null },
      content: rows.map(([term, words]) => ({
        type: 'tableRow',
        content: [
          { type: 'tableHeader', content: [paragraph(term)] },
          { type: 'tableCell', content: [paragraph(words)] },
        ],
      })),
    })
  }
  return { type: 'infoBox', attrs: { title: box }, content }
}

function table(rows: string[][], caption: string): Block {
  return {
    type: 'table',
    attrs: { caption },
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((words) => ({ type: row === 0 ? 'tableHeader' : 'tableCell', content: [paragraph(words)] })),
    })),
  }
}

function pictureUse({ photo, caption, archive }: { photo: string; caption: string; archive?: true }, keys: SampleKeys) {
  return { mediaId: keys.photo(photo), caption, isArchivePhoto: archive ?? false }
}

function heading(level: 2 | 3, words: string): Block {
  return { type: 'heading', attrs: { level }, content: inlines(words) }
}

function item(words: string): ListItem {
  return { type: 'listItem', content: [paragraph(words)] }
}

function paragraph(words: string): Paragraph {
  return words ? { type: 'paragraph', content: inlines(words) } : { type: 'paragraph' }
}

const MARKED = /\*\*(?<bold>[^*]+)\*\*|\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)/gu

/** Reads `**bold**` and `[words](address)`. */
function inlines(text: string): Inline[] {
  const result: Inline[] = []
  const push = (words: string | undefined, mark?: Mark) => {
    if (words) result.push(mark ? { type: 'text', text: words, marks: [mark] } : { type: 'text', text: words })
  }
  let end = 0
  for (const match of text.matchAll(MARKED)) {
    push(text.slice(end, match.index))
    const { bold, words, href } = match.groups ?? {}
    if (bold) push(bold, { type: 'bold' })
    else if (href) push(words, { type: 'link', attrs: { href } })
    end = match.index + match[0].length
  }
  push(text.slice(end))
  return result
}
