import { type CairoDay, startOfCairoDay } from '#arabic/dates.ts'
import { fold } from '#arabic/fold.ts'
import { parseArabicDate } from '#arabic/parse-date.ts'

/** A line that prints a date and nothing else. `day` is missing when it has no Gregorian day a calendar knows. */
export interface PrintedDate {
  day?: CairoDay
  /** Minutes after midnight, when the line prints a time. */
  minutes?: number
  /** It prints a time alone. */
  isClock: boolean
  /** It prints a Hijri day and no other, which is a day sooner or later from one country to the next. */
  isHijri: boolean
  /** It says when the page was last changed, not when it came out. */
  isUpdate: boolean
}

function keysOf(words: string): Set<string> {
  return new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => fold(word)),
  )
}

const MONTHS = keysOf(`
  يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
  كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت
  توت بابه هاتور كيهك طوبة أمشير برمهات برمودة بشنس بؤونة أبيب مسرى`)
const HIJRI_MONTHS = keysOf('محرم المحرم صفر ربيع جمادى رجب شعبان رمضان شوال القعدة الحجة')
const DATE_WORDS = keysOf(`
  السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يوم اليوم هـ ه م ميلادي ميلادية هجري هجرية الموافق الموافقة
  من شهر سنة عام لسنة الأول الأولى الثاني الثانية الآخر الآخرة أول ثاني ذو ذي و
  نشر نشرت تم النشر تاريخ التاريخ بتاريخ في آخر تحديث الخبر المقال الساعة العدد عدد السنة رقم ص صباحا مساء ظهرا بتوقيت توقيت القاهرة gmt am pm كتب`)
const NUMERIC_DATE = /\d{1,4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,4}/u
const CLOCK = /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?\s*(ص|صباحا|م|مساء|ظهرا|am|pm)?(?![\p{L}\d])/u
const AFTERNOON = new Set(['م', 'مساء', 'ظهرا', 'pm'])
const UPDATE = /(?:^|\s)تحديث(?:\s|:|$)/u
/** «24/أبريل/2024», as many sites of the Egyptian press print it */
const JOINED_DATE = /(\p{N})\s*[-/]\s*(\p{L}+)\s*[-/]\s*(\p{N})/u
const LONGEST_DATE_LINE = 120

/** Reads a line that is a date: «الأربعاء 24 أبريل 2024», «نشر في: 24/4/2024 - 03:15 م»; undefined for any other. */
export function readPrintedDate(text: string): PrintedDate | undefined {
  if (text.length > LONGEST_DATE_LINE) return undefined
  const key = fold(text)
  const words = key.match(/\p{L}+/gu) ?? []
  const isHijri = words.some((word) => HIJRI_MONTHS.has(word))
  const minutes = clockOf(key)
  const hasDay = isHijri || words.some((word) => MONTHS.has(word)) || NUMERIC_DATE.test(key)
  if (!/\d/u.test(key) || !(hasDay || minutes !== undefined)) return undefined
  if (!words.every((word) => MONTHS.has(word) || HIJRI_MONTHS.has(word) || DATE_WORDS.has(word))) return undefined
  const day = parseArabicDate(text.replace(JOINED_DATE, '$1 $2 $3'))
  return { day, minutes, isClock: !hasDay, isHijri: isHijri && !day, isUpdate: UPDATE.test(key) }
}

function clockOf(key: string): number | undefined {
  const match = CLOCK.exec(key)
  if (match === null) return undefined
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  if (hour > 23 || minute > 59) return undefined
  const sign = match[3] ?? ''
  if (sign === '') return hour * 60 + minute
  return ((hour % 12) + (AFTERNOON.has(sign) ? 12 : 0)) * 60 + minute
}

/** A printed page has a day and mostly no hour: noon is within the day in every zone its readers live in. */
const NOON = 12 * 60

/** The instant a printed day and time mean in Cairo, ms UTC. */
export function instantOf(day: CairoDay, minutes: number = NOON): number {
  return startOfCairoDay(day) + minutes * 60_000
}
