import type { Db } from '#db/engine.ts'
import { listSections } from '#db/queries/sections.ts'
import { listPeopleByIds, listStoryHeads } from '#db/queries/suggest.ts'
import type { Desk } from '../staff/actor.ts'
import { diffStories, type FieldChange, type StoryNames } from './diff.ts'
import { loadRevision, loadRevisions, type RevisionHead, type RevisionsAtDesk } from './revisions.ts'
import { emptyStory, type Story } from './story.ts'

/** The words of now, among the revisions. */
export const NOW = 'now' as const

/** Two versions of a story, one beside the other. `older` is null where there was nothing before. */
export interface Comparison extends Omit<RevisionsAtDesk, 'current'> {
  older: RevisionHead | null
  /** Null for the words as they are being written now. */
  newer: RevisionHead | null
  changes: FieldChange[]
}

/**
 * What was changed from one revision of a story to another. Without `newer` the last revision is looked at, without
 * `older` it is compared with the one before it. An id that is not of this story counts as none.
 * @throws NotFoundError, ForbiddenError.
 */
export async function loadComparison(
  desk: Desk,
  { id, ...asked }: { id: number; older?: number; newer?: number | typeof NOW },
): Promise<Comparison> {
  const { current, ...page } = await loadRevisions(desk, id)
  const { revisions } = page
  const chosen = revisions.find((revision) => revision.id === asked.newer)
  const newer = asked.newer === NOW ? null : (chosen ?? revisions[0] ?? null)
  const before = newer ? revisions[revisions.indexOf(newer) + 1] : revisions[0]
  const older = revisions.find((revision) => revision.id === asked.older && revision !== newer) ?? before ?? null
  const [storyBefore, storyAfter] = [await storyOf(desk, id, older), newer ? await storyOf(desk, id, newer) : current]
  const start = storyBefore ?? emptyStory((storyAfter ?? current).sectionId)
  const end = storyAfter ?? current
  return { ...page, older, newer, changes: diffStories(start, end, await namesOf(desk.db.read, [start, end])) }
}

async function storyOf(desk: Desk, id: number, head: RevisionHead | null): Promise<Story | undefined> {
  return head ? (await loadRevision(desk, { id, revisionId: head.id })).story : undefined
}

async function namesOf(db: Db, stories: Story[]): Promise<StoryNames> {
  const people = stories.flatMap(({ credits }) =>
    credits.flatMap((credit) => ('personId' in credit ? credit.personId : [])),
  )
  const related = stories.flatMap((story) => story.relatedIds)
  return {
    sections: new Map((await listSections(db)).map(({ id, name }) => [id, name])),
    people: new Map((await listPeopleByIds(db, people)).map(({ id, name }) => [id, name])),
    stories: new Map((await listStoryHeads(db, related)).map(({ id, headline }) => [id, headline])),
  }
}
