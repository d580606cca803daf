'use client'

import { describe } from '#arabic/truncate.ts'
import { bodyText } from '#newsroom/articles/body.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import { isLargeForDiscover } from '#newsroom/stories/sharing-check.ts'
import type { Story } from '#newsroom/stories/story.ts'
import { useDeskStory } from '../desk-story.ts'
import { useSettledStory } from '../story-fields.ts'

/** What the story shows of itself outside its own page. */
export interface StoryFace {
  story: Story
  /** The form of the headline for a place: its own, or the headline. */
  titleOf: (field: 'frontHeadline' | 'seoTitle' | 'socialTitle' | 'pushText') => string
  description: string
  picture: Picture | null
  /** Whether it fills a card of Discover; the drawn card does. */
  isPictureLarge: boolean
  section: { slug: string; name: string; href: string } | null
  /** The paper's host, as it is shown: `paper.example`. */
  host: string
}

export function useFace(): StoryFace {
  const { pictures, sections, origin } = useDeskStory()
  const story = useSettledStory()
  const { lead } = story
  const picture = lead?.mediaId == null ? undefined : pictures[lead.mediaId]
  return {
    story,
    titleOf: (field) => story[field].trim() || story.headline.trim(),
    description: describe(story.standfirst || bodyText(story.body)),
    picture: picture ?? null,
    isPictureLarge: !picture || isLargeForDiscover(picture),
    section: sections.find(({ id }) => id === story.sectionId) ?? null,
    host: origin.replace(/^https?:\/\/(?:www\.)?/, ''),
  }
}
