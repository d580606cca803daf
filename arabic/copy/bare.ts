import { MARKS, TATWEEL, ZWNJ } from '../characters.ts'

const WEIGHTLESS = new RegExp(`[${MARKS}${TATWEEL}${ZWNJ}]+`, 'gu')

/** A word without tashkeel and tatweel: what lists of words are looked up by. */
export function bareWord(word: string): string {
  return word.replace(WEIGHTLESS, '')
}
