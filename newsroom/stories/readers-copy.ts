import { cleanLine } from '#arabic/clean.ts'
import type { Db } from '#db/engine.ts'
import { namedTag } from '../articles/save.ts'
import { isSame } from './same.ts'
import type { Story } from './story.ts'
import { getPublicStory } from './working-copy.ts'

/** Whether publishing these words would change anything of what the public copy of a story says. */
export async function isAheadOfReaders(db: Db, id: number, story: Story): Promise<boolean> {
  return !isSame(asPublished(await getPublicStory(db, id)), asPublished(story))
}

/** A story as its rows would keep it: texts trimmed, tags by their key, sets in one order, the desk's note left out. */
function asPublished(story: Story) {
  const { note: _, ...rest } = story
  const trimmed = Object.entries(rest).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() : value,
  ])
  return {
    ...Object.fromEntries(trimmed),
    sourceName: cleanLine(story.sourceName),
    tags: [...new Set(story.tags.flatMap(namedTag).map((tag) => tag.nameKey))],
    secondarySectionIds: story.secondarySectionIds.toSorted((one, other) => one - other),
    lead: story.lead && { ...story.lead, caption: story.lead.caption.trim() },
  }
}
