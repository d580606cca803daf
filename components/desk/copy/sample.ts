import { JUNK, NBSP } from '#arabic/characters.ts'
import type { CopyNote } from './notes.ts'

/** What is written and what would be, in letters that can be seen. */
export interface Sample {
  before: string
  found: string
  after: string
  /** Whole words, best first. */
  instead: string[]
}

const LETTER = /[\p{L}\p{N}]/u
const UNSEEN = new RegExp(`[${JUNK}]`, 'gu')
const ODD_SPACE = new RegExp(`[${NBSP}\\u2000-\\u200a\\u202f\\u3000]`, 'gu')
/** OPEN BOX, which stands for a space that is spoken of; DOTTED CIRCLE for a sign that has no width */
const SPACE_SIGN = '\u2423'
const UNSEEN_SIGN = '\u25cc'

/** A slip of spaces or signs is shown with the words beside it: alone it says nothing. */
export function sampleOf({ before, found, after, replacements }: CopyNote): Sample {
  const isBare = !LETTER.test(found) || replacements.some((one) => !LETTER.test(one))
  const head = isBare ? (/\S+\s?$/u.exec(before)?.[0] ?? '') : ''
  const tail = isBare ? (/^\s?\S+/u.exec(after)?.[0] ?? '') : ''
  const show = (text: string) => withSigns(text, /^\s|\s$|\s\s/u.test(found))
  return {
    before: before.slice(0, before.length - head.length),
    found: show(head + found + tail),
    after: after.slice(tail.length),
    instead: replacements.map((one) => show(head + one + tail)),
  }
}

function withSigns(text: string, isOfSpaces: boolean): string {
  const seen = text.replace(UNSEEN, UNSEEN_SIGN).replace(ODD_SPACE, SPACE_SIGN)
  return isOfSpaces ? seen.replace(/\s/gu, SPACE_SIGN) : seen
}
