import {
  ALEF_MAKSURA,
  ARABIC_LETTERS,
  BIDI_CONTROLS,
  CONTROLS,
  HEH,
  KAF,
  LINE_ENDS,
  MARKS,
  PERSIAN_KAF,
  PERSIAN_ONLY_LETTERS,
  PERSIAN_YEH,
  SPACES,
  TATWEEL,
  YEH,
  ZERO_WIDTH,
  ZWJ,
  ZWNJ,
} from './characters.ts'

/*
 * These functions may touch stored copy, so each changes only what no reader would call a change: what a word is, how
 * it is spelt and how it is marked stays the writer's. `fold` is for comparing and never comes here.
 */

/**
 * Entities that copied pages leave in text. «&lt;» and «&gt;» are not among them, by name or number: a «<» someone wrote
 * as text must not turn into markup further on.
 */
const ENTITY_NAMES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '\u00ab',
  raquo: '\u00bb',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  shy: '',
  lrm: '',
  rlm: '',
  zwnj: ZWNJ,
  zwj: ZWJ,
}
/** Numbers 128–159 mean Windows-1252 wherever they are met. */
const WINDOWS_NUMBERS: Record<number, string> = {
  133: '\u2026',
  139: '\u2039',
  145: '\u2018',
  146: '\u2019',
  147: '\u201c',
  148: '\u201d',
  149: '\u2022',
  150: '\u2013',
  151: '\u2014',
  155: '\u203a',
}
/** Text escaped several times («&amp;amp;quot;») is undone at once. */
const ENTITY = new RegExp(
  `&(?:amp;|#0*38;|#[xX]0*26;)*(?:#(\\d{1,8});|#[xX]([0-9a-fA-F]{1,6});|(${Object.keys(ENTITY_NAMES).join('|')});)`,
  'gu',
)

function decodeEntity(match: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return ENTITY_NAMES[name] ?? match
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10)
  if (code === 0x3c) return '&lt;'
  if (code === 0x3e) return '&gt;'
  if (!(code <= 0x10ffff)) return ''
  return WINDOWS_NUMBERS[code] ?? String.fromCodePoint(code)
}

/**
 * Letters in the shape they had in a PDF. The ligatures U+FDF0–FDFF (the name of God, the blessing on the Prophet, the
 * rial) and the ornate brackets are signs of their own and stay.
 */
const PRESENTATION_FORMS = /[\ufb50-\ufdcf\ufe70-\ufefc]/gu

function plainLetter(form: string): string {
  const plain = form.normalize('NFKC')
  // A vowel's own shape stands on a space or a tatweel, which would cut or stretch the word it is put back on.
  return plain.length > 1 ? plain.replace(/^[ \u0640]/u, '') : plain
}

const UNSEEN = new RegExp(`[${BIDI_CONTROLS}${ZERO_WIDTH}\\p{Cs}]`, 'gu')
const REMAINING_CONTROLS = new RegExp(`[${CONTROLS}]`, 'gu')
const LINE_END = new RegExp(`\\r\\n|[${LINE_ENDS}]`, 'gu')
const SPACE_RUN = new RegExp(`[${SPACES}]+`, 'gu')

const LETTER_OR_MARK = `${ARABIC_LETTERS}${MARKS}`
/** Some keyboards write the Hijri sign as heh and joiner. */
const HEH_AND_JOINER = new RegExp(`${HEH}${ZWJ}(?![${LETTER_OR_MARK}])`, 'gu')
/** A joiner outside an emoji */
const STRAY_JOINER = new RegExp(
  `(?<!\\p{Extended_Pictographic}\\ufe0f?|\\p{Emoji_Modifier})${ZWJ}|${ZWJ}(?!\\p{Extended_Pictographic})`,
  'gu',
)
const NON_JOINER_RUN = new RegExp(`${ZWNJ}{2,}`, 'gu')
const STRAY_NON_JOINER = new RegExp(`(?<![${LETTER_OR_MARK}])${ZWNJ}|${ZWNJ}(?![${ARABIC_LETTERS}])`, 'gu')

/** What stands between two letters of a word, when there is a tatweel in it */
const STRETCH = new RegExp(`(?<=[${ARABIC_LETTERS}])[${MARKS}${TATWEEL}]+(?=[${ARABIC_LETTERS}])`, 'gu')
const TATWEELS = new RegExp(TATWEEL, 'gu')
const ALL_MARKS = new RegExp(`[${MARKS}]`, 'gu')
const WORD_AND_TAIL = new RegExp(
  `(?<![${LETTER_OR_MARK}])([${ARABIC_LETTERS}][${LETTER_OR_MARK}]*)${TATWEEL}+([${MARKS}]*)${TATWEEL}*(?![${LETTER_OR_MARK}])(?=(.?))`,
  'gsu',
)
/** «هـ», and the little words that lean on a number, a quotation or a Latin name: «الـ», «بـ», «ولـ», «بالـ» */
const KEEPS_TAIL = /^(?:\u0647|[\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644)?)$/u
const LEANED_ON = /[\p{N}\p{Ps}\p{Pi}\p{Script=Latin}"'\u2018-\u201f#@%$]/u

function withoutStretches(text: string): string {
  return text
    .replace(STRETCH, (between) => between.replace(TATWEELS, ''))
    .replace(WORD_AND_TAIL, (_match, word: string, marks: string, next: string) => {
      const keeps = KEEPS_TAIL.test(word.replace(ALL_MARKS, '')) || LEANED_ON.test(next)
      return `${word}${marks}${keeps ? TATWEEL : ''}`
    })
}

const QUOTATION = /(«[^«»\n]*»|“[^“”\n]*”)/u
const WORD = new RegExp(`[${LETTER_OR_MARK}${ZWNJ}]+`, 'gu')
const PERSIAN_ONLY = new RegExp(`[${PERSIAN_ONLY_LETTERS}]`, 'u')
const PERSIAN_KEYS = new RegExp(`[${PERSIAN_KAF}${PERSIAN_YEH}]`, 'u')
const PERSIAN_KAFS = new RegExp(PERSIAN_KAF, 'gu')
const PERSIAN_YEH_AT_END = new RegExp(`${PERSIAN_YEH}(?=[${MARKS}]*$)`, 'u')
const PERSIAN_YEHS = new RegExp(PERSIAN_YEH, 'gu')
const NON_JOINERS = new RegExp(ZWNJ, 'gu')

function isPersian(word: string): boolean {
  return PERSIAN_ONLY.test(word) || (word.includes(ZWNJ) && PERSIAN_KEYS.test(word))
}

function arabicLetters(word: string): string {
  if (isPersian(word)) return word
  return word
    .replace(NON_JOINERS, '')
    .replace(PERSIAN_KAFS, KAF)
    .replace(PERSIAN_YEH_AT_END, ALEF_MAKSURA)
    .replace(PERSIAN_YEHS, YEH)
}

/**
 * Arabic typed on a Persian keyboard gets its own letters, each the one that looks the same: kaf; ya inside a word;
 * and at a word's end, where the Persian ya has no dots, the dotless one («على», «مدى» were meant). A word stays
 * Persian when it shows that it is (it has a letter only Persian has, or the non-joiner of Persian spelling), and so
 * does a whole quotation that holds such a word.
 */
function withArabicLetters(text: string): string {
  const pieces = text.split(QUOTATION)
  return pieces
    .map((piece, index) => {
      const isPersianQuotation = index % 2 === 1 && piece.match(WORD)?.some(isPersian)
      return isPersianQuotation ? piece : piece.replace(WORD, arabicLetters)
    })
    .join('')
}

/** Every kind of space inside a line becomes one ordinary space; line ends stay. */
export function plainSpaces(text: string): string {
  return text.replace(SPACE_RUN, ' ')
}

function cleanOnce(text: string): string {
  const seen = text
    .replace(LINE_END, '\n')
    .replace(REMAINING_CONTROLS, '')
    .replace(UNSEEN, '')
    .replace(ENTITY, decodeEntity)
    .replace(PRESENTATION_FORMS, plainLetter)
    .normalize('NFC')
    .replace(HEH_AND_JOINER, `${HEH}${TATWEEL}`)
    .replace(STRAY_JOINER, '')
    .replace(NON_JOINER_RUN, ZWNJ)
    .replace(STRAY_NON_JOINER, '')
  return plainSpaces(withArabicLetters(withoutStretches(seen)))
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/**
 * Text fit to be stored, its paragraphs kept (at most one empty line between two): NFC; nothing invisible but the
 * joiners of Persian and emoji; letters from PDFs and Persian keyboards put right; no tatweel inside words («هـ»,
 * «لـ«…»», «بـ50» keep theirs); entities decoded; ordinary single spaces; LF line ends. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  let before = text
  let after = cleanOnce(text)
  // One step can lay bare what another one takes away (an entity in two halves), so clean until it holds still.
  while (after !== before) {
    before = after
    after = cleanOnce(before)
  }
  return after
}

/** `cleanText` for what stands on one line: a headline, a name, a caption. */
export function cleanLine(text: string): string {
  return cleanText(cleanText(text).replace(/\n+/gu, ' '))
}
