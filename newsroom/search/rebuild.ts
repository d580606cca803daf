import { setImmediate as nextTurn } from 'node:timers/promises'
import { SEARCH_VERSION } from '#arabic/stem.ts'
import type { Database, Db, Tx } from '#db/engine.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { countStories, listStoriesForIndex } from '#db/queries/search.ts'
import { addHeadlineWords, type HeadlineWord, keepHeadlineWords } from '#db/queries/search-words.ts'
import { bodySchema } from '../articles/body.ts'
import { tags } from '../tags.ts'
import { toHeadlineWords, toStoryWords } from './story-words.ts'

/** Stories in one transaction: some tens of milliseconds, for which the desk waits. */
const BATCH = 100
/** Stories between two turns of the readers of this process: some milliseconds. */
const TURN = 10

export interface RebuildOptions {
  /** Hears how many stories are done. */
  report?: (done: number, all: number) => void
  /** Leaves an index alone that is whole and of these rules. */
  onlyStale?: boolean
  /** When it is aborted, the batch at work is finished; the rest is done by whoever rebuilds next. */
  signal?: AbortSignal
}

/** Whether search would answer by old rules, or not at all. */
export async function isIndexStale(db: Database): Promise<boolean> {
  return isStale(db.read)
}

async function isStale(db: Db): Promise<boolean> {
  if ((await db.search.findVersion()) !== SEARCH_VERSION) return true
  return (await db.search.isEmpty()) && (await countStories(db)) > 0
}

/** Whether there is an index to search with while another one is made; a paper without stories is indexed at once. */
export async function canAnswer(db: Database): Promise<boolean> {
  return !(await db.read.search.isEmpty())
}

/**
 * Makes the search index again from the stories, beside the one that answers, which goes on answering until the new one
 * is whole. In short transactions, between which the paper is read and written, and with a pause for readers every few
 * milliseconds. Cut short, it goes on where it was; several processes that do it at once share the work.
 */
export async function rebuildIndex(
  db: Database,
  now: number,
  { report, onlyStale, signal }: RebuildOptions = {},
): Promise<void> {
  const isBegun = await db.write(async (tx) => {
    if (onlyStale && !(await isStale(tx))) return false
    await tx.search.startBuilding(SEARCH_VERSION)
    return true
  })
  if (!isBegun) return
  const all = await countStories(db.read)
  let done = 0
  for (let isMore = true; isMore && !signal?.aborted; ) {
    const count = await db.write(buildBatch)
    done += count
    isMore = count > 0
    report?.(Math.min(done, all), all)
  }
  for (let isDone = false; !isDone && !signal?.aborted; await nextTurn()) {
    isDone = await db.write((tx) => tx.search.finish(SEARCH_VERSION))
  }
  if (signal?.aborted) return
  await db.write(async (tx) => {
    await keepHeadlineWords(tx, [SEARCH_VERSION])
    await recordInvalidations(tx, [tags.search], new Date(now))
  })
}

/** The stories are read inside the transaction: what is written is what they say now. */
async function buildBatch(tx: Tx): Promise<number> {
  // Another process may have done some meanwhile, or have finished.
  const afterId = await tx.search.findBuilt(SEARCH_VERSION)
  if (afterId === undefined) return 0
  const stories = await listStoriesForIndex(tx, { afterId, limit: BATCH })
  const words = new Map<string, { word: HeadlineWord; count: number }>()
  for (let start = 0; start < stories.length; start += TURN) {
    const some = stories.slice(start, start + TURN)
    await tx.search.build(
      some.map(({ id, body, ...story }) => ({ id, words: toStoryWords({ ...story, body: bodySchema.parse(body) }) })),
    )
    for (const { headline } of some) for (const word of toHeadlineWords(headline)) count(words, word)
    await nextTurn()
  }
  await addHeadlineWords(tx, SEARCH_VERSION, [...words.values()])
  return stories.length
}

function count(words: Map<string, { word: HeadlineWord; count: number }>, word: HeadlineWord): void {
  const key = `${word.word} ${word.shown}`
  const known = words.get(key)
  if (known) known.count += 1
  else words.set(key, { word, count: 1 })
}
