import { HEH } from './characters.ts'
import { ALSO_KEEPS_FIRST_LETTER, KEEPS_ENDING, KEEPS_FIRST_LETTER, NOT_AFTER_DOUBLE_LAM } from './stem-lists.ts'
import { pastOf } from './stem-verbs.ts'

/**
 * The number of the rules that make the words of the search index: folding, what a word is, and stems. Whoever changes
 * one of them counts this up, and every index is built again.
 */
export const SEARCH_VERSION = 2

/** Enough for the vocabulary of a large archive; beyond that the cache begins anew. */
const MOST_CACHED = 200_000
const SHORTEST_STEM = 3

const FIRST_LETTER_STAYS = new Set([...KEEPS_FIRST_LETTER.split(' '), ...ALSO_KEEPS_FIRST_LETTER.split(' ')])
const KEPT_WORDS = KEEPS_ENDING.split(' ')
const ENDING_STAYS = new Set(KEPT_WORDS)

/** The article behind its particles; of two that fit, the first. */
const ARTICLES = ['وبال', 'ولل', 'فلل', 'وكال', 'فبال', 'وال', 'بال', 'كال', 'فال', 'لل', 'ال']
/** Longest first. */
const ENDINGS = 'اتها اتهم هما كما تها تهم هم هن كم نا ها ان ات ون ين يه وا ته ه ي ا ت'.split(' ')
const MOST_ENDINGS = 3
const FEMININE = 'ت'
const PLURAL = 'ات'

const AND = 'و'
const SHORTEST_AFTER_AND = 4
/** Bi, li, fa, ka. */
const PARTICLES = ['ب', 'ل', 'ف', 'ك']
const SHORTEST_AFTER_PARTICLE = 4
/** Li before the article: the article's alef is not written. */
const DOUBLE_LAM = 'لل'
const LAM = 'ل'
const ONE_LAM = new Set(NOT_AFTER_DOUBLE_LAM.split(' '))
/** Before a present form: «وسيعلن», «ليعلن». */
const BEFORE_VERB = /^[وف]?[سل]?(?=[يتن])/u

const ARABIC_WORD = /^[\u0621-\u064a]+$/

const cache = new Map<string, string>()

/**
 * The part that the forms of a word have in common: «وزارة», «للوزارة» and «وزارات» are one. Light: it takes off
 * particles, the article and endings, and never looks for a root, so that broken plurals stay words of their own.
 * Takes one folded word; numbers and words of other scripts come back as they are.
 */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const made = ARABIC_WORD.test(word) ? cutEndings(toPast(word) ?? cutPrefixes(word)) : word
  if (cache.size >= MOST_CACHED) cache.clear()
  cache.set(word, made)
  return made
}

/** The past of a present form, whatever stands before and behind it: «وستعلنها» is «اعلن»; undefined for other words. */
function toPast(word: string): string | undefined {
  for (const form of new Set([word, word.replace(/^[وفسل]/u, ''), word.replace(BEFORE_VERB, '')])) {
    let rest: string | undefined = form
    for (let cuts = 0; rest !== undefined && cuts <= MOST_ENDINGS; cuts += 1) {
      const past = pastOf(rest)
      if (past !== undefined) return past
      rest = cutEnding(rest)
    }
  }
  return undefined
}

function cutPrefixes(word: string): string {
  const article = ARTICLES.find((prefix) => word.startsWith(prefix))
  if (article && word.length - article.length >= SHORTEST_STEM) return cutArticle(word, article)
  if (!word.startsWith(AND)) return cutParticle(word)
  if (word.length < SHORTEST_AFTER_AND || keepsFirstLetter(word)) return word
  // What stands behind «و» is a word like any other: «ولوزارة» is «لوزارة».
  return cutParticle(word.slice(AND.length))
}

/** «للجنة» is «لجنة» behind «لـ» and the article, three lams of which two are written. */
function cutArticle(word: string, article: string): string {
  const rest = word.slice(article.length)
  const withLam = LAM + rest
  const hasOwnLam = article.endsWith(DOUBLE_LAM) && !ONE_LAM.has(withLam) && keepsFirstLetter(withLam)
  return hasOwnLam ? withLam : rest
}

function cutParticle(word: string): string {
  const hasParticle = word.length >= SHORTEST_AFTER_PARTICLE && PARTICLES.some((letter) => word.startsWith(letter))
  return hasParticle && !keepsFirstLetter(word) ? word.slice(1) : word
}

/** Whether a word is in one of the lists, or is the form of one that is: «كتاب» keeps «كتابها», «لبنان» «لبنانيين». */
function keepsFirstLetter(word: string): boolean {
  if (KEPT_WORDS.some((kept) => word.startsWith(kept))) return true
  let rest: string | undefined = word
  for (let cuts = 0; rest !== undefined && cuts <= MOST_ENDINGS; cuts += 1) {
    if (FIRST_LETTER_STAYS.has(rest) || FIRST_LETTER_STAYS.has(rest + HEH)) return true
    rest = cutEnding(rest)
  }
  return false
}

function cutEndings(word: string): string {
  let rest = word
  for (let cuts = 0; cuts < MOST_ENDINGS && !ENDING_STAYS.has(rest); cuts += 1) rest = cutEnding(rest) ?? rest
  return rest
}

/** The word without the longest ending that leaves a stem; undefined when it has none. */
function cutEnding(word: string): string | undefined {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM)
  // «اعلنت», but not «وفيات» or «بنات», whose alef belongs to the ending.
  return ending === FEMININE && word.endsWith(PLURAL) ? undefined : ending && word.slice(0, -ending.length)
}
