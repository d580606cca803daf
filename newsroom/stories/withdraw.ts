import type { Tx } from '#db/engine.ts'
import { setListedAt, settleDraft } from '#db/queries/stories.ts'
import { announceStory } from '../announce/story.ts'
import type { State } from '../articles/article.ts'
import { tags } from '../tags.ts'
import { applyStory } from './apply.ts'
import { changeState, dropPages, keepRevision, type Move, publicPages } from './move.ts'
import { isPublicState } from './workflow.ts'
import { getPublicStory, keepWorkingCopy } from './working-copy.ts'

/** Takes a story from the readers: its address answers 404, and it may come back. */
export async function unpublish(tx: Tx, move: Move): Promise<State> {
  const { copy, by } = move
  const before = await publicPages(tx, copy)
  await dropPages(tx, copy.id, [...before, tags.withdrawn(copy.id)], by.now)
  await announceStory(tx, { id: copy.id, event: 'withdraw', now: by.now })
  await followWorkingCopy(tx, move)
  return changeState(tx, move, { frontRank: null })
}

/** Takes a story from the readers for good: its address answers 410 with the reason. Its words stay as they were read. */
export async function kill(tx: Tx, move: Move): Promise<State> {
  const { copy, by, reason } = move
  await dropPages(
    tx,
    copy.id,
    [...(await publicPages(tx, copy)), tags.article(copy.id), tags.withdrawn(copy.id)],
    by.now,
  )
  // Of one that was taken away before, the world has heard.
  if (isPublicState(copy.state)) await announceStory(tx, { id: copy.id, event: 'withdraw', now: by.now })
  await setListedAt(tx, copy.id, null)
  return changeState(tx, move, { killReason: reason, killedAt: new Date(by.now), frontRank: null })
}

/** Brings a killed story back to the desk; readers get 404 where they got the reason. */
export async function revive(tx: Tx, move: Move): Promise<State> {
  const { copy, by } = move
  await dropPages(tx, copy.id, [tags.article(copy.id)], by.now)
  await followWorkingCopy(tx, move)
  return changeState(tx, move, { killReason: null, killedAt: null })
}

/** Goes back to the words the public reads. What is thrown away is kept among the revisions. */
export async function discard(tx: Tx, move: Move): Promise<State> {
  const { copy, by } = move
  if (copy.version > 0) {
    await keepRevision(tx, move, { kind: 'manual', story: copy.story })
    // The note is for the desk alone: no reader's copy holds one to go back to.
    const story = { ...(await getPublicStory(tx, copy.id)), note: copy.story.note }
    const userId = by.actor?.userId ?? null
    await keepWorkingCopy(tx, { id: copy.id, from: copy.version, story, isAhead: false, userId, now: by.now })
  }
  return changeState(tx, move)
}

/** The rows of a story that no reader sees say what is being written, and stand in no listing. */
async function followWorkingCopy(tx: Tx, { copy, by }: Move): Promise<void> {
  if (!copy.isAhead) return setListedAt(tx, copy.id, null)
  await applyStory(tx, copy.row, copy.story, { publishedAt: null, now: by.now })
  await settleDraft(tx, copy.id, copy.story)
}
