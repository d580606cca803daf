import { cairoDay } from '#arabic/dates.ts'
import { foldName } from '#arabic/fold.ts'
import { bodyText } from '../articles/body.ts'
import { makeBlocks } from './blocks.ts'
import { type CapturedPage, doubt, type PageDraft, type PageFacts } from './captured-page.ts'
import { isHtml, readHtml } from './html.ts'
import { readHead, splitPrintedLines } from './page-head.ts'
import { readStory } from './page-story.ts'
import { instantOf } from './printed-date.ts'
import { endsSentence, isArchive } from './printed-lines.ts'
import { readTextLines, type SourceLine } from './source-line.ts'

/**
 * Reads a captured article page, the text or the HTML of it, as far as it can be understood. Never throws for what the
 * page holds: what is unclear is a doubt. Every line of the story is kept, in order, as `cleanLine` writes it.
 */
export function parseCaptured(text: string): CapturedPage {
  const { lines, facts } = isHtml(text) ? readHtml(text) : { lines: readTextLines(text), facts: {} }
  return readPage(splitPrintedLines(lines), facts)
}

function readPage(lines: SourceLine[], facts: PageFacts): CapturedPage {
  const draft: PageDraft = { mastheadDates: [], storyDates: [], offices: [], credits: [], body: [], doubts: [] }
  const start = readHead(draft, lines, facts)
  readStory(draft, lines.slice(start), facts)
  if (facts.author && draft.credits.length === 0) draft.credits.push({ name: facts.author, role: 'writer' })

  const blocks = makeBlocks(draft.body)
  const paragraphs = bodyText({ type: 'doc', content: blocks }).split('\n').filter(Boolean)
  const page: CapturedPage = {
    ...dateOf(draft, facts),
    mastheadDay: draft.mastheadDates[0]?.day,
    offices: uniqueOffices(draft.offices),
    section: draft.section,
    headline: draft.headline,
    caption: draft.caption,
    isArchivePhoto: draft.caption !== undefined && isArchive(draft.caption),
    call: draft.call,
    credits: draft.credits,
    picture: facts.picture,
    url: facts.url,
    paragraphs,
    blocks,
    // What a machine-readable date says makes a printed one that cannot be read harmless.
    doubts: draft.doubts.filter(({ code }) => facts.publishedAt === undefined || code !== 'date-unreadable'),
  }
  doubtWhatIsMissing(page, lines, draft)
  page.doubts.sort((a, b) => a.line - b.line)
  return page
}

/** The story's own date wins over the page's: a page prints the day it was made, and an old story with it. */
function dateOf(
  draft: PageDraft,
  facts: PageFacts,
): Pick<CapturedPage, 'date' | 'publishedAt' | 'dateFrom' | 'revisedAt'> {
  const update = draft.storyDates.find((date) => date.isUpdate)
  const revisedAt = update && instantOf(update.day, update.minutes)
  if (facts.publishedAt !== undefined) {
    return { date: cairoDay(facts.publishedAt), publishedAt: facts.publishedAt, dateFrom: 'story', revisedAt }
  }
  const story = draft.storyDates.find((date) => !date.isUpdate) ?? update
  const printed = story ?? draft.mastheadDates[0]
  if (!printed) return {}
  const publishedAt = instantOf(printed.day, story?.minutes)
  return { date: printed.day, publishedAt, dateFrom: story ? 'story' : 'masthead', revisedAt }
}

/** ARABIC LETTER ALEF MAKSURA, which many keyboards give where a yeh is meant */
const ALEF_MAKSURA = /\u0649/gu

/** «مجلسى» and «مجلسي» are one office, printed once for wide screens and once for narrow ones. */
function uniqueOffices(printed: CapturedPage['offices']): CapturedPage['offices'] {
  const offices = new Map<string, CapturedPage['offices'][number]>()
  for (const one of printed) {
    const key = `${foldName(one.office)}/${foldName(one.person)}`
    const known = offices.get(key)
    const maksuras = (text: string) => text.match(ALEF_MAKSURA)?.length ?? 0
    if (!known || maksuras(one.office) < maksuras(known.office)) offices.set(key, one)
  }
  return [...offices.values()]
}

/** REPLACEMENT CHARACTER, or the look of Arabic UTF-8 that was read as another encoding: «ط§ظ„», «Ø§Ù„» */
const GARBLED =
  /\ufffd|(?:[\u0637\u0638][\u0080-\u00bf\u0152-\u017e\u2018-\u203a\u20ac\u2122]){2}|(?:[\u00d8\u00d9].){3}/u
const ARABIC_LETTER = /[\u0621-\u064a]/gu
const WRAPPED_LINES = 8
const LONGEST_WRAPPED_LINE = 110

function doubtWhatIsMissing(page: CapturedPage, lines: SourceLine[], draft: PageDraft): void {
  const [first] = lines
  if (!page.date) doubt(page, 'no-date', first)
  if (page.dateFrom === 'masthead') doubt(page, 'date-is-masthead', draft.mastheadDates[0]?.line)
  if (!page.section) doubt(page, 'no-section', first)
  if (!page.headline) doubt(page, 'no-headline', first)
  if (page.paragraphs.length === 0) doubt(page, 'no-body', lines.at(-1))
  const garbled = lines.find((line) => line.role !== 'furniture' && !line.isOutside && GARBLED.test(line.text))
  if (garbled) doubt(page, 'garbled', garbled)
  if (isWrapped(draft.body)) doubt(page, 'wrapped-lines', draft.body[0])
  const letters = page.paragraphs.join('').match(ARABIC_LETTER)?.length ?? 0
  if (page.paragraphs.length > 0 && letters < page.paragraphs.join('').length / 5)
    doubt(page, 'not-arabic', draft.body[0])
}

function isWrapped(lines: SourceLine[]): boolean {
  const plain = lines.filter((line) => line.role === 'text')
  if (plain.length < WRAPPED_LINES || plain.some((line) => line.text.length > LONGEST_WRAPPED_LINE)) return false
  const broken = plain.filter((line) => line.text.length > LONGEST_WRAPPED_LINE / 3 && !endsSentence(line.text))
  return broken.length > plain.length / 2
}
