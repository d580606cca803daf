import type { Body, Inline } from '../articles/body.ts'

/** Names and numbers of machines that only the newsroom's own network knows. */
const INSIDE =
  /^(?:localhost|.+\.(?:localhost|local|internal|lan|home|test)|(?:0|10|127)\.\d+\.\d+\.\d+|169\.254\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|\[.*\])$/i
/** The desk is no place for readers. */
const DESK = /^\/desk(?:[/?#]|$)/i

/**
 * Addresses in a body that readers must not be sent to: what `bodySchema` refuses anyway, machines inside the house, the
 * desk itself, addresses that pretend to be another («https://bank.example@evil.example»).
 */
export function findUnsafeLinks(body: Body): string[] {
  return linksOf(body).filter((href) => !isSafeLink(href))
}

/** Whether readers may be sent there. Total: what cannot be read as an address is not safe. */
export function isSafeLink(href: string): boolean {
  if (href.startsWith('#')) return href.length > 1
  if (href.startsWith('/')) return !/^\/[/\\]/.test(href) && !DESK.test(href)
  const url = URL.parse(href)
  if (!url) return false
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return url.pathname !== ''
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false
  return url.username === '' && url.password === '' && url.hostname.includes('.') && !INSIDE.test(url.hostname)
}

function linksOf(body: Body): string[] {
  return body.content.flatMap(linksOfBlock)
}

function linksOfBlock(block: Body['content'][number]): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return linksOfInlines(block.content)
    case 'blockquote':
      return block.content.flatMap((paragraph) => linksOfInlines(paragraph.content))
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap((paragraph) => linksOfInlines(paragraph.content)))
    case 'table':
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.flatMap((paragraph) => linksOfInlines(paragraph.content))),
      )
    case 'infoBox':
      return block.content.flatMap(linksOfBlock)
    default:
      return []
  }
}

function linksOfInlines(content: Inline[] | undefined): string[] {
  return (content ?? []).flatMap((inline) =>
    inline.type === 'text' ? (inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? mark.attrs.href : [])) : [],
  )
}
