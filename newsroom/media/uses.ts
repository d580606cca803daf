import { z } from 'zod'
import type { Db } from '#db/engine.ts'
import {
  listDraftsAhead,
  listListingsOfPerson,
  listUsingPeople,
  listUsingStories,
  type UsingStoryRow,
} from '#db/queries/media-uses.ts'
import { listStoryCredits, listStorySectionIds } from '#db/queries/stories.ts'
import type { State } from '../articles/article.ts'
import { bodySchema, pictureUses } from '../articles/body.ts'
import { can } from '../permissions.ts'
import type { Actor } from '../staff/actor.ts'
import { pagesOf } from '../stories/apply.ts'
import { parseState } from '../stories/working-copy.ts'
import { tags } from '../tags.ts'

/** Where a picture stands. */
export interface WhereUsed {
  /** Those this person may read. */
  stories: { id: number; headline: string; state: State }[]
  /** How many more there are. */
  hiddenStories: number
  people: { id: number; name: string; slug: string }[]
}

/** As much of a working copy as pictures are found in. */
const pictured = z.object({ lead: z.object({ mediaId: z.number().nullable() }).nullable(), body: bodySchema })

/** Every story and person that uses a picture, what is being written included. */
export async function loadWhereUsed(db: Db, actor: Actor, mediaId: number): Promise<WhereUsed> {
  const rows = new Map<number, UsingStoryRow>()
  for (const row of await listUsingStories(db, mediaId)) rows.set(row.id, row)
  for (const { content, ...row } of await listDraftsAhead(db)) if (uses(content, mediaId)) rows.set(row.id, row)
  const stories: WhereUsed['stories'] = []
  for (const row of rows.values()) {
    const state = parseState(row.state)
    if (await mayRead(db, actor, row, state)) stories.push({ id: row.id, headline: row.headline, state })
  }
  return { stories, hiddenStories: rows.size - stories.length, people: await listUsingPeople(db, mediaId) }
}

/** The cache tags of every page that shows a picture. */
export async function pagesWithPicture(db: Db, mediaId: number): Promise<string[]> {
  const pages = new Set<string>()
  for (const { id, state, publishedAt } of await listUsingStories(db, mediaId)) {
    if (state !== 'published' && state !== 'correcting') continue
    for (const page of await pagesOf(db, id, publishedAt)) pages.add(page)
  }
  for (const { id } of await listUsingPeople(db, mediaId)) {
    const { sectionIds, tagIds } = await listListingsOfPerson(db, id)
    for (const page of [
      tags.person(id),
      tags.personList(id),
      tags.masthead,
      tags.front,
      tags.search,
      ...sectionIds.map(tags.sectionList),
      ...tagIds.map(tags.topicList),
    ]) {
      pages.add(page)
    }
  }
  // Whether an address exists does not hang on a picture.
  pages.delete(tags.missing)
  return [...pages]
}

function uses(content: unknown, mediaId: number): boolean {
  const parsed = pictured.safeParse(content)
  if (!parsed.success) return false
  const { lead, body } = parsed.data
  return lead?.mediaId === mediaId || pictureUses(body).some((use) => use.mediaId === mediaId)
}

/** What is public everybody may read. */
async function mayRead(db: Db, actor: Actor, row: UsingStoryRow, state: State): Promise<boolean> {
  if (state === 'published' || state === 'correcting') return true
  const credits = await listStoryCredits(db, row.id)
  return can(actor, 'read', {
    state,
    sectionIds: await listStorySectionIds(db, row.id),
    createdById: row.createdById,
    assigneeId: row.assigneeId,
    creditPersonIds: credits.flatMap((credit) => credit.personId ?? []),
  })
}
