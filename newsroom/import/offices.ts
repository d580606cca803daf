import { fold } from '#arabic/fold.ts'

/** Somebody's place in the masthead, as a page prints it; `person` is missing when it stands on the next line. */
export interface OfficeLine {
  office: string
  person?: string
  /** A sign stands between the two («/», «:», «-»), so it cannot be a sentence that begins with an office. */
  isSeparated: boolean
}

function keysOf(words: string): Set<string> {
  return new Set(words.split(/\s+/).map((word) => fold(word)))
}

const HEADS = keysOf('رئيس نائب مدير المدير سكرتير المشرف مستشار المستشار العضو عضو الناشر المؤسس صاحب رئيسا نواب')
const BODIES = keysOf(
  'مجلس مجلسي الإدارة والتحرير التحرير والإدارة الأمناء العام عام التنفيذي المسؤول المنتدب الامتياز الناشر المؤسس الفني للتحرير',
)
const LINKS = keysOf('ورئيس ونائب ومدير وعضو والمشرف والعضو والمدير ورئيسا رئيس مدير تنفيذي إدارة')
/** «على» is part of an office only before what it is over; alone it is how many write the name «علي». */
const OVER = fold('على')
const WORD = /[\p{L}\p{M}\p{N}\u0640]+/gu
const SEPARATORS = /^[\s/\\:;\-\u2013\u2014|\u060c,.\u0640]+/u

/** Reads a masthead line: «رئيس التحرير», «رئيس مجلس الإدارة ورئيس التحرير / فلان الفلاني», «المدير العام: فلان». */
export function readOffice(text: string): OfficeLine | undefined {
  const words = [...text.matchAll(WORD)].map((match) => ({
    key: fold(match[0]) as string,
    start: match.index,
    end: match.index + match[0].length,
  }))
  const [head] = words
  if (!head || head.start > 2 || !HEADS.has(head.key)) return undefined
  const length = officeLength(words.map((word) => word.key))
  const last = words[length - 1]
  if (!last || !words.slice(0, length).some((word) => BODIES.has(word.key))) return undefined
  const office = text.slice(head.start, last.end)
  const rest = text.slice(last.end)
  const person = rest.replace(SEPARATORS, '')
  if (person === '') return { office, isSeparated: rest.trim() !== '' }
  if (!isPersonName(person)) return undefined
  return { office, person, isSeparated: /^\s*[/\\:\-\u2013\u2014|]/u.test(rest) }
}

function officeLength(keys: string[]): number {
  let length = 1
  while (length < keys.length) {
    const key = keys[length] ?? ''
    const isOver = key === OVER && BODIES.has(keys[length + 1] ?? '')
    if (!isOver && !HEADS.has(key) && !BODIES.has(key) && !LINKS.has(key)) break
    length += 1
  }
  return length
}

const NOT_IN_NAMES = keysOf(
  'في من إلى عن أن إن مع بعد قبل خلال هذا هذه الذي التي ما لا لم لن قد كان قال يقول أكد يؤكد يفتتح يكتب يلتقي بين ضد حول عند',
)
const LONGEST_NAME = 48

/** Whether a line can be a person's name: two to six Arabic words, no digits, no sentence. Titles may stand before it. */
export function isPersonName(text: string): boolean {
  if (text.length > LONGEST_NAME || !/^[\p{L}\p{M}\s./'\u2019-]+$/u.test(text) || /[.!:]$/u.test(text)) return false
  const words = text.match(WORD) ?? []
  return words.length >= 2 && words.length <= 6 && !words.some((word) => NOT_IN_NAMES.has(fold(word)))
}
