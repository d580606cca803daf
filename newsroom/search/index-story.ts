import { SEARCH_VERSION } from '#arabic/stem.ts'
import type { Tx } from '#db/engine.ts'
import { addHeadlineWords } from '#db/queries/search-words.ts'
import { type IndexedStory, toHeadlineWords, toStoryWords } from './story-words.ts'

/** Puts a story in the search index, or puts its new words there. Belongs in the transaction that changes them. */
export async function indexStory(tx: Tx, id: number, story: IndexedStory): Promise<void> {
  // A story that is saved again only makes its new words known: it would be counted with every save.
  const count = (await tx.search.has(id)) ? 0 : 1
  await tx.search.put(id, toStoryWords(story))
  await addHeadlineWords(
    tx,
    SEARCH_VERSION,
    toHeadlineWords(story.headline).map((word) => ({ word, count })),
  )
}
