import { foldName } from '#arabic/fold.ts'
import { hasMarker } from './blocks.ts'
import type { PageDraft, PageFacts } from './captured-page.ts'
import { doubt } from './captured-page.ts'
import { readFurniture } from './furniture.ts'
import { isPersonName, readOffice } from './offices.ts'
import { readPrintedDate } from './printed-date.ts'
import { countWordsOf, endsSentence, isCaption, isParagraphLike, readByline, takePrinted } from './printed-lines.ts'
import { isKnownSectionName } from './section-names.ts'
import type { SourceLine } from './source-line.ts'

const LONGEST_LINK = 140
const SHORTEST_TEXT_OUTSIDE = 160
const LONGEST_CAPTION = 200

interface Reading {
  draft: PageDraft
  lines: SourceLine[]
  /** The first paragraph has been met: from here on short lines are the story's. */
  isInText: boolean
  /** Lines taken since a heading of links, those that markup shows to be links not counted; undefined when none is open. */
  links: number | undefined
  /** A list of links has just ended with an empty line. */
  isAfterLinks: boolean
  isOver: boolean
}

/** Reads what stands under the headline: caption, byline, date, and the body down to the end of the story. */
export function readStory(draft: PageDraft, lines: SourceLine[], facts: PageFacts): void {
  const reading: Reading = { draft, lines, isInText: false, links: undefined, isAfterLinks: false, isOver: false }
  let at = 0
  while (at < lines.length) at += readLine(reading, at)
  draft.body = facts.isMarkup ? draft.body : withHeadings(draft.body)
}

/** Reads one line, or as many as belong to it; returns how many. */
function readLine(reading: Reading, at: number): number {
  const { draft, lines } = reading
  const line = lines[at] as SourceLine
  const furniture = readFurniture(line.text)
  if (furniture === 'call') {
    draft.call ??= line.text
    return 1
  }
  if (line.role === 'furniture') {
    if (!line.isOutside && furniture === undefined && isLongText(line)) doubt(draft, 'text-outside', line)
    return 1
  }
  if (line.isOutside) return readOutside(reading, at)
  if (reading.links !== undefined && takeLink(reading, line, furniture === undefined)) return 1
  if (reading.isOver) return readAfterEnd(reading, line)
  if (furniture === 'list') {
    reading.links = 0
    return 1
  }
  if (furniture === 'end' && reading.isInText) {
    reading.isOver = true
    return 1
  }
  const isRule = reading.isInText && hasMarker(line)
  if (furniture && !isRule) return 1
  return reading.isInText ? readText(reading, line) : readBeforeText(reading, at)
}

function readText(reading: Reading, line: SourceLine): number {
  const { draft } = reading
  if (readPrintedDate(line.text)?.isUpdate) {
    takePrinted(draft, [line], 0, 'story')
    return 1
  }
  if (line.role === 'caption' || (line.role === 'text' && isCaption(line.text))) doubt(draft, 'picture-missing', line)
  else if (reading.isAfterLinks && isShort(line)) doubt(draft, 'related-list', line)
  else if (line.role === 'link' || !/\p{L}/u.test(line.text)) {
    if (!hasMarker(line)) doubt(draft, 'unclear-line', line)
  }
  draft.body.push(reading.isAfterLinks && isShort(line) ? { ...line, isDoubtful: true } : line)
  reading.isAfterLinks = false
  return 1
}

function readBeforeText(reading: Reading, at: number): number {
  const { draft, lines } = reading
  const line = lines[at] as SourceLine
  const taken = takeHeading(reading, at)
  if (taken > 0) return taken
  const isStory = line.role !== 'text' || hasMarker(line) || isParagraphLike(line.text)
  if (!isStory) doubt(draft, 'unclear-line', line)
  draft.body.push(line)
  reading.isInText = isStory
  return 1
}

/** What a page has between headline and text; returns the number of lines, 0 for a line of the story. */
function takeHeading(reading: Reading, at: number): number {
  const { draft, lines } = reading
  const line = lines[at] as SourceLine
  const key = foldName(line.text)
  if (key === foldName(draft.headline ?? '') || key === foldName(draft.section ?? '')) return 1
  if (draft.section === undefined && isKnownSectionName(line.text)) {
    draft.section = line.text
    return 1
  }
  const printed =
    readOffice(line.text)?.isSeparated === false && isParagraphLike(line.text)
      ? 0
      : takePrinted(draft, lines, at, 'story')
  if (printed > 0) return printed
  const byline = takeByline(draft, lines, at)
  return byline > 0 ? byline : takeCaption(draft, lines, at)
}

function takeByline(draft: PageDraft, lines: SourceLine[], at: number): number {
  const byline = readByline(lines[at]?.text ?? '')
  if (!byline) return 0
  if (byline.names.length > 0) {
    draft.credits.push(...byline.names.map((name) => ({ name, role: byline.role })))
    return 1
  }
  const next = lines[at + 1]
  if (!next || next.startsGroup || !isPersonName(next.text)) return 0
  draft.credits.push({ name: next.text, role: byline.role })
  return 2
}

/** A caption says that it is one, or is printed twice: once for the picture and once under it. */
function takeCaption(draft: PageDraft, lines: SourceLine[], at: number): number {
  const line = lines[at] as SourceLine
  const next = lines[at + 1]
  const isTwice = !line.isOutside && next?.text === line.text && line.text.length <= LONGEST_CAPTION
  if (line.role !== 'caption' && !isTwice && !(line.role === 'text' && isCaption(line.text))) return 0
  if (draft.caption !== undefined && draft.caption !== line.text) return 0
  draft.caption = line.text
  return isTwice ? 2 : 1
}

function readOutside(reading: Reading, at: number): number {
  const { draft, lines, isInText } = reading
  const line = lines[at] as SourceLine
  if (!isInText) {
    const taken = takeHeading(reading, at)
    if (taken > 0) return taken
  }
  if (line.role === 'text' && isLongText(line)) doubt(draft, 'text-outside', line)
  return 1
}

/** Long enough to be missed, were it the story's. */
function isLongText(line: SourceLine): boolean {
  return line.text.length >= SHORTEST_TEXT_OUTSIDE && endsSentence(line.text)
}

/** Leaves a link out, and says whether it did. */
function takeLink(reading: Reading, line: SourceLine, isUnknown: boolean): boolean {
  const taken = reading.links ?? 0
  const isLink = line.role === 'link' || (isShort(line) && (taken === 0 || !line.startsGroup))
  if (isLink || !isUnknown) {
    reading.links = line.role === 'link' ? taken : taken + 1
    return true
  }
  reading.links = undefined
  reading.isAfterLinks = taken > 0
  // Without an empty line after them, the last of several links may as well be the sub-heading of what follows.
  if (taken > 1 && !line.startsGroup && line.role === 'text' && !reading.isOver)
    doubt(reading.draft, 'related-list', line)
  return false
}

function readAfterEnd(reading: Reading, line: SourceLine): number {
  if (line.role !== 'link' && line.text.length >= LONGEST_LINK && endsSentence(line.text)) {
    doubt(reading.draft, 'text-after-end', line)
    reading.draft.body.push(line)
  }
  return 1
}

function isShort(line: SourceLine): boolean {
  return (
    line.text.length <= LONGEST_LINK && !endsSentence(line.text) && line.role !== 'heading2' && line.role !== 'heading3'
  )
}

const LONGEST_HEADING = 90
const MOST_WORDS_OF_HEADING = 12
const HEADING_SIGN = /^#{1,4}\s+/u

/** Short lines between paragraphs of a text capture are its sub-headings. */
function withHeadings(lines: SourceLine[]): SourceLine[] {
  const hasEmptyLines = lines.slice(1).some((line) => line.startsGroup)
  return lines.map((line, index) => {
    if (line.isDoubtful) return line
    if (line.role !== 'text' || index === 0) return line
    if (HEADING_SIGN.test(line.text)) return { ...line, role: 'heading2', text: line.text.replace(HEADING_SIGN, '') }
    const isAlone = !hasEmptyLines || line.startsGroup
    return isAlone && isHeading(line, lines[index - 1], lines[index + 1]) ? { ...line, role: 'heading2' } : line
  })
}

function isHeading(line: SourceLine, before: SourceLine | undefined, after: SourceLine | undefined): boolean {
  if (!before || !after || hasMarker(line) || endsSentence(line.text)) return false
  const isLabel =
    line.text.length <= LONGEST_HEADING &&
    countWordsOf(line.text) <= MOST_WORDS_OF_HEADING &&
    /[\p{L}\p{N}\u00bb"]:?$/u.test(line.text)
  const followsText = before.role !== 'text' || hasMarker(before) || endsSentence(before.text)
  return isLabel && followsText && (hasMarker(after) ? !line.text.endsWith(':') : isParagraphLike(after.text))
}
