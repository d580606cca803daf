import { CERTAIN, LIKELY } from './confusions.ts'
import { IN_WORD, LETTERS } from './patterns.ts'
import { type CopyRule, type CopyStory, type CopyText, type CopyWord, isGap, isName, type Slip } from './text.ts'

const certain = readPairs(CERTAIN)
const likely = readPairs(LIKELY)

/** «واليها» is her governor, «واعدته» made a date with him. */
const WITH_WAW = new Set('واليها والينا واليهما واليكم واليات واعدتها واعدته واداها واحداها واحداهما'.split(' '))

/** Words that end in a ya and a hamza, and not in a hamza on a ya. */
const ENDS_IN_HAMZA = new Map(
  ['ش', 'بط', 'جر', 'رد', 'مج', 'مض', 'مس'].map((stem) => [`${stem}\u0626`, `${stem}\u064a\u0621`]),
)
const ALEF = '\u0627'
const LEANING = '[\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644\u0644)?'
const ENDS_IN_HAMZA_ON_YA = new RegExp(`^(${LEANING})([${LETTERS}]{1,2}\u0626)$`, 'u')

/** A ta marbuta or a dotless ya ends a word: the next one lost its space. «شىء» has a hamza after it. */
const LOST_SPACE = /^(.+?[\u0629\u0649])([^\u0621\u0629\u0649].*)$/u
const MAY_BE_LOST = new RegExp(`[\u0629\u0649][${IN_WORD}]`, 'u')
const PRONOUN = /^(?:ه|ها|هم|هن|ك|كم|نا)$/u
const ENDING = /^(?:ات|ين|ان|ون|يه|لى)$/u
const ANY_LETTER = new RegExp(`[${LETTERS}]`, 'u')

/** Of «قال», whose words follow with «إن»; other verbs of telling take «أن». */
const SAID = /^[وف]?(?:قال(?:ت|وا)?|[يت]قول(?:ون)?|قائل(?:ا|ة|ين)?)$/u
const ANNA = /^أن(?:ه|ها|هم|نا|ني|ك)?$/u
const HAYTHU = /^(?:حيث|إذ)$/u

export const spelling: CopyRule[] = [
  { id: 'confusion', class: 'automatic', find: (text, story) => confused(text, story, findCertain) },
  {
    id: 'confusion-likely',
    class: 'suggest',
    find: (text, story) => confused(text, story, (word) => likely.get(word)),
  },
  { id: 'shay', class: 'automatic', find: hamzaOnYa },
  { id: 'lost-space', class: 'suggest', find: lostSpaces },
  { id: 'inna-after-qala', class: 'warn', find: (text) => annaAfter(text, SAID) },
  { id: 'inna-after-haythu', class: 'suggest', find: (text) => annaAfter(text, HAYTHU) },
]

function readPairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => pair.split(':') as [string, string]))
}

/** Behind «و» a word of five letters is what it is without, unless the two make another word. */
function findCertain(word: string): string | undefined {
  const found = certain.get(word)
  if (found !== undefined || word.length < 6 || word[0] !== 'و' || WITH_WAW.has(word)) return found
  const rest = certain.get(word.slice(1))
  return rest === undefined ? undefined : `و${rest}`
}

function confused({ words }: CopyText, { style }: CopyStory, find: (word: string) => string | undefined): Slip[] {
  const slips: Slip[] = []
  for (const word of words) {
    const right = find(word.bare)
    if (right === undefined || isName(word.bare, style.names)) continue
    const written = withMarksOf(word, right)
    if (written !== undefined) slips.push({ start: word.start, end: word.end, replacements: [written] })
  }
  return slips
}

/**
 * The right spelling with the tashkeel of the wrong one, letter for letter; what sat on an alef in place of its hamza goes.
 * Undefined when the letters do not match.
 */
function withMarksOf({ text, bare }: CopyWord, right: string): string | undefined {
  if (text === bare) return right
  if (bare.length !== right.length) return undefined
  let at = 0
  let written = ''
  let isPutRight = false
  for (const character of text) {
    if (character === bare[at]) {
      isPutRight = character === ALEF && right[at] !== ALEF
      written += right[at]
      at += 1
    } else if (!isPutRight) written += character
  }
  return at === bare.length ? written : undefined
}

function hamzaOnYa({ words }: CopyText): Slip[] {
  return words.flatMap(({ text, start, end }) => {
    if (!text.endsWith('\u0626')) return []
    const plain = ENDS_IN_HAMZA.get(text)
    if (plain !== undefined) return [{ start, end, replacements: [plain] }]
    const match = ENDS_IN_HAMZA_ON_YA.exec(text)
    const right = ENDS_IN_HAMZA.get(match?.[2] ?? '')
    return right === undefined ? [] : [{ start, end, replacements: [`${match?.[1] ?? ''}${right}`] }]
  })
}

function lostSpaces({ text: all, words }: CopyText, { style }: CopyStory): Slip[] {
  if (!MAY_BE_LOST.test(all)) return []
  return words.flatMap(({ text, bare, start, end }) => {
    const match = LOST_SPACE.exec(text)
    if (!match || isName(bare, style.names)) return []
    const [, head = '', tail = ''] = match
    if (!ANY_LETTER.test(tail)) return []
    // «لدىها»: a pronoun changes the letter before it.
    const joined = `${head.slice(0, -1)}${head.endsWith('\u0629') ? 'ت' : 'ي'}${tail}`
    if (PRONOUN.test(tail)) return [{ start, end, replacements: [joined] }]
    // One letter or an ending is no word: somebody hit the wrong key, and which one nobody knows.
    const isWord = tail.length > 1 && !ENDING.test(tail)
    return [{ start, end, replacements: isWord ? [`${head} ${tail}`] : [] }]
  })
}

/** «قال أن»: the word right after the verb; what stands further on may hang on another verb. */
function annaAfter({ text, words }: CopyText, before: RegExp): Slip[] {
  return words.flatMap((word, index) => {
    const last = words[index - 1]
    if (!last || !ANNA.test(word.bare) || !before.test(last.bare) || !isGap(text, last.end, word.start)) return []
    return [{ start: word.start, end: word.end, replacements: [word.text.replace('أ', 'إ')] }]
  })
}
