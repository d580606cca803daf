import { toLatinDigits } from './digits.ts'

/** ARABIC LETTER SAD and ARABIC LETTER MEEM, the halves of the day. */
const HALVES = '\u0635\u0645'
/** What joins the hour to the words: the house sign, a colon, ARABIC COMMA, a dash. */
const JOINT = '\\.\\.|[:\u060c\u2013\u2014|-]'
const CLOCK = new RegExp(`^\\s*((\\p{Nd}{1,2}):(\\p{Nd}{2})(?:\\s*([${HALVES}])(?!\\p{L}))?)\\s*(?:${JOINT})?\\s+`, 'u')
const MORNING = HALVES.charAt(0)

export interface LeadingClock {
  /** As it is written: «11:40 ص». */
  hour: string
  /** Since midnight; undefined for a time no clock shows. */
  minutes: number | undefined
  /** The words after it. */
  rest: string
}

/** The hour a text opens with, as entries of a live story do; undefined when it opens with words. */
export function splitLeadingClock(text: string): LeadingClock | undefined {
  const match = CLOCK.exec(text)
  const [whole = '', hour = '', hours = '', minutes = '', half] = match ?? []
  if (!match) return undefined
  return {
    hour,
    minutes: minutesOf(Number(toLatinDigits(hours)), Number(toLatinDigits(minutes)), half),
    rest: text.slice(whole.length),
  }
}

function minutesOf(hours: number, minutes: number, half: string | undefined): number | undefined {
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return undefined
  if (half === undefined) return hours * 60 + minutes
  return ((hours % 12) + (half === MORNING ? 0 : 12)) * 60 + minutes
}
