import { bareWord } from './bare.ts'
import { ALSO_WORDS, CLICHES, type Exchange, FOREIGN_G, HONORIFICS, MONTHS } from './house-words.ts'
import { IN_WORD, LETTERS, slipsOf } from './patterns.ts'
import { byFirstWord, type Phrase } from './style.ts'
import { type CopyRule, type CopyStory, type CopyText, isGap, type Slip } from './text.ts'

const AFTER_ALEF = new RegExp(`(?<=[${LETTERS}])[\u0627\u0649]\u064b(?![${IN_WORD}])`, 'gu')
const BEFORE_ALEF = new RegExp(`(?<=[${LETTERS}])\u064b[\u0627\u0649](?![${IN_WORD}])`, 'gu')

const cliches = byFirstWord(CLICHES.map((word) => ({ word, replacements: [] })))
/** «و», «ف», «ب», «ل» and «ك» before a word of a list. */
const LEANING = /^[وفبكل]/u
const PREFIXES = /^[وف]?[بكل]?(?:ال)?/u
const MAY_LEAN = /^(?:[وفبكل]|ال)/u
const SEVERAL = '(?:دقيقتين|ساعتين|يومين|أسبوعين|شهرين|عامين|سنتين|دقائق|ساعات|أيام|أسابيع|أشهر|شهور|أعوام|سنوات|عقود)'
const ONE = '(?:دقيقة|ساعة|يوم[ًا]*|أسبوع[ًا]*|شهر[ًا]*|عام[ًا]*|سنة|عقد[ًا]*|قرن[ًا]*|قرون)'
const COUNT = '(?:[0-9]{1,3}|نحو|حوالي|ثلاثة?|أربعة?|خمسة?|ستة?|سبعة?|ثماني?ة?|تسعة?|عشرة?|بضعة?|عدة)'
/** «منذ يومين», and not «منذ سنوات الحرب» or «منذ عام 2011», which say since when. */
const SINCE = new RegExp(
  `(?<![${IN_WORD}])منذ(?= (?:${SEVERAL}|${COUNT} (?:${SEVERAL}|${ONE}))(?![${IN_WORD}])(?! (?:ال|[0-9])))`,
  'gu',
)

export const house: CopyRule[] = [
  { id: 'tanween', class: 'automatic', find: tanween },
  { id: 'months', class: 'suggest', find: months },
  {
    id: 'since',
    class: 'warn',
    find: ({ text }, { style: { style } }) => (style.since === 'any' ? [] : slipsOf(text, SINCE, () => 'قبل')),
  },
  { id: 'foreign-jim', class: 'suggest', find: foreignJim },
  {
    id: 'cliche',
    class: 'warn',
    find: (text, { style }) => [...phrases(text, cliches), ...phrases(text, style.cliches)],
  },
  { id: 'honorific', class: 'suggest', find: honorifics },
  { id: 'house-spelling', class: 'suggest', find: (text, { style }) => phrases(text, style.spellings) },
]

function tanween({ text }: CopyText, story: CopyStory): Slip[] {
  const side = wantedSide(story)
  if (side === undefined) return []
  return slipsOf(text, side === 'before' ? AFTER_ALEF : BEFORE_ALEF, ([both]) => `${both[1]}${both[0]}`)
}

const sides = new WeakMap<CopyStory, { side: 'before' | 'after' | undefined }>()

/** In a story that has it both ways the commoner one. */
function wantedSide(story: CopyStory): 'before' | 'after' | undefined {
  const { tanween: wanted } = story.style.style
  if (wanted === 'before' || wanted === 'after') return wanted
  if (wanted === 'any') return undefined
  const known = sides.get(story)
  if (known) return known.side
  const count = (pattern: RegExp) => story.texts.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
  const [before, after] = [count(BEFORE_ALEF), count(AFTER_ALEF)]
  const side = before === 0 || after === 0 ? undefined : before >= after ? 'before' : 'after'
  sides.set(story, { side })
  return side
}

/** Months in the names of another country. What is also a word («آب», «أوت») is one beside a number only. */
function months({ text, words }: CopyText, { style: { style } }: CopyStory): Slip[] {
  if (style.months === 'any') return []
  return exchange({ text, words }, MONTHS[style.months]).filter(({ start, end }) => {
    if (ALSO_WORDS.has(bareWord(text.slice(start, end))) && !isBesideNumber(text, start, end)) return false
    // «كانون الثاني/يناير» says it for everyone.
    return text[end] !== '/' && text[start - 1] !== '/' && !/^ [/(]/u.test(text.slice(end, end + 2))
  })
}

function isBesideNumber(text: string, start: number, end: number): boolean {
  return (
    /(?:[0-9\u0660-\u0669]|شهر) $/u.test(text.slice(Math.max(0, start - 4), start)) ||
    /^ (?:[0-9]{4}|[\u0660-\u0669]{4})/u.test(text.slice(end, end + 5))
  )
}

function foreignJim(text: CopyText, { style: { style } }: CopyStory): Slip[] {
  return style.foreignJim === 'any' ? [] : exchange(text, FOREIGN_G[style.foreignJim])
}

/** Words and phrases of a list, in the paper's form; prefixes stay. */
function exchange({ text, words }: Pick<CopyText, 'text' | 'words'>, { byWord }: Exchange): Slip[] {
  const slips: Slip[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    const known = word && lookUp(byWord, word.bare)
    const found = known?.phrases.find((phrase) => isPhrase(text, words, index, phrase))
    if (!word || !known || !found) continue
    const end = words[index + found.words.length - 1]?.end ?? word.end
    slips.push({ start: word.start + known.prefix, end, replacements: found.replacements })
  }
  return slips
}

/** By the word, by the word behind «و», or behind «و», «ب» and the article together; with the length of what stands before. */
function lookUp(byWord: Exchange['byWord'], bare: string): { phrases: Phrase[]; prefix: number } | undefined {
  const plain = byWord.get(bare)
  if (plain) return { phrases: plain, prefix: 0 }
  if (!MAY_LEAN.test(bare)) return undefined
  for (const prefix of [1, PREFIXES.exec(bare)?.[0].length ?? 0]) {
    const phrases = prefix > 0 ? byWord.get(bare.slice(prefix)) : undefined
    if (phrases) return { phrases, prefix }
  }
  return undefined
}

function isPhrase(text: string, words: CopyText['words'], index: number, { words: wanted }: Phrase): boolean {
  for (let step = 1; step < wanted.length; step += 1) {
    const [before, word] = [words[index + step - 1], words[index + step]]
    if (!before || !word || word.bare !== wanted[step] || !isGap(text, before.end, word.start)) return false
  }
  return true
}

/** Phrases of the newsroom where they stand; one letter may lean on the first word. */
function phrases({ text, words }: CopyText, map: ReadonlyMap<string, Phrase[]>): Slip[] {
  if (map.size === 0) return []
  const slips: Slip[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (!word) continue
    const plain = map.get(word.bare)
    const list = plain ?? (LEANING.test(word.bare) ? map.get(word.bare.slice(1)) : undefined)
    const found = list?.find((phrase) => isPhrase(text, words, index, phrase))
    if (!found) continue
    const end = words[index + found.words.length - 1]?.end ?? word.end
    const start = word.start + (plain ? 0 : 1)
    if (!found.replacements.includes(text.slice(start, end)))
      slips.push({ start, end, replacements: found.replacements })
  }
  return slips
}

function honorifics({ text }: CopyText, { style: { style } }: CopyStory): Slip[] {
  if (style.honorifics === 'any') return []
  const { pattern, replace } = HONORIFICS[style.honorifics]
  return slipsOf(text, pattern, ([found]) => replace(found))
}
