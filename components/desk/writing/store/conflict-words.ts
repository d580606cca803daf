'use client'

import { useTranslations } from 'next-intl'
import { blockText } from '#newsroom/articles/body.ts'
import type { StoryConflict } from '#newsroom/stories/merge.ts'
import { useMoment } from '../../ui/Moment.tsx'
import { useDeskStory } from '../desk-story.ts'

type FieldConflict = Exclude<StoryConflict, { field: 'body' }>

/** What a conflict is about, and what either side wrote, as text. */
export function useConflictWords() {
  const t = useTranslations('Desk.sync.conflicts')
  const name = useTranslations('Desk.story.fields')
  const formats = useTranslations('Desk.story.formats')
  const write = useMoment()
  const { sections, people, stories } = useDeskStory()

  const sectionName = (id: number) => sections.find((section) => section.id === id)?.name ?? String(id)

  function fieldText(conflict: FieldConflict, side: 'mine' | 'theirs'): string {
    switch (conflict.field) {
      case 'format':
        return formats(conflict[side])
      case 'sectionId':
        return sectionName(conflict[side])
      case 'secondarySectionIds':
        return conflict[side].map(sectionName).join('\n')
      case 'tags':
        return conflict[side].join('\n')
      case 'credits':
        return conflict[side]
          .map((one) => ('personId' in one ? (people[one.personId]?.name ?? String(one.personId)) : one.freeName))
          .join('\n')
      case 'relatedIds':
        return conflict[side].map((id) => stories[id]?.headline ?? String(id)).join('\n')
      case 'lead': {
        const lead = conflict[side]
        const picture = lead?.mediaId == null ? [] : [t('picture', { id: String(lead.mediaId) })]
        return lead ? [...picture, lead.caption].filter(Boolean).join('\n') : ''
      }
      case 'isSensitive':
      case 'isHiddenFromNews':
        return conflict[side] ? t('yes') : t('no')
      case 'breakingUntil':
      case 'embargoUntil': {
        const instant = conflict[side]
        return instant === null ? '' : write(instant, 'dateTime')
      }
      default:
        return conflict[side]
    }
  }

  return {
    title: (conflict: StoryConflict) =>
      conflict.field === 'body'
        ? t('paragraphs', { count: conflict.mine.length, from: String(conflict.at + 1) })
        : name(conflict.field),
    textOf: (conflict: StoryConflict, side: 'mine' | 'theirs') =>
      conflict.field === 'body' ? conflict[side].map(blockText).join('\n') : fieldText(conflict, side),
  }
}
