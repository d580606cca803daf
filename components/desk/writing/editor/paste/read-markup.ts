import type { Block, Mark, Paragraph } from '#newsroom/articles/body.ts'
import { BlockBuilder, makeList } from './builder.ts'
import { flatParagraphs } from './fit.ts'
import { kindOfLink, linkMark } from './links.ts'
import { type CleanedCode, count, type Report } from './report.ts'
import { countStyles, isHidden, withBold } from './style.ts'
import { isLayout, readTable } from './table.ts'
import { findElement, type HtmlElement, type HtmlNode, textOf } from './tree.ts'
import { asideOf, headingOf, itemOf } from './word-processor.ts'

const SILENT = new Set(['style', 'head', 'title', 'meta', 'link', 'xml', 'template', 'colgroup', 'caption', 'wbr'])
const EMBEDDED = new Set(
  'script noscript iframe object embed form input button select textarea svg math canvas nav dialog'.split(' '),
)
const PICTURES = new Set(['img', 'picture', 'video', 'audio', 'v:shape', 'v:imagedata', 'v:shapetype'])
const BLOCKS = new Set(
  'address article aside body center dd details div dl dt fieldset figcaption figure footer header hgroup html main p pre section summary tbody td tfoot th thead tr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)

/** Pasted markup as blocks a story may hold; what is lost on the way is counted in `report`. */
export function readMarkup(root: HtmlElement, report: Report): Block[] {
  const builder = new BlockBuilder(report)
  readAll(root.children, [], builder)
  builder.end()
  return builder.blocks
}

function readAll(nodes: HtmlNode[], marks: Mark[], builder: BlockBuilder): void {
  for (const node of nodes) {
    if (typeof node === 'string') builder.text(node.replace(/[ \t\r\n\f]+/gu, ' '), marks)
    else readElement(node, marks, builder)
  }
}

function readElement(element: HtmlElement, marks: Mark[], builder: BlockBuilder): void {
  const { tag } = element
  const { report } = builder
  const sign = signOf(element)
  if (sign) builder.text(sign, marks)
  if (sign || SILENT.has(tag) || isLeftOut(element, report)) return
  countStyles(element, report)
  const inner = withBold(element, marks)
  if (tag === 'br') builder.text('\n', [])
  else if (tag === 'hr') {
    builder.end()
    builder.block({ type: 'horizontalRule' })
  } else if (tag === 'a') readLink(element, inner, builder)
  else if (tag === 'ul' || tag === 'ol') readList(element, inner, builder)
  else if (tag === 'li') readList({ tag: 'ul', attributes: {}, children: [element] }, inner, builder)
  else if (tag === 'blockquote') readQuote(element, inner, builder)
  else if (tag === 'table' && !isLayout(element)) {
    builder.end()
    builder.block(readTable(element, report, (cell) => paragraphsIn(cell.children, withBold(cell, inner), report)))
  } else if (tag === 'pre') readLines(element, inner, builder)
  else if (BLOCKS.has(tag) || tag === 'table') readFlow(element, inner, builder)
  else readAll(element.children, inner, builder)
}

/** Chats and networks draw signs as pictures, whose words say which. */
function signOf({ tag, attributes }: HtmlElement): string | undefined {
  return tag === 'img' && /^\p{Extended_Pictographic}/u.test(attributes.alt ?? '') ? attributes.alt : undefined
}

/** Counts what no story holds, and says that it goes. */
function isLeftOut(element: HtmlElement, report: Report): boolean {
  const reason = whyLeftOut(element)
  if (reason === undefined) return false
  if (reason !== 'apart') count(report, reason)
  return true
}

function whyLeftOut(element: HtmlElement): CleanedCode | 'apart' | undefined {
  const { tag, attributes } = element
  if (PICTURES.has(tag)) return tag === 'v:shapetype' ? 'apart' : 'pictures'
  if (EMBEDDED.has(tag)) return 'embedded'
  if (isHidden(element)) return 'hidden'
  if (tag === 'del' || /\bmsoDel\b/u.test(attributes.class ?? '')) return 'deletions'
  return asideOf(element)
}

function readFlow(element: HtmlElement, marks: Mark[], builder: BlockBuilder): void {
  const { tag } = element
  builder.end()
  const isParagraph = tag === 'p' || /^h[1-6]$/u.test(tag)
  if (isParagraph && isNoteText(element)) return
  const heading = headingOf(element)
  const item = heading ? undefined : itemOf(element)
  if (heading) builder.startHeading(heading)
  if (item) builder.startItem(item)
  if (item?.isNested) count(builder.report, 'nestedLists')
  readAll(element.children, marks, builder)
  builder.end(isParagraph)
}

/** The text of a note begins with the way back to its number. */
function isNoteText(element: HtmlElement): boolean {
  const link = findElement(element, ({ tag, attributes }) => tag === 'a' && Boolean(attributes.href))
  return link !== undefined && kindOfLink(link.attributes.href ?? '') === 'noteBack' && !isInSup(element, link)
}

function isInSup(element: HtmlElement, link: HtmlElement): boolean {
  return findElement(element, ({ tag, children }) => tag === 'sup' && children.includes(link)) !== undefined
}

function readLink(element: HtmlElement, marks: Mark[], builder: BlockBuilder): void {
  const href = element.attributes.href ?? ''
  const kind = kindOfLink(href)
  if (kind !== 'link') {
    count(builder.report, kind === 'comment' ? 'comments' : 'footnotes')
    return
  }
  const hasWords = textOf(element).trim() !== ''
  const mark = hasWords ? linkMark(href, builder.report) : undefined
  const others = marks.filter(({ type }) => type !== 'link')
  readAll(element.children, mark ? [...others, mark] : marks, builder)
}

function readList(list: HtmlElement, marks: Mark[], builder: BlockBuilder): void {
  builder.end()
  const items = itemsIn(list, marks, builder.report, 1)
  const start = Number.parseInt(list.attributes.start ?? '1', 10)
  if (items.length > 0) builder.block(makeList(items, list.tag === 'ol', start >= 0 ? start : 1))
}

type Items = Extract<Block, { type: 'bulletList' }>['content']

/** The items of a list, those of lists inside it after the item they stood in. */
function itemsIn(list: HtmlElement, marks: Mark[], report: Report, level: number): Items {
  return list.children.flatMap((child): Items => {
    if (typeof child === 'string') return child.trim() === '' ? [] : toItem([child], marks, report)
    const isList = ({ tag }: HtmlElement) => tag === 'ul' || tag === 'ol'
    if (isList(child)) {
      count(report, 'nestedLists')
      return itemsIn(child, marks, report, level + 1)
    }
    if (SILENT.has(child.tag) || isHidden(child)) return []
    const bold = withBold(child, marks)
    const inner = child.children.filter((one) => typeof one !== 'string').filter(isList)
    const words = child.children.filter((one) => typeof one === 'string' || !isList(one))
    if (inner.length > 0) count(report, 'nestedLists', inner.length)
    return [...toItem(words, bold, report), ...inner.flatMap((one) => itemsIn(one, bold, report, level + 1))]
  })
}

function toItem(nodes: HtmlNode[], marks: Mark[], report: Report): Items {
  const content = paragraphsIn(nodes, marks, report)
  return content.length > 0 ? [{ type: 'listItem', content }] : []
}

function readQuote(element: HtmlElement, marks: Mark[], builder: BlockBuilder): void {
  builder.end()
  const content = paragraphsIn(element.children, marks, builder.report)
  if (content.length > 0) builder.block({ type: 'blockquote', attrs: { by: null }, content })
}

/** Text laid out by its lines keeps them as paragraphs. */
function readLines(element: HtmlElement, marks: Mark[], builder: BlockBuilder): void {
  builder.end()
  builder.text(textOf(element).replace(/\r?\n/gu, '\n\n'), marks)
  builder.end()
}

function paragraphsIn(nodes: HtmlNode[], marks: Mark[], report: Report): Paragraph[] {
  const builder = new BlockBuilder(report)
  readAll(nodes, marks, builder)
  builder.end()
  return flatParagraphs(builder.blocks)
}
