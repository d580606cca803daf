import { ALEF_MAKSURA, YEH } from '../characters.ts'
import { ENDS_IN_YA, ENDS_IN_YA_WITH_ARTICLE } from './final-ya.ts'
import { type CopyRule, type CopyStory, type CopyText, type CopyWord, isName, type Slip } from './text.ts'

/*
 * «المحلى» for «المحلي» is how Egyptian papers set a final ya for a century, and both ways in one story are a slip.
 * Only words of a list are asked: a final ya without dots is right in «على», «إلى», «مصطفى» and thousands more.
 */

const anywhere = new Set(ENDS_IN_YA.split(' '))
const withArticle = new Set(ENDS_IN_YA_WITH_ARTICLE.split(' '))
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)/u
/** A short word behind a letter is another word: «كفى», «ليلى», «وفى». */
const BEHIND_LETTER = /^(?:[وف](?=...)|[وف]?[بل](?=....))/u

/** Whether the word ends in a ya that may be written without dots, and in nothing else. */
export function endsInYa(bare: string): boolean {
  const last = bare.at(-1)
  if (last !== YEH && last !== ALEF_MAKSURA) return false
  const word = `${bare.slice(0, -1)}${YEH}`
  if (anywhere.has(word)) return true
  const article = ARTICLE.exec(word)?.[0]
  if (article !== undefined) {
    const stem = word.slice(article.length)
    return anywhere.has(stem) || withArticle.has(stem)
  }
  const letter = BEHIND_LETTER.exec(word)?.[0]
  return letter !== undefined && anywhere.has(word.slice(letter.length))
}

/** The letter a final ya should be in this story; undefined when it is all one way, or nobody minds. */
function wantedYa({ texts, style: { style } }: CopyStory): string | undefined {
  if (style.finalYa === 'any') return undefined
  if (style.finalYa === 'dotted') return YEH
  if (style.finalYa === 'dotless') return ALEF_MAKSURA
  let dotted = 0
  let dotless = 0
  for (const { words } of texts) {
    for (const { bare } of words) {
      if (!endsInYa(bare)) continue
      if (bare.endsWith(YEH)) dotted += 1
      else dotless += 1
    }
  }
  if (dotted === 0 || dotless === 0) return undefined
  return dotted >= dotless ? YEH : ALEF_MAKSURA
}

const wanted = new WeakMap<CopyStory, { ya: string | undefined }>()

function find({ words }: CopyText, story: CopyStory): Slip[] {
  let known = wanted.get(story)
  if (!known) {
    known = { ya: wantedYa(story) }
    wanted.set(story, known)
  }
  const { ya } = known
  if (ya === undefined) return []
  return words
    .filter(({ bare }) => bare.at(-1) !== ya && endsInYa(bare) && !isName(bare, story.style.names))
    .map((word) => toSlip(word, ya))
}

/** A mark may sit on the last letter. */
function toSlip({ text, start, end }: CopyWord, ya: string): Slip {
  const at = Math.max(text.lastIndexOf(YEH), text.lastIndexOf(ALEF_MAKSURA))
  return { start, end, replacements: [`${text.slice(0, at)}${ya}${text.slice(at + 1)}`] }
}

export const finalYa: CopyRule[] = [{ id: 'ya', class: 'suggest', find }]
