'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { pictureUses } from '#newsroom/articles/body.ts'
import type { StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import type { Story } from '#newsroom/stories/story.ts'
import type { DeskStory } from './desk-story.ts'

type Known = Pick<DeskStory, 'pictures' | 'people' | 'stories'>

/**
 * Asks for the page again when it is behind: when somebody moved the story, or wrote of pictures, people or stories that
 * this page has not heard of. What was typed stays, whatever comes.
 */
export function useNewerPage(facts: { story: Story; rowVersion: number; page: StoryAtDesk; known: Known }): void {
  const { story, rowVersion, page, known } = facts
  const router = useRouter()
  const isMoved = rowVersion > page.initial.rowVersion
  const unknown = unknownTo(known, story)
  // What is gone stays unknown, and is asked for once.
  const asked = useRef('')
  useEffect(() => {
    const reason = `${isMoved ? rowVersion : ''} ${unknown}`
    if ((!isMoved && unknown === '') || asked.current === reason) return
    asked.current = reason
    router.refresh()
  }, [isMoved, rowVersion, unknown, router])
}

function unknownTo({ pictures, people, stories }: Known, story: Story): string {
  const { lead, body, credits, relatedIds } = story
  const mediaIds = [...pictureUses(body).map((use) => use.mediaId), ...(lead?.mediaId == null ? [] : [lead.mediaId])]
  const personIds = credits.flatMap((credit) => ('personId' in credit ? credit.personId : []))
  const storyIds = body.content.flatMap((block) => (block.type === 'readAlso' ? block.attrs.articleId : []))
  return [
    ...mediaIds.filter((id) => !pictures[id]).map((id) => `m${id}`),
    ...personIds.filter((id) => !people[id]).map((id) => `p${id}`),
    ...[...relatedIds, ...storyIds].filter((id) => !stories[id]).map((id) => `s${id}`),
  ].join(' ')
}
