import { z } from 'zod'
import type { Db } from '#db/engine.ts'
import {
  countMediaUses,
  listDraftsAhead,
  listListingsOfPerson,
  listUsingPeople,
  listUsingStories,
  type UsingStoryRow,
} from '#db/queries/media-uses.ts'
import { listStaticPages } from '#db/queries/pages.ts'
import type { State } from '../articles/article.ts'
import { bodySchema, pictureUses } from '../articles/body.ts'
import type { Actor } from '../staff/actor.ts'
import { pagesOf } from '../stories/apply.ts'
import { mayReadStory } from '../stories/may-read.ts'
import { isPublicState } from '../stories/workflow.ts'
import { parseState } from '../stories/working-copy.ts'
import { tags } from '../tags.ts'

/** Where a picture stands. */
export interface WhereUsed {
  /** Those this person may read. */
  stories: { id: number; headline: string; state: State }[]
  /** How many more there are. */
  hiddenStories: number
  people: { id: number; name: string; slug: string }[]
  /** Pages the paper writes about itself. */
  pages: { id: number; title: string; slug: string }[]
}

/** As much of a working copy as pictures are found in. */
const pictured = z.object({ lead: z.object({ mediaId: z.number().nullable() }).nullable(), body: bodySchema })

/** In how many stories, static pages and portraits pictures stand. A picture that stands nowhere is left out. */
export async function countUses(db: Db, ids: number[]): Promise<Map<number, number>> {
  const counts = await countMediaUses(db, ids)
  for (const page of await listStaticPages(db)) {
    const used = picturesOf(page.body)
    for (const id of ids) if (used.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** Every story, person and static page that uses a picture, what is being written included. */
export async function loadWhereUsed(db: Db, actor: Actor, mediaId: number): Promise<WhereUsed> {
  const rows = new Map<number, UsingStoryRow>()
  for (const row of await listUsingStories(db, mediaId)) rows.set(row.id, row)
  for (const { content, ...row } of await listDraftsAhead(db)) if (uses(content, mediaId)) rows.set(row.id, row)
  const stories: WhereUsed['stories'] = []
  for (const row of rows.values()) {
    if (!(await mayReadStory(db, actor, row))) continue
    stories.push({ id: row.id, headline: row.headline, state: parseState(row.state) })
  }
  return {
    stories,
    hiddenStories: rows.size - stories.length,
    people: await listUsingPeople(db, mediaId),
    pages: (await listUsingPages(db, mediaId)).map(({ id, title, slug }) => ({ id, title, slug })),
  }
}

/** The cache tags of every page that shows a picture. */
export async function pagesWithPicture(db: Db, mediaId: number): Promise<string[]> {
  const pages = new Set<string>()
  for (const { id, state, publishedAt } of await listUsingStories(db, mediaId)) {
    if (!isPublicState(parseState(state))) continue
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
  for (const { id } of await listUsingPages(db, mediaId)) pages.add(tags.staticPage(id))
  // Whether an address exists does not hang on a picture.
  pages.delete(tags.missing)
  return [...pages]
}

/** A paper has a handful of pages about itself: each is looked through. */
async function listUsingPages(db: Db, mediaId: number) {
  return (await listStaticPages(db)).filter((page) => picturesOf(page.body).has(mediaId))
}

function picturesOf(body: unknown): Set<number> {
  const parsed = bodySchema.safeParse(body)
  return new Set(parsed.success ? pictureUses(parsed.data).map((use) => use.mediaId) : [])
}

function uses(content: unknown, mediaId: number): boolean {
  const parsed = pictured.safeParse(content)
  if (!parsed.success) return false
  const { lead, body } = parsed.data
  return lead?.mediaId === mediaId || pictureUses(body).some((use) => use.mediaId === mediaId)
}
