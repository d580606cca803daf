import { SEARCH_VERSION } from '#arabic/stem.ts'
import type { Database } from '#db/engine.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { countStories, listStoriesForIndex } from '#db/queries/search.ts'
import { bodySchema } from '../articles/body.ts'
import { tags } from '../tags.ts'
import { indexStory } from './index-story.ts'

/** Stories in one transaction: about a tenth of a second, for which the desk waits. */
const BATCH = 200

/** Whether search would answer by old rules, or not at all. */
export async function isIndexStale(db: Database): Promise<boolean> {
  const { search } = db.read
  if ((await search.findVersion()) !== SEARCH_VERSION) return true
  return (await search.isEmpty()) && (await countStories(db.read)) > 0
}

/**
 * Builds the search index again from the stories. Batch by batch, so that the paper may be read and written meanwhile;
 * killed half-way, the index has no version and is built again at the next start. `report` hears how many are done.
 */
export async function rebuildIndex(
  db: Database,
  now: number,
  report: (done: number, all: number) => void,
): Promise<void> {
  const all = await countStories(db.read)
  await db.write((tx) => tx.search.clear())
  let done = 0
  let afterId: number | undefined = 0
  while (afterId !== undefined) {
    const batch: { id: number }[] = await indexBatch(db, afterId)
    done += batch.length
    afterId = batch.at(-1)?.id
    report(done, all)
  }
  await db.write(async (tx) => {
    await tx.search.finish(SEARCH_VERSION)
    await recordInvalidations(tx, [tags.search], new Date(now))
  })
}

/** The stories are read inside the transaction: what is written is what they say now. */
function indexBatch(db: Database, afterId: number): Promise<{ id: number }[]> {
  return db.write(async (tx) => {
    const stories = await listStoriesForIndex(tx, { afterId, limit: BATCH })
    for (const { id, body, ...story } of stories) await indexStory(tx, id, { ...story, body: bodySchema.parse(body) })
    return stories
  })
}
