import { emptyStory, STORY_FIELDS, type Story, type StoryField, storySchema } from './story.ts'

/**
 * The story in a snapshot of any age. Imports kept theirs with other names and nulls; what cannot be read is left empty
 * rather than hiding the rest.
 */
export function readSnapshot(snapshot: unknown, sectionId: number): Story {
  const whole = storySchema.safeParse(snapshot)
  if (whole.success) return whole.data
  const story = emptyStory(sectionId)
  const old = isRecord(snapshot) ? snapshot : {}
  for (const field of STORY_FIELDS) putIfValid(story, field, partOf(old, field))
  return story
}

function putIfValid<F extends StoryField>(story: Story, field: F, value: unknown): void {
  const parsed = storySchema.shape[field].safeParse(value)
  if (parsed.success) Object.assign(story, { [field]: parsed.data })
}

function partOf(old: Record<string, unknown>, field: StoryField): unknown {
  const { lead, credits, tagNames } = old
  if (field === 'tags') return old.tags ?? tagNames ?? []
  if (field === 'lead') return isRecord(lead) ? { ...lead, caption: lead.caption ?? '' } : null
  if (field === 'credits' && Array.isArray(credits)) return credits.map(readCredit)
  return old[field] ?? undefined
}

function readCredit(credit: unknown): unknown {
  if (!isRecord(credit)) return credit
  const { personId, freeName, role } = credit
  return typeof personId === 'number' ? { personId, role } : { freeName, role }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
