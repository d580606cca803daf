import { fold } from '#arabic/fold.ts'
import { isSignedNumber } from '#arabic/phones.ts'
import {
  assertUnreachable,
  type Block,
  type Body,
  blockText,
  embedAddress,
  type ListItem,
  type Paragraph,
  type Table,
} from '../articles/body.ts'
import type { Picture } from '../media/picture.ts'
import { type FeedWords, fill } from './feed.ts'
import { drawInlines, drawLink, element, emptyElement, escapeText, type LinkSetting, paragraph } from './markup.ts'
import { toFeedPicture } from './pictures.ts'

/** What a body is drawn from besides itself. */
export interface BodySetting {
  links: LinkSetting
  words: FeedWords
  dateline: string | null
  /** By media id; one that is gone is left out. None in a feed without pictures. */
  pictures: Record<number, Picture>
  /** By article id: public stories alone. */
  readAlso: Record<number, { href: string; headline: string }>
}

/** The markup of a body, block by block: no script, no style, no class, every address whole. */
export function drawBody(body: Body, setting: BodySetting): string[] {
  const first = body.content.findIndex((block) => block.type === 'paragraph')
  return body.content.map((block, index) => {
    if (index !== first || block.type !== 'paragraph' || !setting.dateline) return drawBlock(block, setting)
    const place = escapeText(fill(setting.words.dateline, { place: setting.dateline }))
    return paragraph(`${element('b', {}, place)} ${drawInlines(block.content, setting.links)}`)
  })
}

function drawBlock(block: Block, setting: BodySetting): string {
  const { links, words } = setting
  switch (block.type) {
    case 'paragraph':
      return paragraph(drawInlines(block.content, links))
    case 'heading':
      return element(`h${block.attrs.level}`, {}, drawInlines(block.content, links))
    case 'blockquote':
      return quote(drawParagraphs(block.content, links), block.attrs.by)
    case 'pullQuote':
      return quote(paragraph(drawInlines(block.content, links)), block.attrs.by)
    case 'bulletList':
      return element('ul', {}, drawItems(block.content, links))
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return element('ol', { start: start === 1 ? null : start }, drawItems(block.content, links))
    }
    case 'table':
      return drawTable(block, links)
    case 'infoBox': {
      const title = paragraph(element('strong', {}, escapeText(block.attrs.title)))
      return element('aside', {}, title + block.content.map((inner) => drawBlock(inner, setting)).join(''))
    }
    case 'image':
      return drawFigure(setting.pictures[block.attrs.mediaId], block.attrs, setting)
    case 'gallery':
      return block.attrs.items.map((use) => drawFigure(setting.pictures[use.mediaId], use, setting)).join('')
    case 'readAlso': {
      const card = setting.readAlso[block.attrs.articleId]
      if (!card) return ''
      return paragraph(`${escapeText(words.readAlso)}: ${drawLink(card.href, escapeText(card.headline), links)}`)
    }
    case 'horizontalRule':
      return emptyElement('hr')
    case 'embed': {
      const caption = block.attrs.caption ? `${escapeText(block.attrs.caption)}${emptyElement('br')}` : ''
      const open = escapeText(words.open[block.attrs.provider])
      return paragraph(caption + drawLink(embedAddress(block.attrs), open, { ...links, isPaid: false }))
    }
    default:
      return assertUnreachable(block)
  }
}

interface Use {
  caption: string | null
  isArchivePhoto: boolean
}

/** A picture with what it shows, whether it is old, and whose it is. */
export function drawFigure(
  picture: Picture | undefined,
  use: Use,
  { links, words }: Pick<BodySetting, 'links' | 'words'>,
): string {
  const drawn = picture && toFeedPicture(picture, links.origin)
  if (!drawn) return ''
  const { url, width, height } = drawn.file
  const image = emptyElement('img', { src: url, alt: picture.alt, width, height })
  const label = use.isArchivePhoto ? words.archivePhoto : null
  // Old captures carry the label as their whole caption: it is not said twice.
  const caption = use.caption && (!label || fold(use.caption) !== fold(label)) ? use.caption : null
  const parts = [label, caption, creditOf(picture.credit, words)].filter((part) => part !== null)
  return element('figure', {}, image + (parts.length > 0 ? element('figcaption', {}, drawParts(parts)) : ''))
}

function drawParts(parts: string[]): string {
  return parts.map(escapeText).join(' ')
}

/** A credit that names the craft itself («رسم: …») is printed as it stands; any other took the picture. */
function creditOf(credit: string | null, words: FeedWords): string | null {
  return credit === null || credit.includes(':') ? credit : fill(words.photoBy, { names: credit })
}

function quote(content: string, by: string | null): string {
  return element('blockquote', {}, content + (by ? paragraph(`\u2014 ${escapeText(by)}`) : ''))
}

function drawItems(items: ListItem[], links: LinkSetting): string {
  return items.map((item) => element('li', {}, drawParagraphs(item.content, links))).join('')
}

function drawParagraphs(content: Paragraph[], links: LinkSetting): string {
  return content.map((one) => paragraph(drawInlines(one.content, links))).join('')
}

function drawTable(table: Table, links: LinkSetting): string {
  const caption = table.attrs.caption ? element('caption', {}, escapeText(table.attrs.caption)) : ''
  const rows = table.content.map((row, index) =>
    element('tr', {}, row.content.map((cell) => drawCell(cell, index === 0 ? 'col' : 'row', links)).join('')),
  )
  return element('table', {}, caption + element('tbody', {}, rows.join('')))
}

function drawCell(cell: Table['content'][number]['content'][number], scope: 'col' | 'row', links: LinkSetting): string {
  const text = cell.content.map((one) => blockText(one)).join(' ')
  // Nothing beside a signed number says which side its sign stands on.
  const words = isSignedNumber(text)
    ? element('bdi', { dir: 'ltr' }, escapeText(text))
    : cell.content.map((one) => drawInlines(one.content, links)).join(emptyElement('br'))
  const isHeading = cell.type === 'tableHeader' && text.trim() !== ''
  return isHeading ? element('th', { scope }, words) : element('td', {}, words)
}
