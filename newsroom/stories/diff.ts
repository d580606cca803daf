import { diffWords, type WordChange } from '#arabic/words-diff.ts'
import { type BlockChange, diffBodies } from './diff-body.ts'
import { isSame } from './same.ts'
import type { Story, StoryField } from './story.ts'

type TextField = (typeof TEXTS)[number]
type ListField = (typeof LISTS)[number]
type ValueField = (typeof VALUES)[number]

/** What was changed between two versions of a story, field by field; fields that are the same are left out. */
export type FieldChange =
  | { kind: 'text'; field: TextField; changes: WordChange[] }
  /** Names, each once. */
  | { kind: 'list'; field: ListField; changes: WordChange[] }
  /** An instant in milliseconds UTC, a name of the newsroom's, or yes and no. */
  | { kind: 'value'; field: ValueField; before: Value; after: Value }
  | {
      kind: 'lead'
      field: 'lead'
      picture: 'same' | 'changed' | 'added' | 'removed'
      caption: WordChange[]
      isArchivePhoto: boolean[]
    }
  | { kind: 'body'; field: 'body'; blocks: BlockChange[] }

type Value = string | number | boolean | null

/** What the numbers in a story stand for. */
export interface StoryNames {
  sections: Map<number, string>
  people: Map<number, string>
  stories: Map<number, string>
}

const TEXTS = [
  'kicker',
  'headline',
  'standfirst',
  'frontHeadline',
  'seoTitle',
  'socialTitle',
  'pushText',
  'dateline',
  'sourceName',
  'note',
] as const satisfies StoryField[]
const LISTS = ['secondarySectionIds', 'tags', 'credits', 'relatedIds'] as const satisfies StoryField[]
const VALUES = [
  'format',
  'sectionId',
  'isSensitive',
  'isHiddenFromNews',
  'breakingUntil',
  'embargoUntil',
] as const satisfies StoryField[]
/** In the order of the page they are written on. */
const ORDER: StoryField[] = ['format', 'sectionId', ...TEXTS.slice(0, 3), 'lead', 'body', 'credits', 'tags']

/** What is different in `after`, field by field; fields that say the same are left out. */
export function diffStories(before: Story, after: Story, names: StoryNames): FieldChange[] {
  const changes: FieldChange[] = [
    ...TEXTS.map((field): FieldChange => ({ kind: 'text', field, changes: diffWords(before[field], after[field]) })),
    ...LISTS.map((field): FieldChange => diffList(field, namesIn(before, field, names), namesIn(after, field, names))),
    ...VALUES.map(
      (field): FieldChange => ({
        kind: 'value',
        field,
        before: namedValue(before, field, names),
        after: namedValue(after, field, names),
      }),
    ),
    diffLead(before.lead, after.lead),
    { kind: 'body', field: 'body', blocks: diffBodies(before.body.content, after.body.content) },
  ]
  const place = (field: StoryField) => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length)
  return changes
    .filter(({ field }) => !isSame(before[field], after[field]))
    .toSorted((one, other) => place(one.field) - place(other.field))
}

function diffList(field: ListField, before: string[], after: string[]): FieldChange {
  const changes: WordChange[] = [
    ...before.filter((name) => !after.includes(name)).map((text): WordChange => ({ kind: 'deleted', text })),
    ...after.map((text): WordChange => ({ kind: before.includes(text) ? 'same' : 'inserted', text })),
  ]
  return { kind: 'list', field, changes }
}

function namesIn(story: Story, field: ListField, names: StoryNames): string[] {
  switch (field) {
    case 'tags':
      return story.tags
    case 'credits':
      return story.credits.map((credit) =>
        'personId' in credit ? nameOf(names.people, credit.personId) : credit.freeName,
      )
    case 'secondarySectionIds':
      return story.secondarySectionIds.map((id) => nameOf(names.sections, id))
    default:
      return story.relatedIds.map((id) => nameOf(names.stories, id))
  }
}

function namedValue(story: Story, field: ValueField, names: StoryNames): Value {
  return field === 'sectionId' ? nameOf(names.sections, story.sectionId) : story[field]
}

function nameOf(names: Map<number, string>, id: number): string {
  return names.get(id) || `#${id}`
}

function diffLead(before: Story['lead'], after: Story['lead']): FieldChange {
  const picture =
    before?.mediaId === after?.mediaId ? 'same' : !before?.mediaId ? 'added' : !after?.mediaId ? 'removed' : 'changed'
  return {
    kind: 'lead',
    field: 'lead',
    picture,
    caption: diffWords(before?.caption ?? '', after?.caption ?? ''),
    isArchivePhoto:
      before?.isArchivePhoto === after?.isArchivePhoto
        ? []
        : [before?.isArchivePhoto ?? false, after?.isArchivePhoto ?? false],
  }
}
