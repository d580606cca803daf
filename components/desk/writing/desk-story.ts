'use client'

import { createContext, useContext } from 'react'
import type { Picture } from '#newsroom/media/picture.ts'
import type { MayEdit, PersonChoice, StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import type { StoryField } from '#newsroom/stories/story.ts'
import type { PickedPicture } from '../media/PicturePicker.tsx'

/** What the fields of a story need besides the story itself. It changes seldom: when something is picked or moved. */
export interface DeskStory {
  id: number
  mayEdit: MayEdit
  sections: StoryAtDesk['sections']
  paper: StoryAtDesk['paper']
  /** Who has it in hand, and when it went or goes out. */
  standing: Pick<StoryAtDesk, 'createdBy' | 'assignee' | 'publishAt' | 'publishedAt'>
  /** Of the public paper: `https://paper.example`. */
  origin: string
  pictures: Record<number, Picture>
  people: Record<number, PersonChoice>
  stories: Record<number, { headline: string; isPublic: boolean }>
  know: (things: KnownThings) => void
  /** Opens whatever a field stands in and puts the caret there. */
  goTo: (field: StoryField) => void
  /** Opens the library; nothing when it was closed without a choice. */
  pickPictures: (choice: { several: boolean }) => Promise<PickedPicture[]>
  /** Those that could not be taken in are left out; the person was told why. */
  uploadPictures: (files: File[]) => Promise<PickedPicture[]>
  /** Asks for a story of the paper; null when none was chosen. */
  pickStory: () => Promise<{ id: number; headline: string } | null>
}

export interface KnownThings {
  pictures?: DeskStory['pictures']
  people?: DeskStory['people']
  stories?: DeskStory['stories']
}

export const DeskStoryContext = createContext<DeskStory | null>(null)

/** The version of the story that the server holds: goes up with every save. */
export const SavedVersionContext = createContext(0)

export function useDeskStory(): DeskStory {
  const story = useContext(DeskStoryContext)
  if (!story) throw new Error('A part of the page stands outside its story.')
  return story
}

/** Whether the person may change a field. */
export function useMayEdit(field: StoryField): boolean {
  const { mayEdit } = useDeskStory()
  return mayEdit === 'all' || (mayEdit === 'pictures' && field === 'lead')
}
