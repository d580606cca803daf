import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { startOfCairoDay } from '#arabic/dates.ts'
import { foldName } from '#arabic/fold.ts'
import { parseArabicDate, parseTimestamp } from '#arabic/parse-date.ts'
import type { NewArticle } from '../articles/save.ts'
import { oldAddressKeys } from '../redirects/old-sites.ts'
import { makeBlocks, makeBody } from './blocks.ts'
import { UNKNOWN_SECTION } from './import-sections.ts'
import { isPersonName } from './offices.ts'
import { sectionSlug } from './section-names.ts'
import { readTextLines } from './source-line.ts'

/** One line of a JSON Lines archive, as the ANT corpus has them (Chouigui et al., 2017; github.com/antcorpus). */
const lineSchema = z.object({
  id: z.string().trim().min(1).max(200),
  url: z.string().nullish(),
  section: z.string().nullish(),
  headline: z.string(),
  publishedAt: z.string(),
  author: z.string().nullish(),
  standfirst: z.string().nullish(),
  body: z.string(),
})
type Line = z.infer<typeof lineSchema>

export type CorpusFailure = 'not-json' | 'not-a-story' | 'no-headline' | 'no-body' | 'date-unreadable' | 'fault'
export type CorpusNote =
  /** The line names no section; its address does. */
  | 'section-from-address'
  /** Nothing names a section: a draft. */
  | 'section-unknown'
  /** The time has no zone: the archive's own is taken. */
  | 'date-without-zone'
  /** A day that has not come: a draft. */
  | 'date-in-future'
  /** Another line has the same day, headline and text, under another id. */
  | 'same-story'
  /** Letters were lost before the archive was made: a draft. */
  | 'garbled'

export interface CorpusStory {
  key: string
  /** By which the story will be asked for that knew it where it came from. */
  oldKeys: string[]
  section: { name: string; slug: string }
  article: Omit<NewArticle, 'sectionId' | 'now'>
  notes: CorpusNote[]
}

const SECTION_NAMES: Record<string, string> = {
  localNews: 'محليات',
  internationalNews: 'عرب وعالم',
  politic: 'سياسة',
  economy: 'اقتصاد',
  sport: 'رياضة',
  society: 'مجتمع',
  culture: 'ثقافة',
  technology: 'تكنولوجيا',
  diverse: 'منوعات',
}
/** The number before the last in an address is the station's own number of the section. */
const SECTION_OF_NUMBER: Record<string, string> = {
  92: 'politic',
  93: 'economy',
  94: 'technology',
  95: 'culture',
  96: 'sport',
  105: 'localNews',
  106: 'internationalNews',
  141: 'society',
  197: 'diverse',
}
const NUMBER_IN_ADDRESS = /\/(\d+)\/\d+\/?$/
const SOURCES_BY_HOST: Record<string, string> = { 'www.jawharafm.net': 'جوهرة أف أم' }
/** Tunis keeps it all year; every line of the corpus that names a zone names this one. */
const ZONE_OF_ARCHIVE = '+01:00'
const TIME_WITHOUT_ZONE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):?(\d{2}):?(\d{2})$/
const NOON_MS = 12 * 3_600_000
const ARABIC_LETTER = /[\u0621-\u064a]/u
/** REPLACEMENT CHARACTER */
const LOST_LETTER = '\ufffd'

/** Reads one line of a JSON Lines archive. Pure: what it cannot map it says. */
export function readCorpusLine(json: string, now: number): CorpusStory | CorpusFailure {
  const parsed = parseLine(json)
  if (typeof parsed === 'string') return parsed
  const headline = cleanLine(parsed.headline)
  const lines = readTextLines(parsed.body)
  const date = readDate(parsed.publishedAt)
  if (headline === '') return 'no-headline'
  if (lines.length === 0) return 'no-body'
  if (date === undefined) return 'date-unreadable'

  const section = readSection(parsed)
  const notes = [...date.notes, ...section.notes]
  if (date.instant > now) notes.push('date-in-future')
  if (json.includes(LOST_LETTER)) notes.push('garbled')
  const isFit = !notes.some((note) => note === 'section-unknown' || note === 'date-in-future' || note === 'garbled')
  const author = cleanLine(parsed.author ?? '')
  return {
    key: `corpus:${parsed.id}`,
    oldKeys: oldAddressKeys(parsed.url ?? ''),
    section: { name: section.name, slug: sectionSlug(section.name) },
    notes,
    article: {
      format: 'news',
      state: isFit ? 'published' : 'draft',
      headline,
      standfirst: readStandfirst(parsed.standfirst ?? '', lines[0]?.text ?? ''),
      sourceName: SOURCES_BY_HOST[hostOf(parsed.url ?? '')] ?? null,
      body: makeBody(makeBlocks(lines)),
      publishedAt: date.instant,
      credits: isPersonName(author) ? [{ freeName: author, role: 'writer' }] : [],
      importKey: `corpus:${parsed.id}`,
    },
  }
}

function parseLine(json: string): Line | 'not-json' | 'not-a-story' {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return 'not-json'
  }
  const parsed = lineSchema.safeParse(value)
  return parsed.success ? parsed.data : 'not-a-story'
}

/** «01/01/2014» is the first of January, at noon since it has no hour; the rest are time stamps. */
function readDate(text: string): { instant: number; notes: CorpusNote[] } | undefined {
  const stamp = text.trim()
  const bare = /[T:]/.test(stamp) ? undefined : parseArabicDate(stamp)
  if (bare) return { instant: startOfCairoDay(bare) + NOON_MS, notes: [] }
  const local = TIME_WITHOUT_ZONE.exec(stamp)
  const whole = local ? `${local[1]}T${local[2]}:${local[3]}:${local[4]}${ZONE_OF_ARCHIVE}` : stamp
  const instant = parseTimestamp(whole)
  return instant === undefined ? undefined : { instant, notes: local ? ['date-without-zone'] : [] }
}

function readSection({ section, url }: Line): { name: string; notes: CorpusNote[] } {
  const key = section?.trim() ?? ''
  const name = SECTION_NAMES[key] ?? (ARABIC_LETTER.test(key) ? cleanLine(key) : undefined)
  if (name !== undefined) return { name, notes: [] }
  const fromAddress = SECTION_NAMES[SECTION_OF_NUMBER[NUMBER_IN_ADDRESS.exec(url ?? '')?.[1] ?? ''] ?? '']
  if (fromAddress !== undefined) return { name: fromAddress, notes: ['section-from-address'] }
  return { name: UNKNOWN_SECTION, notes: ['section-unknown'] }
}

/**
 * The archive's abstracts are mostly the first words of the text, and a page that printed both would print them twice:
 * only an abstract that says something else is kept.
 */
function readStandfirst(standfirst: string, firstParagraph: string): string | null {
  const clean = cleanLine(standfirst)
  const key = foldName(clean).replace(/[.\s\u2026]+$/u, '')
  return key === '' || foldName(firstParagraph).startsWith(key) ? null : clean
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}
