import { CONTROLS } from './characters.ts'
import { type CairoDay, isCairoDay, startOfCairoDay } from './dates.ts'
import { fold } from './fold.ts'

/** Month names of Egypt and the Gulf, of the Levant and Iraq, of the Maghreb, and how they are misspelt. */
const MONTH_NAMES: string[][] = [
  ['يناير', 'كانون الثاني', 'كانون ثاني', 'كانون2', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان', 'أفريل', 'ابريل'],
  ['مايو', 'أيار', 'ماي'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز'],
  ['أغسطس', 'آب', 'أوت', 'غشت'],
  ['سبتمبر', 'أيلول', 'شتنبر'],
  ['أكتوبر', 'تشرين الأول', 'تشرين أول', 'تشرين1'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'تشرين2', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'كانون أول', 'كانون1', 'دجنبر'],
]
const MONTH_OF_KEY = new Map<string, number>(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
)
const MONTH = [...MONTH_OF_KEY.keys()]
  .sort((a, b) => b.length - a.length)
  .map((key) => key.replaceAll(' ', '\\s+'))
  .join('|')

/** Not part of a longer number or of a telephone number; and a year is not a Hijri one by its sign. */
const START = '(?<![\\p{N}/.-])'
const END = '(?![\\p{N}/-]|\\s*ه(?!\\p{L}))'
/** Between month and year: «من عام», «لسنة», a comma, or the month's other name: «نيسان/أبريل», «نيسان (أبريل)» */
const OTHER_NAME = `(?:\\s*[/(]\\s*(?:${MONTH})\\s*\\)?)?`
const BEFORE_YEAR = '[\\s,\\u060c]*(?:من\\s+)?(?:(?:ال|ل)?(?:عام|سنه)\\s+)?'

const PATTERNS = [
  `${START}(?<y>\\d{4})\\s*(?<s>[-/.])\\s*(?<m>\\d{1,2})\\s*\\k<s>\\s*(?<d>\\d{1,2})${END}`,
  `${START}(?<d>\\d{1,2})\\s*(?<s>[-/.])\\s*(?<m>\\d{1,2})\\s*\\k<s>\\s*(?<y>\\d{4})${END}`,
  `${START}(?<d>\\d{1,2})\\s*(?:من\\s+)?(?:شهر\\s+)?(?<m>${MONTH})(?!\\p{L})${OTHER_NAME}${BEFORE_YEAR}(?<y>\\d{4})${END}`,
  `(?<!\\p{L})(?<m>${MONTH})\\s+(?<d>\\d{1,2})\\s*[,\\u060c]\\s*(?<y>\\d{4})${END}`,
].map((pattern) => new RegExp(pattern, 'u'))

const UNSEEN = new RegExp(`[${CONTROLS}]`, 'gu')

/** The Arabic press begins in 1800; a smaller year is a Hijri one or a mistake. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2199

function dayOf(groups: Record<string, string | undefined>): CairoDay | undefined {
  const monthKey = (groups.m ?? '').replace(/\s+/gu, ' ')
  const day = {
    year: Number(groups.y),
    month: MONTH_OF_KEY.get(monthKey) ?? Number(monthKey),
    day: Number(groups.d),
  }
  return isCairoDay(day) ? day : undefined
}

/**
 * The Gregorian day a text speaks of first: a date line, a caption, a byline. Day before month; month names of every
 * Arab country; both digit sets; years 1800–2199. A Hijri date beside it is passed over. `undefined` when there is
 * none, or when the first one is a day no calendar has.
 */
export function parseArabicDate(text: string): CairoDay | undefined {
  const key = fold(text.replace(UNSEEN, ''))
  let first: { at: number; groups: Record<string, string | undefined> } | undefined
  for (const pattern of PATTERNS) {
    for (const match of key.matchAll(new RegExp(pattern, 'gu'))) {
      const year = Number(match.groups?.y)
      if (year < FIRST_YEAR || year > LAST_YEAR) continue
      if (first === undefined || match.index < first.at) first = { at: match.index, groups: match.groups ?? {} }
      break
    }
  }
  return first && dayOf(first.groups)
}

const ISO_INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)$/
const BARE_DATE = /^\d{1,4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,4}$/

function minutesOfZone(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0)
  return zone.startsWith('-') ? -minutes : minutes
}

/**
 * Milliseconds UTC of a machine's time stamp: ISO 8601 with a zone («2026-04-12T14:05:09+02:00»), or a bare date
 * («24/4/2024», «2024-04-24»), which is taken as the start of that day in Cairo. A time without a zone is nobody's
 * and gives `undefined`, as do impossible days and hours.
 */
export function parseTimestamp(text: string): number | undefined {
  const plain = fold(text).toUpperCase().trim()
  if (BARE_DATE.test(plain)) {
    const day = parseArabicDate(plain)
    return day && startOfCairoDay(day)
  }
  const match = ISO_INSTANT.exec(plain)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second = '0', fraction = '0', zone = 'Z'] = match
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  if (!isCairoDay(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const midnight = new Date(0).setUTCFullYear(date.year, date.month - 1, date.day)
  const minutes = Number(hour) * 60 + Number(minute) - minutesOfZone(zone)
  return midnight + minutes * 60_000 + Number(second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
}
