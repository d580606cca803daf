import { stem } from '#arabic/stem.ts'
import { searchWords } from '#arabic/tokens.ts'
import type { Tx } from '#db/engine.ts'
import { type Body, bodyText } from '../articles/body.ts'

/** The words of a story that it is found by. */
export interface IndexedStory {
  headline: string
  frontHeadline?: string | null
  kicker?: string | null
  standfirst?: string | null
  body: Body
}

/** Puts a story in the search index, or puts its new words there. Belongs in the transaction that changes them. */
export async function indexStory(tx: Tx, id: number, story: IndexedStory): Promise<void> {
  const titleWords = searchWords(lines(story.headline, story.frontHeadline))
  const bodyWords = searchWords(lines(story.kicker, story.standfirst, bodyText(story.body)))
  await tx.search.put(id, { titleWords, titleStems: titleWords.map(stem), bodyStems: bodyWords.map(stem) })
}

function lines(...texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n')
}
