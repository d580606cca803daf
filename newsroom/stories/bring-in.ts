import type { Tx } from '#db/engine.ts'
import type { State } from '../articles/article.ts'
import type { Desk } from '../staff/actor.ts'
import { applyStory } from './apply.ts'
import { isAheadOfReaders } from './readers-copy.ts'
import type { Story } from './story.ts'
import { isPublicState } from './workflow.ts'
import { keepWorkingCopy, type WorkingCopy } from './working-copy.ts'

/** Whether a story is at an end: nobody writes in it until it is brought back. */
export function isClosed(state: State): boolean {
  return state === 'killed' || state === 'spiked'
}

/**
 * Puts new words in a story. The rows of one that is not public say at once what is written, for the desk's lists and
 * search; a public one keeps what its readers read.
 * @returns the new version of the working copy.
 * @throws ConflictError 'version' when somebody has saved since `copy` was read.
 */
export async function bringIn(
  tx: Tx,
  desk: Pick<Desk, 'actor' | 'now'>,
  copy: WorkingCopy,
  story: Story,
): Promise<number> {
  const { id, version: from } = copy
  const isPublic = isPublicState(copy.state)
  const isAhead = isPublic && (await isAheadOfReaders(tx, id, story))
  const version = await keepWorkingCopy(tx, { id, from, story, isAhead, userId: desk.actor.userId, now: desk.now })
  if (!isPublic) {
    // Only rows that are known to say what the copy says may be left as they are.
    const before = copy.isAhead ? undefined : copy.story
    await applyStory(tx, copy.row, story, { publishedAt: null, now: desk.now, before })
  }
  return version
}
