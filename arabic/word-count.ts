const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’-]*/gu

/** Silent reading of Arabic news: 138 words a minute aloud (IReST), times 238/183 for silent reading (Brysbaert). */
const WORDS_PER_MINUTE = 180

/** How many words a text has; a clitic and its word are one, a number is one, punctuation is none. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Whole minutes to read so many words, to the nearest; 0, to be shown as nothing, when it takes less than one. */
export function readingMinutes(words: number): number {
  if (!(words >= WORDS_PER_MINUTE && Number.isFinite(words))) return 0
  return Math.round(words / WORDS_PER_MINUTE)
}
