import type { Db } from '#db/engine.ts'
import { listPictures } from '#db/queries/media.ts'
import { listSections } from '#db/queries/sections.ts'
import { listPeopleByIds, listStoryHeads } from '#db/queries/suggest.ts'
import { pictureUses } from '../articles/body.ts'
import { InvalidError } from '../errors.ts'
import type { Story, StoryField } from './story.ts'

/**
 * That what a story names exists: its sections, people, pictures, related stories. Asked of the fields that change.
 * @throws InvalidError 'invalid' with the fields that name what is not there.
 */
export async function requireRows(db: Db, changes: Partial<Story>): Promise<void> {
  const { sectionId, secondarySectionIds, credits, lead, body, relatedIds } = changes
  const sections = [sectionId ?? [], secondarySectionIds ?? []].flat()
  const people = personIdsOf(credits ?? [])
  const missing: StoryField[] = []
  if (sections.length > 0) {
    const known = new Set((await listSections(db)).map((section) => section.id))
    if (sectionId !== undefined && !known.has(sectionId)) missing.push('sectionId')
    if (secondarySectionIds?.some((id) => !known.has(id))) missing.push('secondarySectionIds')
  }
  if (isMissing(people, await listPeopleByIds(db, people))) missing.push('credits')
  const leadIds = lead?.mediaId == null ? [] : [lead.mediaId]
  if (isMissing(leadIds, await listMediaIds(db, leadIds))) missing.push('lead')
  const bodyIds = body ? pictureUses(body).map((use) => use.mediaId) : []
  if (isMissing(bodyIds, await listMediaIds(db, bodyIds))) missing.push('body')
  if (relatedIds && isMissing(relatedIds, await listStoryHeads(db, relatedIds))) missing.push('relatedIds')
  if (missing.length > 0) {
    throw new InvalidError('invalid', { fields: Object.fromEntries(missing.map((field) => [field, 'not-found'])) })
  }
}

async function listMediaIds(db: Db, ids: number[]): Promise<{ id: number }[]> {
  return (await listPictures(db, ids)).map((row) => ({ id: row.mediaId }))
}

/** A story of another day without the credits of people who are no longer there: a byline is written anew by hand. */
export async function withoutLostPeople(db: Db, story: Story): Promise<Story> {
  const people = await listPeopleByIds(db, personIdsOf(story.credits))
  const known = new Set(people.map((person) => person.id))
  return { ...story, credits: story.credits.filter((credit) => !('personId' in credit) || known.has(credit.personId)) }
}

function personIdsOf(credits: Story['credits']): number[] {
  return credits.flatMap((credit) => ('personId' in credit ? credit.personId : []))
}

function isMissing(wanted: number[], rows: { id: number }[]): boolean {
  const found = new Set(rows.map((row) => row.id))
  return wanted.some((id) => !found.has(id))
}
