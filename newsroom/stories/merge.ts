import { type BodyConflict, followRegion, mergeBodies } from './merge-body.ts'
import { mergeLists } from './merge-lists.ts'
import { isSame } from './same.ts'
import { STORY_FIELDS, type Story, type StoryField, storySchema } from './story.ts'

/*
 * How two people's work on one story becomes one story. Pure: the server merges what it is sent, the browser what it is
 * answered.
 */

type PlainField = Exclude<StoryField, 'body'>

/** A field that two people changed differently. */
export type FieldConflict = {
  [F in PlainField]: { field: F; base: Story[F]; mine: Story[F]; theirs: Story[F] }
}[PlainField]

/** Both texts of what cannot be merged. Until somebody chooses, `mine` stands in the story. */
export type StoryConflict = FieldConflict | BodyConflict

export interface Merged {
  story: Story
  conflicts: StoryConflict[]
}

const LISTS = ['secondarySectionIds', 'tags', 'credits', 'relatedIds'] as const satisfies PlainField[]

/**
 * Two people's changes of one story, taken together: field by field, lists item by item, the body block by block.
 * Nothing either of them wrote is missing from the story and its conflicts.
 */
export function mergeStories({ base, mine, theirs }: { base: Story; mine: Story; theirs: Story }): Merged {
  const story = { ...theirs }
  const conflicts: StoryConflict[] = []
  for (const field of STORY_FIELDS) {
    if (isSame(mine[field], theirs[field]) || isSame(mine[field], base[field])) continue
    if (isSame(theirs[field], base[field])) put(story, field, mine[field])
    else conflicts.push(...mergeField(story, field, { base, mine, theirs }))
  }
  return { story, conflicts }
}

/** The fields in which a story differs from another, with what it has there. */
export function changesOf(from: Story, to: Story): Partial<Story> {
  const changes: Partial<Story> = {}
  for (const field of STORY_FIELDS) if (!isSame(from[field], to[field])) put(changes, field, to[field])
  return changes
}

/** Whether two stories say the same in every field. */
export function isSameStory(one: Story, other: Story): boolean {
  return STORY_FIELDS.every((field) => isSame(one[field], other[field]))
}

/** Whether two values of stories say the same, whatever the order of their keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return isSame(one, other)
}

/** The fields of a part of a story that say the same as the story's own. */
export function sameFields(story: Story, part: Partial<Story>): StoryField[] {
  return STORY_FIELDS.filter((field) => field in part && isSame(story[field], part[field]))
}

/** Only these fields of a story. */
export function pick(story: Story, fields: Iterable<StoryField>): Partial<Story> {
  const picked: Partial<Story> = {}
  for (const field of fields) put(picked, field, story[field])
  return picked
}

/**
 * Conflicts of a story that has been written on since: what stands in the story is `mine`, wherever it has moved to.
 * One that came to say the same is none any more.
 */
export function followConflicts(conflicts: StoryConflict[], before: Story, after: Story): StoryConflict[] {
  return conflicts
    .map((conflict): StoryConflict => {
      if (conflict.field !== 'body') return follow(conflict, after)
      if (before.body === after.body) return conflict
      const region = { at: conflict.at, length: conflict.mine.length }
      const { at, length } = followRegion(before.body.content, after.body.content, region)
      return { ...conflict, at, mine: after.body.content.slice(at, at + length) }
    })
    .filter((conflict) => !isSame(conflict.mine, conflict.theirs))
}

/** The story with the other's text in place of mine. */
export function takeTheirs(story: Story, conflict: StoryConflict): Story {
  if (conflict.field !== 'body') return { ...story, [conflict.field]: conflict.theirs }
  const content = story.body.content.toSpliced(conflict.at, conflict.mine.length, ...conflict.theirs)
  return { ...story, body: { ...story.body, content } }
}

function follow(conflict: FieldConflict, after: Story): StoryConflict {
  const moved: FieldConflict = Object.assign({ ...conflict }, { mine: after[conflict.field] })
  return moved
}

function mergeField(
  story: Story,
  field: StoryField,
  sides: { base: Story; mine: Story; theirs: Story },
): StoryConflict[] {
  const { base, mine, theirs } = sides
  if (field === 'body') {
    const merged = mergeBodies({ base: base.body.content, mine: mine.body.content, theirs: theirs.body.content })
    story.body = { type: 'doc', content: merged.blocks }
    return merged.conflicts
  }
  if (field === 'lead') {
    const merged = mergeLead(base.lead, mine.lead, theirs.lead)
    if (merged) {
      story.lead = merged
      return []
    }
  }
  for (const list of LISTS) if (list === field && putMergedList(story, list, sides)) return []
  put(story, field, mine[field])
  return [conflictIn(field, sides)]
}

/** False when the two lists together are longer than a story may have. */
function putMergedList(
  story: Story,
  field: (typeof LISTS)[number],
  { base, mine, theirs }: { base: Story; mine: Story; theirs: Story },
): boolean {
  const merged = { ...story }
  if (field === 'tags') merged.tags = mergeLists({ base: base.tags, mine: mine.tags, theirs: theirs.tags })
  else if (field === 'credits') {
    merged.credits = mergeLists({ base: base.credits, mine: mine.credits, theirs: theirs.credits })
  } else merged[field] = mergeLists({ base: base[field], mine: mine[field], theirs: theirs[field] })
  if (!storySchema.shape[field].safeParse(merged[field]).success) return false
  put(story, field, merged[field])
  return true
}

type Lead = Story['lead']

/** A picture, its caption and its age may come from two people; a caption belongs to the picture it was written under. */
function mergeLead(base: Lead, mine: Lead, theirs: Lead): Lead | undefined {
  if (!base || !mine || !theirs) return undefined
  if (base.mediaId !== mine.mediaId || base.mediaId !== theirs.mediaId) return undefined
  const caption = mergeValue(base.caption, mine.caption, theirs.caption)
  const isArchivePhoto = mergeValue(base.isArchivePhoto, mine.isArchivePhoto, theirs.isArchivePhoto)
  return caption === undefined || isArchivePhoto === undefined ? undefined : { ...base, caption, isArchivePhoto }
}

function mergeValue<T>(base: T, mine: T, theirs: T): T | undefined {
  if (mine === theirs || theirs === base) return mine
  return mine === base ? theirs : undefined
}

function conflictIn<F extends PlainField>(
  field: F,
  { base, mine, theirs }: { base: Story; mine: Story; theirs: Story },
): StoryConflict {
  // One field on all three sides: the union cannot see that they go together.
  return { field, base: base[field], mine: mine[field], theirs: theirs[field] } as FieldConflict
}

function put<F extends StoryField>(story: Partial<Story>, field: F, value: Story[F] | undefined): void {
  story[field] = value
}
