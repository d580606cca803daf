import { NBSP } from './characters.ts'
import { toLatinDigits } from './digits.ts'
import { fold } from './fold.ts'
import { countLetters } from './letters.ts'
import { maskQuoted } from './quoted.ts'

/** Beyond this a headline takes a smaller size on the page. */
const LONG_HEADLINE = 110

/**
 * The house sign: two dots, no more and no less. Not a border between two digits («2010..2014») or before a mark that
 * ends the same thought («ماذا حدث..؟»). The ellipsis is a trailing-off the editor typed, never the sign.
 */
const BORDER = /(?<!\.)\.\.(?!\.)(?!(?<=[\p{N}]\.\.)\p{N})(?!\s*[\u061f\u060c\u061b?!,;:)\]\u00bb\u201d\u2026])/gu
const HAS_WORD = /[\p{L}\p{N}\ue000]/u

/**
 * The clauses of a headline, which the house joins with «..»: at least one, none without a word (except that a
 * headline of no words is its own one clause). Each is as typed, less the spaces beside the sign; dots that join
 * nothing (at either end, inside quotes) stay where they are.
 */
export function splitClauses(headline: string): string[] {
  const mask = maskQuoted(headline)
  const clauses: string[] = []
  let start = 0
  for (const border of mask.matchAll(BORDER)) {
    const after = mask.slice(border.index + 2)
    if (!HAS_WORD.test(mask.slice(start, border.index)) || !HAS_WORD.test(after)) continue
    clauses.push(headline.slice(start, border.index).trim())
    start = border.index + 2
  }
  clauses.push(headline.slice(start).trim())
  return clauses
}

/** Whether a headline is longer than its usual size can carry: more than 110 letters, spaces counted, marks not. */
export function isLongHeadline(headline: string): boolean {
  return countLetters(headline) > LONG_HEADLINE
}

/*
 * A number: its digits with their separators. Not one that ends a model name («كوفيد-19», «iPhone 17»), a score, a
 * range or a date («2-1», «24/4/2024»), whose next word is not what it counts.
 */
const NUMBER_AND_WORD =
  /(?<![\p{Script=Latin}\p{N}_@#])(?<![\p{L}\p{N}][:/\u2013-])(?<!\p{Script=Latin} )(\p{Nd}+(?:[.,\u066b\u066c\u060c]\p{Nd}+)*) (?=(\p{L}[\p{L}\p{M}\u0640]*))/gu
const CLOCK_AND_PERIOD =
  /(?<!\p{N})(\p{Nd}{1,2}:\p{Nd}{2}) (?=(?:[صم]|(?:صباح|ظهر|عصر|مساء|ليل|فجر)[\u0627\u064b]*)(?![\p{L}\p{M}]))/gu
const NUMBER_AND_PERCENT = /(?<=\p{Nd}) (?=[%\u066a](?!\p{N}))/gu

/** Words that can follow a number without being what it counts, folded. */
const PARTICLES = new Set(
  (
    'و في من الي علي عن منذ خلال بين بينهم بينها مع قبل بعد حتي او ثم لدي ضد جراء اثر امام عند عبر ضمن نحو حول ' +
    'دون لكن بل ان كما قد لم لن لا ما هو هي كان كانت التي الذي الذين اذا لكنه لكنها حيث بينما فيما'
  ).split(' '),
)
const YEAR = /^(?:19|20)[0-9]{2}$/
/** After 1900–2099 these say that the number is an amount, or a year to be kept with its sign («2024 م»). */
const AMOUNT_OR_ERA = /^(?:[مه]$|جنيه|دولار|يورو|ريال|درهم|دينار|ليره|متر|كيلو|كجم|طن|فدان|ميجا)/u

function isCounted(word: string, number: string): boolean {
  const key = fold(word)
  if (PARTICLES.has(key)) return false
  return !YEAR.test(toLatinDigits(number)) || AMOUNT_OR_ERA.test(key)
}

/**
 * Puts a no-break space between a number and what it counts, so that no line ends in «11» and begins with «عامًا»:
 * «40 قاربًا», «5.5 مليون», «24 أبريل», «8:05 ص», «50 %». Only single plain spaces change, so offsets stay true.
 * For display; stored copy has no no-break spaces.
 */
export function tieNumbers(text: string): string {
  return text
    .replace(NUMBER_AND_WORD, (match, number: string, word: string) =>
      isCounted(word, number) ? `${number}${NBSP}` : match,
    )
    .replace(CLOCK_AND_PERIOD, `$1${NBSP}`)
    .replace(NUMBER_AND_PERCENT, NBSP)
}
