import { stripControls } from '#arabic/bidi.ts'
import { splitPhones } from '#arabic/phones.ts'
import { assertUnreachable, type Inline, type Mark } from '../articles/body.ts'

/** How links of a story are written where nothing says which site they stand on. */
export interface LinkSetting {
  origin: string
  /** The story's own address, for links within it. */
  url: string
  /** Whether somebody paid for the copy. */
  isPaid: boolean
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands between tags or in an attribute, without anything XML or a reader's eye forbids. */
export function escapeText(text: string): string {
  return stripControls(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** An element. An attribute that is null is left out; `content` is markup. */
export function element(name: string, attributes: Record<string, string | number | null>, content: string): string {
  return `<${name}${writeAttributes(attributes)}>${content}</${name}>`
}

export function emptyElement(name: string, attributes: Record<string, string | number | null> = {}): string {
  return `<${name}${writeAttributes(attributes)}>`
}

function writeAttributes(attributes: Record<string, string | number | null>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('')
}

/** A paragraph, or nothing where there is nothing to say. */
export function paragraph(content: string): string {
  return content.trim() === '' ? '' : element('p', {}, content)
}

/** The words of one paragraph, heading or cell with their marks. */
export function drawInlines(content: Inline[] | undefined, links: LinkSetting): string {
  return (content ?? [])
    .map((inline) => (inline.type === 'hardBreak' ? emptyElement('br') : drawText(inline.text, inline.marks, links)))
    .join('')
}

function drawText(text: string, marks: Mark[] = [], links: LinkSetting): string {
  const isForeign = marks.some(({ type }) => type === 'foreign')
  return marks.reduce((inner, mark) => wrap(inner, mark, links), isForeign ? escapeText(text) : isolatePhones(text))
}

function wrap(inner: string, mark: Mark, links: LinkSetting): string {
  switch (mark.type) {
    case 'bold':
      return element('strong', {}, inner)
    case 'link':
      return drawLink(mark.attrs.href, inner, links)
    case 'foreign':
      return element('bdi', { lang: mark.attrs.lang, dir: mark.attrs.dir }, inner)
    default:
      return assertUnreachable(mark)
  }
}

/** A link that leads where it should from anywhere. Search engines are told of paid ones. */
export function drawLink(href: string, content: string, { origin, url, isPaid }: LinkSetting): string {
  const absolute = href.startsWith('/') ? origin + href : href.startsWith('#') ? url + href : href
  const isOwn = absolute === origin || absolute.startsWith(`${origin}/`)
  return element('a', { href: absolute, rel: isPaid && !isOwn ? 'sponsored' : null }, content)
}

function isolatePhones(text: string): string {
  return splitPhones(text)
    .map((piece, index) => (index % 2 === 1 ? element('bdi', { dir: 'ltr' }, escapeText(piece)) : escapeText(piece)))
    .join('')
}
