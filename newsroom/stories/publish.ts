import type { Tx } from '#db/engine.ts'
import { settleDraft } from '#db/queries/stories.ts'
import { announceStory, findWhereabouts } from '../announce/story.ts'
import type { State } from '../articles/article.ts'
import { applyStory, pagesOf } from './apply.ts'
import { type CorrectionNote, putCorrection } from './corrections.ts'
import { changeState, dropPages, keepRevision, type Move, publicPages } from './move.ts'
import { isSame } from './same.ts'
import { keepAddressBeforeMove } from './slug.ts'
import type { Story } from './story.ts'
import { isPublicState } from './workflow.ts'
import { getPublicStory } from './working-copy.ts'

/**
 * Brings what was written to the readers: a first publication, one after a withdrawal, an update, a correction. Whether
 * it may be done was asked before.
 */
export async function bringOut(tx: Tx, move: Move, correction?: CorrectionNote): Promise<State> {
  const { copy, by } = move
  const { id, row } = copy
  const now = new Date(by.now)
  // The date readers see is that of the first time, however often a story was away.
  const publishedAt = (row.firstPublishedAt && row.publishedAt) ?? now
  const before = await publicPages(tx, copy)
  const was = isPublicState(copy.state) ? await findWhereabouts(tx, id) : undefined
  const story = withoutPastEmbargo(copy.story, by.now)
  const isRevised = correction !== undefined || (await isNewsToReaders(tx, move, story))

  await keepAddressBeforeMove(tx, copy, { sectionId: story.sectionId, now: by.now })
  await applyStory(tx, row, story, { publishedAt, now: by.now })
  await settleDraft(tx, id, story)
  await keepRevision(tx, { by, copy, reason: correction?.text }, { kind: correction ? 'correct' : 'publish', story })
  const state = await changeState(tx, move, {
    publishedAt,
    firstPublishedAt: row.firstPublishedAt ?? now,
    revisedAt: isRevised ? now : row.revisedAt,
    assigneeId: null,
  })
  if (correction) await putCorrection(tx, id, correction, now)
  await dropPages(tx, id, [...before, ...(await pagesOf(tx, id, publishedAt))], by.now)
  await announceStory(tx, { id, event: was ? 'change' : 'publish', was, now: by.now })
  return state
}

/** An embargo that is over has done its work. */
function withoutPastEmbargo(story: Story, now: number): Story {
  return story.embargoUntil !== null && story.embargoUntil <= now ? { ...story, embargoUntil: null } : story
}

/** Tags, sections and titles for machines may change without a reader's noticing; the time of revision says otherwise. */
async function isNewsToReaders(tx: Tx, { copy }: Move, story: Story): Promise<boolean> {
  if (copy.row.firstPublishedAt === null) return false
  if (!isPublicState(copy.state)) return true
  const printed = ({ kicker, headline, standfirst, body, lead }: Story) => [kicker, headline, standfirst, body, lead]
  return !isSame(printed(await getPublicStory(tx, copy.id)), printed(story))
}
