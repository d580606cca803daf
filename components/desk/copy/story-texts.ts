import type { CopyBlock, CopyBlockKind } from '#arabic/copy/copy.ts'
import type { Story } from '#newsroom/stories/story.ts'
import { COPY_FIELDS, type CopyField } from './copy-text.ts'

const KINDS: Record<CopyField, CopyBlockKind> = {
  kicker: 'headline',
  headline: 'headline',
  standfirst: 'standfirst',
  lead: 'caption',
  frontHeadline: 'headline',
  seoTitle: 'headline',
  socialTitle: 'headline',
  pushText: 'standfirst',
}

/** The words of a field: of the lead picture, its caption. */
export function fieldWords(story: Story, field: CopyField): string {
  return field === 'lead' ? (story.lead?.caption ?? '') : story[field]
}

/** What the story's fields say, those before the text and those after it, without empty ones. */
export function fieldBlocks(story: Story): { field: CopyField; block: CopyBlock }[] {
  return COPY_FIELDS.flatMap((field) => {
    const text = fieldWords(story, field)
    return text.trim() === '' ? [] : [{ field, block: { text, kind: KINDS[field] } }]
  })
}
