import { cleanLine } from '#arabic/clean.ts'
import { attribute, type Element, elementsOf, isElement, lineOf, type Node, textOf } from './html-tree.ts'
import { readPrintedDate } from './printed-date.ts'
import { endsSentence } from './printed-lines.ts'
import type { Role, SourceLine } from './source-line.ts'

const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'svg',
  'canvas',
  'object',
  'video',
  'audio',
  'head',
  'map',
])
const FURNITURE_TAGS = new Set(['nav', 'aside', 'form', 'button', 'select', 'footer', 'menu', 'dialog'])
const FURNITURE_NAMES =
  /(?:^|[-_\s])(?:share|sharing|shares|social|socials|related|readmore|read-?more|read-?also|also-?read|menu|nav|navbar|sidebar|side-?bar|comments?|advert\w*|ads?|banner|widget|tags|keywords|most-?\w+|newsletter|print|footer|copyright\w*|subscribe|follow|popup|cookie|login|search|toolbar|tools|recommend\w*|trending|ticker|promo|pagination|breadcrumbs?)(?:$|[-_\s])/iu
const TRAIL_NAMES = /breadcrumb|trail/iu
const CAPTION_NAMES = /(?:^|[-_\s])(?:wp-)?(?:image-|img-|photo-|picture-)?caption(?:-text)?(?:$|[-_\s])/iu
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead time tr ul'.split(
    ' ',
  ),
)
const HEADINGS: Record<string, Role> = {
  h1: 'headline',
  h2: 'heading2',
  h3: 'heading3',
  h4: 'heading3',
  h5: 'heading3',
  h6: 'heading3',
}
/** An element that holds this much of the page's paragraphs holds the story. */
const SHARE_OF_STORY = 0.8
const SHORTEST_PARAGRAPH = 60
const LONGEST_STRONG_HEADING = 90

/** What the elements around a place say about the text in it. */
interface Place {
  role: Role
  isOutside: boolean
  isLink: boolean
  isStrong: boolean
  /** Its line ends are the text's own. */
  isTyped: boolean
  group?: number
  number?: number
}

type Step = { node: Node; place: Place } | { end: Place }

/** One walk over a page in reading order; `lines` is what it printed, `story` the element that holds the story. */
export class HtmlWalk {
  readonly lines: SourceLine[] = []
  readonly story: Element
  /** The names in the page's trail of sections, from the home page down. */
  readonly trail: string[] = []
  private text = ''
  private linkLength = 0
  private strongLength = 0
  private line = 1
  private groups = 0

  constructor(root: Element) {
    this.story = findStory(root)
    this.walk(root)
  }

  /** Its own stack: pages nest deeper than a call stack does. */
  private walk(root: Element): void {
    const start: Place = {
      role: 'text',
      isOutside: root !== this.story,
      isLink: false,
      isStrong: false,
      isTyped: false,
    }
    const open: Step[] = [{ node: root, place: start }]
    for (let step = open.pop(); step; step = open.pop()) {
      if ('end' in step) this.endLine(step.end)
      else if (isElement(step.node)) open.push(...this.enter(step.node, step.place))
      else if (step.node.nodeName === '#text' && 'value' in step.node) {
        this.addLines(step.node.value, step.place, lineOf(step.node))
      }
    }
  }

  /** Opens an element; returns what is to be walked next, the last step first. */
  private enter(element: Element, place: Place): Step[] {
    if (UNREAD.has(element.tagName) || isHidden(element)) return []
    if (element.tagName === 'br') this.endLine(place)
    if (this.isTrail(element) || this.isDataTable(element, place)) return []
    const inner = this.placeIn(element, place)
    let number = Number(attribute(element, 'start') ?? 1)
    const steps: Step[] = element.childNodes.map((node) => {
      const isItem = inner.role === 'numbered' && isElement(node) && node.tagName === 'li'
      return { node, place: isItem ? { ...inner, number: number++ } : inner }
    })
    if (BLOCKS.has(element.tagName) && !isTimeInText(element)) {
      this.endLine(place)
      steps.push({ end: inner })
    }
    return steps.reverse()
  }

  private placeIn(element: Element, place: Place): Place {
    const { tagName } = element
    const inner = { ...place }
    if (element === this.story) inner.isOutside = false
    if (tagName === 'a' && attribute(element, 'href') !== undefined) inner.isLink = true
    if (tagName === 'b' || tagName === 'strong') inner.isStrong = true
    if (tagName === 'pre') inner.isTyped = true
    if (place.role === 'furniture') return inner
    const names = namesOf(element)
    if (this.isFurniture(element, names)) inner.role = 'furniture'
    else if (tagName === 'figcaption' || CAPTION_NAMES.test(names)) inner.role = 'caption'
    else if (tagName === 'blockquote') Object.assign(inner, { role: 'quote', group: ++this.groups })
    else if (tagName === 'ul' || tagName === 'ol') {
      Object.assign(inner, { role: tagName === 'ul' ? 'bullet' : 'numbered', group: ++this.groups })
    } else if (tagName === 'time') inner.role = 'date'
    else inner.role = HEADINGS[tagName] ?? place.role
    return inner
  }

  private isFurniture(element: Element, names: string): boolean {
    if (element === this.story || element.tagName === 'body' || element.tagName === 'html') return false
    const isNamed = FURNITURE_TAGS.has(element.tagName) || FURNITURE_NAMES.test(names)
    // Names are chosen freely: what holds the story or the headline is never furniture.
    return isNamed && !elementsOf(element).some((inner) => inner === this.story || inner.tagName === 'h1')
  }

  private isTrail(element: Element): boolean {
    if (!TRAIL_NAMES.test(namesOf(element)) || !this.isFurniture(element, 'breadcrumb')) return false
    const leaves = elementsOf(element).filter((inner) => !inner.childNodes.some(isElement))
    if (this.trail.length === 0) this.trail.push(...leaves.map((leaf) => cleanLine(textOf(leaf))).filter(Boolean))
    return true
  }

  private isDataTable(element: Element, place: Place): boolean {
    if (element.tagName !== 'table' || place.isOutside || place.role === 'furniture') return false
    const inside = elementsOf(element)
    const cells = inside.filter((inner) => inner.tagName === 'td' || inner.tagName === 'th')
    const isLayout = inside.some((inner) => ['p', 'div', 'img', 'h1', 'h2', 'h3', 'ul'].includes(inner.tagName))
    if (isLayout || cells.length < 4) return false
    this.endLine(place)
    const rows = inside
      .filter((inner) => inner.tagName === 'tr')
      .map((row) => row.childNodes.filter(isElement).map((cell) => cleanLine(textOf(cell))))
      .filter((row) => row.some(Boolean))
    const text = rows.flat().filter(Boolean).join(' ')
    this.lines.push({
      line: lineOf(element) ?? this.line,
      text,
      role: 'table',
      startsGroup: false,
      isOutside: false,
      rows,
    })
    return true
  }

  private addLines(value: string, place: Place, line: number | undefined): void {
    if (!place.isTyped) {
      this.addText(value, place, line)
      return
    }
    for (const [index, one] of value.split('\n').entries()) {
      if (index > 0) this.endLine(place)
      this.addText(one, place, line === undefined ? undefined : line + index)
    }
  }

  private addText(value: string, place: Place, line: number | undefined): void {
    if (this.text.trim() === '') this.line = (line ?? this.line) + leadingLines(value)
    this.text += value
    const length = value.trim().length
    if (place.isLink) this.linkLength += length
    if (place.isStrong) this.strongLength += length
  }

  private endLine(place: Place): void {
    const text = cleanLine(this.text.replace(/\s+/gu, ' '))
    if (text !== '') {
      const isLink = this.linkLength > text.length * 0.8
      const isStrong = this.strongLength > text.length * 0.9
      const { isOutside, group, number } = place
      const role = roleOf(text, place, { isLink, isStrong })
      this.lines.push({ line: this.line, text, role, startsGroup: false, isOutside, group, number })
    }
    this.text = ''
    this.linkLength = 0
    this.strongLength = 0
  }
}

function roleOf(text: string, place: Place, { isLink, isStrong }: { isLink: boolean; isStrong: boolean }): Role {
  if (place.role === 'furniture' || place.role === 'headline') return place.role
  if (place.role === 'date') return readPrintedDate(text) ? 'text' : 'furniture'
  if (isLink) return 'link'
  const isHeading = place.role === 'text' && isStrong && text.length <= LONGEST_STRONG_HEADING && !endsSentence(text)
  return isHeading && !place.isOutside && !readPrintedDate(text) ? 'heading2' : place.role
}

function namesOf(element: Element): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, 'style') ?? '')
}

/** A time inside a sentence is part of it; elsewhere it is a line of its own. */
function isTimeInText(element: Element): boolean {
  const parent = element.parentNode
  return element.tagName === 'time' && parent !== null && 'tagName' in parent && parent.tagName === 'p'
}

function leadingLines(value: string): number {
  return (/^\s*/u.exec(value)?.[0] ?? '').split('\n').length - 1
}

/** The smallest element that holds most of the page's paragraphs. */
function findStory(root: Element): Element {
  const body = root.childNodes.filter(isElement).find((child) => child.tagName === 'body') ?? root
  const weights = weighParagraphs(body)
  const marked = elementsOf(body).filter(
    (element) => attribute(element, 'itemprop') === 'articleBody' && (weights.get(element) ?? 0) > 0,
  )
  if (marked[0] && marked.length === 1) return marked[0]
  let story = body
  const enough = (weights.get(body) ?? 0) * SHARE_OF_STORY
  for (;;) {
    const inner = story.childNodes.filter(isElement).find((child) => enough > 0 && (weights.get(child) ?? 0) >= enough)
    // One paragraph is not the place that holds the story: what stands beside it is the story's, too.
    if (!inner || ['p', 'ul', 'ol', 'blockquote', 'font', 'span', 'b', 'strong', 'center'].includes(inner.tagName))
      return story
    story = inner
  }
}

/** How many letters of paragraph-like text each element holds, links and furniture not counted. */
function weighParagraphs(body: Element): Map<Element, number> {
  const own = new Map<Element, number>()
  const order: Element[] = []
  const open: Element[] = [body]
  for (let element = open.pop(); element; element = open.pop()) {
    if (UNREAD.has(element.tagName) || isHidden(element)) continue
    const isLeft =
      element !== body &&
      (FURNITURE_TAGS.has(element.tagName) || element.tagName === 'a' || element.tagName in HEADINGS)
    if (isLeft) continue
    order.push(element)
    let weight = 0
    for (const child of element.childNodes) {
      if (isElement(child)) open.push(child)
      else if (child.nodeName === '#text' && 'value' in child && child.value.trim().length >= SHORTEST_PARAGRAPH)
        weight += child.value.trim().length
    }
    own.set(element, weight)
  }
  for (const element of order.toReversed()) {
    const inner = element.childNodes.filter(isElement).reduce((sum, child) => sum + (own.get(child) ?? 0), 0)
    own.set(element, (own.get(element) ?? 0) + inner)
  }
  return own
}
