import { foldName } from '#arabic/fold.ts'
import type { PageDraft, PageFacts } from './captured-page.ts'
import { doubt } from './captured-page.ts'
import { readFurniture } from './furniture.ts'
import { readOffice } from './offices.ts'
import { readPrintedDate } from './printed-date.ts'
import { countWordsOf, isCaption, isParagraphLike, readByline, readTrail, takePrinted } from './printed-lines.ts'
import { isKnownSectionName } from './section-names.ts'
import type { SourceLine } from './source-line.ts'

const LONGEST_SECTION = 36
const LONGEST_HEADLINE = 260
const MOST_WORDS_OF_SECTION = 4
const LONGEST_PRINTED_LINE = 200
/** A page's title, its masthead and its headline stand this near to each other at most. */
const HEAD_LINES = 40

/**
 * Reads a page down to its headline: dates, masthead, section.
 * @returns where the story's text begins.
 */
export function readHead(draft: PageDraft, lines: SourceLine[], facts: PageFacts): number {
  const marked = lines.findIndex((line) => line.role === 'headline')
  const labels: SourceLine[] = []
  const above = new Set<SourceLine>()
  const counted = () => draft.mastheadDates.length + draft.offices.length
  let mastheadLines = 0
  let at = 0
  while (at < lines.length && at !== marked) {
    const line = lines[at] as SourceLine
    const taken = takeKnown(draft, lines, at)
    if (taken > 0) {
      // The masthead stands above the story: names above the masthead are the paper's own, or its menu.
      if (counted() > mastheadLines) for (const label of labels) above.add(label)
      mastheadLines = counted()
      at += taken
      continue
    }
    if (marked === -1 && (isCaption(line.text) || !isLabel(line))) break
    labels.push(line)
    at += 1
  }
  if (marked !== -1) return endMarkedHead(draft, lines, { marked, labels, facts })
  const own = labels.filter((label) => !above.has(label))
  return endPrintedHead(draft, lines, { at, labels: own.length > 0 ? own : labels, facts })
}

/** Takes what a page's head is known by; returns the number of lines, 0 for a line that is none of it. */
function takeKnown(draft: PageDraft, lines: SourceLine[], at: number): number {
  const line = lines[at] as SourceLine
  const furniture = readFurniture(line.text)
  if (furniture === 'call') draft.call ??= line.text
  if (line.role === 'furniture') return 1
  const trail = readTrail(line.text)
  if (trail) {
    draft.section ??= trail.filter((name) => countWordsOf(name) <= MOST_WORDS_OF_SECTION).at(-1)
    return 1
  }
  const printed = takePrinted(draft, lines, at, 'masthead')
  if (printed > 0 || furniture) return Math.max(printed, 1)
  const byline = readByline(line.text)
  if (!byline || byline.names.length === 0) return 0
  draft.credits.push(...byline.names.map((name) => ({ name, role: byline.role })))
  return 1
}

/** A section's name, a paper's name, an entry of a menu: too short for a headline that others follow. */
function isLabel(line: SourceLine): boolean {
  if (isKnownSectionName(line.text)) return true
  return (
    line.text.length <= LONGEST_SECTION &&
    countWordsOf(line.text) <= MOST_WORDS_OF_SECTION &&
    !/[.!\u061f]$/u.test(line.text)
  )
}

function endMarkedHead(
  draft: PageDraft,
  lines: SourceLine[],
  { marked, labels, facts }: { marked: number; labels: SourceLine[]; facts: PageFacts },
): number {
  draft.headline = lines[marked]?.text
  // Markup says where the story begins, so what stands above it and is no date, office or section is the page's own.
  draft.caption ??= labels.find((line) => line.role === 'caption' || (!line.isOutside && isCaption(line.text)))?.text
  draft.section ??= facts.section ?? nearestLabel(draft, lines, labels, marked)
  return marked + 1
}

function nearestLabel(draft: PageDraft, lines: SourceLine[], labels: SourceLine[], marked: number): string | undefined {
  const known = labels.filter((line) => isKnownSectionName(line.text)).at(-1)
  if (known) return known.text
  const last = labels.at(-1)
  if (!last || lines[marked - 1] !== last || !isLabel(last)) return undefined
  doubt(draft, 'unclear-section', last)
  return last.text
}

function endPrintedHead(
  draft: PageDraft,
  lines: SourceLine[],
  { at, labels, facts }: { at: number; labels: SourceLine[]; facts: PageFacts },
): number {
  const candidate = lines[at]
  if (candidate && isHeadline(candidate.text)) {
    const repeated = findRepeated(lines, at)
    if (repeated > at) {
      // The first was the title of the browser's window; the page itself stands between the two.
      takeBetween(draft, lines, at + 1, repeated, labels)
    }
    draft.headline = lines[repeated]?.text
    settleSection(draft, labels, facts, lines[repeated])
    return repeated + 1
  }
  const last = labels.at(-1)
  if (facts.headline) draft.headline = facts.headline
  else if (last && !isKnownSectionName(last.text)) {
    draft.headline = last.text
    labels.pop()
  }
  settleSection(draft, labels, facts)
  return at
}

function isHeadline(text: string): boolean {
  return !isCaption(text) && text.length <= LONGEST_HEADLINE && !/(?<!\.)\.$|[\u060c\u061b]$/u.test(text)
}

/** Where the headline is printed for the last time before the story's text. */
function findRepeated(lines: SourceLine[], at: number): number {
  const title = foldName(lines[at]?.text ?? '')
  let found = at
  for (let index = at + 1; index < Math.min(lines.length, at + HEAD_LINES); index += 1) {
    const key = foldName(lines[index]?.text ?? '')
    if (countWordsOf(key) >= MOST_WORDS_OF_SECTION && title.startsWith(key)) found = index
    else if (isParagraphLike(lines[index]?.text ?? '')) break
  }
  return found
}

function takeBetween(draft: PageDraft, lines: SourceLine[], start: number, end: number, labels: SourceLine[]): void {
  let at = start
  while (at < end) {
    const line = lines[at] as SourceLine
    const taken = takeKnown(draft, lines, at)
    if (taken === 0) labels.push(line)
    at += Math.max(taken, 1)
  }
}

const PAPER_NAME = /^(?:جريدة|صحيفة|موقع|بوابة|مجلة|وكالة)\s/u

/** One line between the masthead and the headline is the section; of several, the one whose name papers know. */
function settleSection(draft: PageDraft, labels: SourceLine[], facts: PageFacts, headline?: SourceLine): void {
  if (facts.section) draft.section ??= facts.section
  const names = labels.filter((line) => !PAPER_NAME.test(line.text) || isKnownSectionName(line.text))
  const known = names.filter((line) => isKnownSectionName(line.text))
  const chosen = known.at(-1) ?? names.at(-1)
  if (!draft.section && chosen) {
    draft.section = chosen.text
    // In a menu every name is a section's; the story's own stands alone above the headline.
    const isAlone = chosen === labels.at(-1) && chosen.startsGroup && headline?.startsGroup === true
    const isOneOfMany = known.length === 0 ? names.length > 1 : known.length > 1 && !isAlone
    if (isOneOfMany) doubt(draft, 'unclear-section', chosen)
  }
  for (const line of names) {
    if (line === chosen || isKnownSectionName(line.text) || foldName(line.text) === foldName(draft.section ?? ''))
      continue
    doubt(draft, 'unclear-line', line)
    draft.body.push(line)
  }
}

/** Several things a page prints beside each other on one line, «date | office / name», each on a line of its own. */
export function splitPrintedLines(lines: SourceLine[]): SourceLine[] {
  return lines.flatMap((line) => {
    if (line.text.length > LONGEST_PRINTED_LINE) return [line]
    const parts = splitAtSigns(line.text) ?? splitAtDate(line.text)
    if (!parts) return [line]
    return parts.map((text, index) => ({ ...line, text, startsGroup: line.startsGroup && index === 0 }))
  })
}

function splitAtSigns(text: string): string[] | undefined {
  const parts = text.split(/\s*[|\u2022]\s*/u).filter((part) => part !== '')
  const isPrinted = parts.length > 1 && parts.some((part) => readPrintedDate(part) || readOffice(part)?.person)
  return isPrinted ? parts : undefined
}

const WEEKDAY_OR_DAY = /\s(?=(?:السبت|ال[أا]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة|\p{N}))/u

/** «كتب: فلان الفلاني الأربعاء 24 أبريل 2024» */
function splitAtDate(text: string): string[] | undefined {
  const at = WEEKDAY_OR_DAY.exec(text)?.index
  if (at === undefined) return undefined
  const [before, date] = [text.slice(0, at), text.slice(at + 1)]
  return readPrintedDate(date) && (readByline(before)?.names.length || readOffice(before)?.person)
    ? [before, date]
    : undefined
}
