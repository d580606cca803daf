import { JUNK, MARKS, TATWEEL } from '#arabic/characters.ts'
import { stem } from '#arabic/stem.ts'
import { searchWords, tokenize } from '#arabic/tokens.ts'
import type { StoryWords } from '#db/engine.ts'
import type { HeadlineWord } from '#db/queries/search-words.ts'
import { type Body, bodyText } from '../articles/body.ts'

/** The words of a story that it is found by. */
export interface IndexedStory {
  headline: string
  frontHeadline?: string | null
  kicker?: string | null
  standfirst?: string | null
  body: Body
}

const UNWRITTEN = new RegExp(`[${MARKS}${TATWEEL}${JUNK}]`, 'gu')
/** Nobody types a longer word, and no shorter one is worth completing. */
const LONGEST_WORD = 30
const SHORTEST_WORD = 3

/** What a story is found by, folded and stemmed. */
export function toStoryWords(story: IndexedStory): StoryWords {
  const titleWords = searchWords(lines(story.headline, story.frontHeadline))
  const bodyWords = searchWords(lines(story.kicker, story.standfirst, bodyText(story.body)))
  return { titleWords, titleStems: titleWords.map(stem), bodyStems: bodyWords.map(stem) }
}

/** The words of a headline, each once, in the spelling they have; numbers and very short words are left out. */
export function toHeadlineWords(headline: string): HeadlineWord[] {
  const words = new Map<string, HeadlineWord>()
  for (const { start, end, words: folded } of tokenize(headline)) {
    const [word, ...others] = folded
    if (!word || others.length > 0 || word.length < SHORTEST_WORD || word.length > LONGEST_WORD) continue
    if (/^\d/.test(word)) continue
    const shown = headline.slice(start, end).normalize('NFKC').replace(UNWRITTEN, '')
    words.set(word, { word, shown, stem: stem(word) })
  }
  return [...words.values()]
}

function lines(...texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n')
}
