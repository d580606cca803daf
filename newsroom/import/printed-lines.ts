import { fold } from '#arabic/fold.ts'
import type { CreditRole } from '../articles/article.ts'
import type { PageDraft } from './captured-page.ts'
import { doubt } from './captured-page.ts'
import { isPersonName, readOffice } from './offices.ts'
import { readPrintedDate } from './printed-date.ts'
import { isKnownSectionName } from './section-names.ts'
import type { SourceLine } from './source-line.ts'

/** What a reader can tell a printed line by, wherever on the page it stands. */

const LONG_LINE = 120
const SENTENCE_END = /[.!?\u061f\u2026]["'\u00bb\u201d)\]]*$/u

/** Whether a line reads like a paragraph: a whole sentence, or longer than any label. */
export function isParagraphLike(text: string): boolean {
  return text.length >= LONG_LINE || SENTENCE_END.test(text)
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text)
}

export function countWordsOf(text: string): number {
  return text.split(' ').length
}

const WRITERS: [CreditRole, string[]][] = [
  [
    'writer',
    [
      'كتب',
      'كتبت',
      'كتبا',
      'كتبوا',
      'بقلم',
      'إعداد',
      'تقرير',
      'تحقيق',
      'حوار',
      'حاوره',
      'حاورته',
      'رسالة',
      'متابعة',
      'أجرى الحوار',
      'الكاتب',
      'المصدر الصحفي',
    ],
  ],
  ['editing', ['تحرير']],
  ['translation', ['ترجمة', 'ترجمها']],
  ['photo', ['تصوير', 'عدسة']],
]
const ROLE_OF_KEY = new Map(
  WRITERS.flatMap(([role, words]) => words.map((word) => [fold(word) as string, role] as const)),
)
const BYLINE = new RegExp(
  `^(${[...ROLE_OF_KEY.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})\\s*([:/\\-\\u2013\\u2014|]?)\\s*`,
  'u',
)
/** Words that can only begin a byline; the others are nouns too, and need a sign after them. */
const SURE_BYLINE = new Set(
  ['كتب', 'كتبت', 'كتبا', 'كتبوا', 'بقلم', 'حاوره', 'حاورته', 'ترجمها'].map((word) => fold(word) as string),
)
const BETWEEN_NAMES = /\s*[\u060c,/]\s*|\s+[-\u2013]\s+/u

/** Reads «كتب: فلان الفلاني»; `names` is empty when the name stands on the next line. */
export function readByline(text: string): { role: CreditRole; names: string[] } | undefined {
  const words = text.split(' ')
  for (const length of [1, 2, 3]) {
    const head = words.slice(0, length).join(' ')
    const match = BYLINE.exec(fold(head))
    const role = match && ROLE_OF_KEY.get(match[1] ?? '')
    if (!match || !role) continue
    if (
      match[2] === '' &&
      !SURE_BYLINE.has(match[1] ?? '') &&
      !/^\s*[:/|-]/u.test(text.slice(headLength(text, match[1] ?? '')))
    )
      continue
    const rest = text
      .slice(headLength(text, match[1] ?? ''))
      .replace(/^[\s:/\-\u2013\u2014|\u0640]+/u, '')
      .replace(/[:.]$/u, '')
    if (rest === '') return { role, names: [] }
    const names = rest.split(BETWEEN_NAMES)
    return names.every(isPersonName) ? { role, names } : undefined
  }
  return undefined
}

/** How much of a text folds to a key that its fold begins with. */
function headLength(text: string, key: string): number {
  let length = key.length
  while (length < text.length && fold(text.slice(0, length)).length < key.length) length += 1
  return length
}

const ARCHIVE = fold('أرشيف')
const PHOTO_CAPTION = new RegExp(
  `^(?:${fold('صورة')}|${fold('الصورة')}|${fold('صور')}|${fold('تعليق الصورة')})(?!\\p{L})`,
  'u',
)
const LONGEST_CAPTION = 200

/** Whether a short line says that it belongs to a picture: «صورة ارشيفية», «أرشيفية», «الصورة: ...». */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST_CAPTION) return false
  const key = fold(text)
  return PHOTO_CAPTION.test(key)
    ? !endsSentence(text) || key.includes(ARCHIVE)
    : isArchive(text) && countWordsOf(text) <= 4
}

export function isArchive(text: string): boolean {
  return fold(text).includes(ARCHIVE)
}

/** Whether a caption says nothing but that the picture is from the archive, which is a fact of its own. */
export function saysOnlyArchive(text: string): boolean {
  const words = fold(text).match(/\p{L}+/gu) ?? []
  const known = new Set(
    ['صورة', 'الصورة', 'من', 'الأرشيف', 'أرشيف', 'أرشيفية', 'أرشيفي', 'صور'].map((word) => fold(word) as string),
  )
  return words.length > 0 && words.every((word) => known.has(word))
}

const CRUMB = /\s*[/>\u00bb\u203a\u2039\u00ab|\\]\s*/u
const HOME = new Set(['الرئيسية', 'الصفحة الرئيسية', 'Home'].map((word) => fold(word) as string))

export function isHome(name: string): boolean {
  return HOME.has(fold(name))
}

/** The names in a trail such as «الرئيسية / تقارير وتحقيقات», without the first; undefined for any other line. */
export function readTrail(text: string): string[] | undefined {
  const [home = '', ...names] = text.split(CRUMB)
  return isHome(home) && names.length > 0 ? names.filter((name) => name !== '') : undefined
}

/** Takes a date, an office with its holder, or both, from a line; returns how many lines it took. */
export function takePrinted(draft: PageDraft, lines: SourceLine[], at: number, place: 'masthead' | 'story'): number {
  const line = lines[at]
  if (!line) return 0
  return takeDate(draft, line, place) ? 1 : takeOffice(draft, line, lines[at + 1])
}

function takeDate(draft: PageDraft, line: SourceLine, place: 'masthead' | 'story'): boolean {
  const printed = readPrintedDate(line.text)
  if (!printed) return false
  const { day, minutes, isUpdate, isClock, isHijri } = printed
  const last = draft.storyDates.at(-1)
  if (isClock) {
    if (last && place === 'story') last.minutes ??= minutes
  } else if (!day) {
    if (!isHijri) doubt(draft, 'date-unreadable', line)
  } else if (place === 'story') draft.storyDates.push({ day, minutes, isUpdate })
  else draft.mastheadDates.push({ day, line })
  return true
}

function takeOffice(draft: PageDraft, line: SourceLine, next: SourceLine | undefined): number {
  const office = readOffice(line.text)
  if (!office) return 0
  if (office.person) {
    draft.offices.push({ office: office.office, person: office.person })
    return 1
  }
  const name = next?.text.replace(/^[\s/:\-\u2013]+/u, '') ?? ''
  if (next && !next.startsGroup && isPersonName(name) && !isKnownSectionName(name) && !readOffice(name)) {
    draft.offices.push({ office: office.office, person: name })
    return 2
  }
  doubt(draft, 'office-without-name', line)
  return 1
}
