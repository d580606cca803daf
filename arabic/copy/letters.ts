import {
  BIDI_CONTROLS,
  PERSIAN_KAF,
  PERSIAN_ONLY_LETTERS,
  PERSIAN_YEH,
  TATWEEL,
  ZERO_WIDTH,
  ZWJ,
  ZWNJ,
} from '../characters.ts'
import { cleanText } from '../clean.ts'
import { IN_WORD, LETTERS, SPACE, slipsOf } from './patterns.ts'
import { type CopyRule, type CopyText, type Slip, touches } from './text.ts'

/*
 * What saving cleans away is found here as well, by the same rules: a text that was never saved (a file, a story in the
 * middle of being pasted) shows it.
 */

const ENTITY = /&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,8});/gu
const FORMS = new RegExp(`[${IN_WORD}]*[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc][${IN_WORD}]*`, 'gu')
const INVISIBLE = new RegExp(`[${BIDI_CONTROLS}${ZERO_WIDTH}]+`, 'gu')
const JOINERS = new RegExp(`[${IN_WORD}]*[${ZWNJ}${ZWJ}]+[${IN_WORD}${ZWNJ}${ZWJ}]*`, 'gu')
const PERSIAN = new RegExp(`[${IN_WORD}${ZWNJ}]*[${PERSIAN_KAF}${PERSIAN_YEH}][${IN_WORD}${ZWNJ}]*`, 'gu')
const PERSIAN_SIGNS = new RegExp(`[${PERSIAN_ONLY_LETTERS}${ZWNJ}]`, 'u')
const ANY_FORM = /[\ufb50-\ufefc]/u
const ANY_JOINER = new RegExp(`[${ZWNJ}${ZWJ}]`, 'u')
const ANY_PERSIAN = new RegExp(`[${PERSIAN_KAF}${PERSIAN_YEH}]`, 'u')
const STRETCHED = new RegExp(`[${LETTERS}][${IN_WORD}]*${TATWEEL}[${IN_WORD}]*`, 'gu')
const DASH = new RegExp(`(?<=^|${SPACE})${TATWEEL}+(?=${SPACE}|$)`, 'gu')
const EMOJI = /\p{Extended_Pictographic}/u
const TRIPLED = new RegExp(`([${LETTERS}])\\1{2,}`, 'u')
/** «تتتبع», «تتتالى»: three of them are right at the start of a verb. */
const THREE_TA = /^[\u0648\u0641]?\u062a{3}(?!\u062a)/u
/** «هههه» */
const LAUGHTER = /^\u0647+$/u

export const letters: CopyRule[] = [
  {
    id: 'entities',
    class: 'automatic',
    find: ({ text }) => slipsOf(text, ENTITY, ([entity]) => changed(entity, cleanText(`x${entity}x`).slice(1, -1))),
  },
  {
    id: 'presentation-forms',
    class: 'automatic',
    find: ({ text }) => (ANY_FORM.test(text) ? slipsOf(text, FORMS, ([word]) => changed(word, cleanText(word))) : []),
  },
  {
    id: 'invisible',
    class: 'automatic',
    find: ({ text }) => [...slipsOf(text, INVISIBLE, () => ''), ...strayJoiners(text)],
  },
  { id: 'persian-letters', class: 'automatic', find: persianLetters },
  {
    id: 'tatweel',
    class: 'automatic',
    find: ({ text }) => (text.includes(TATWEEL) ? stretchedWords(text) : []),
  },
  { id: 'tatweel-dash', class: 'automatic', find: ({ text }) => slipsOf(text, DASH, () => '\u2013') },
  { id: 'tripled-letter', class: 'warn', find: tripledLetters },
]

/** The joiners of Persian spelling and of emoji stay. */
function strayJoiners(text: string): Slip[] {
  if (!ANY_JOINER.test(text)) return []
  return slipsOf(text, JOINERS, ({ 0: word, index }) => {
    const isKept = EMOJI.test(text.slice(Math.max(0, index - 2), index)) || isPersian(word)
    return isKept ? undefined : changed(word, cleanText(word))
  })
}

function changed(was: string, is: string): string | undefined {
  return was === is ? undefined : is
}

function stretchedWords(text: string): Slip[] {
  return slipsOf(text, STRETCHED, (match) => {
    const [word] = match
    // What follows says whether the tatweel carries it: «بـ50».
    const next = (text[match.index + word.length] ?? '').trim()
    const cleaned = cleanText(word + next)
    return changed(word, next !== '' && cleaned.endsWith(next) ? cleaned.slice(0, -next.length) : cleaned)
  })
}

function isPersian(word: string): boolean {
  return PERSIAN_SIGNS.test(word) && /[\u06a9\u06cc\u067e\u0686\u0698\u06af]/u.test(word)
}

/** A quotation may be Persian as a whole. */
function persianLetters({ text, quotations }: CopyText): Slip[] {
  if (!ANY_PERSIAN.test(text)) return []
  return slipsOf(text, PERSIAN, ([word]) => (isPersian(word) ? undefined : changed(word, cleanText(word)))).filter(
    (slip) => !touches(slip, quotations.spans),
  )
}

function tripledLetters({ text, words }: CopyText): Slip[] {
  if (!TRIPLED.test(text)) return []
  return words.flatMap(({ start, end, bare }) => {
    if (!TRIPLED.test(bare) || LAUGHTER.test(bare)) return []
    const rest = bare.replace(THREE_TA, '')
    if (!TRIPLED.test(rest)) return []
    const [twice, once] = ['$1$1', '$1'].map((by) => bare.replace(new RegExp(TRIPLED.source, 'gu'), by))
    return [{ start, end, replacements: [twice ?? '', once ?? ''] }]
  })
}
