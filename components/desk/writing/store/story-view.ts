import type { State } from '#newsroom/articles/article.ts'
import type { StoryConflict } from '#newsroom/stories/merge.ts'
import type { Other } from '#newsroom/stories/presence.ts'
import type { Story } from '#newsroom/stories/story.ts'
import type { Recovered } from './recovery.ts'

/** What is known of a story when its page opens. */
export interface InitialStory {
  id: number
  /** Whose words are kept in this browser. */
  userId: string
  version: number
  story: Story
  state: State
  rowVersion: number
  canEdit: boolean
  savedAt: number | null
}

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signed-out' | 'refused' | 'failed'

/** A story being written, as a page shows it. Times are milliseconds UTC. */
export interface StoryView {
  story: Story
  status: SaveStatus
  savedAt: number | null
  version: number
  rowVersion: number
  state: State
  canEdit: boolean
  /** Counts the times the body was changed by anything but `set`: the editor takes over what stands in `story`. */
  bodyEpoch: number
  conflicts: StoryConflict[]
  others: Other[]
  /** Words found in this browser that were not taken over by themselves. */
  recovered: Recovered | null
  /** When words were written that were found in this browser and taken over. */
  broughtBackAt: number | null
  refusal: { code: string; fields?: Record<string, string> } | null
  /** False when the browser could not keep a copy of what the server does not have. */
  isKept: boolean
}

export function firstView({ story, savedAt, version, rowVersion, state, canEdit }: InitialStory): StoryView {
  return {
    story,
    status: 'saved',
    savedAt,
    version,
    rowVersion,
    state,
    canEdit,
    bodyEpoch: 0,
    conflicts: [],
    others: [],
    recovered: null,
    broughtBackAt: null,
    refusal: null,
    isKept: true,
  }
}
