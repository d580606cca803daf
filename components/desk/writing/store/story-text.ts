import {
  changesOf,
  followConflicts,
  isSameStory,
  mergeStories,
  type StoryConflict,
  takeTheirs,
} from '#newsroom/stories/merge.ts'
import type { Story, StoryField } from '#newsroom/stories/story.ts'
import { addConflicts } from './conflicts.ts'
import type { LocalCopy } from './local-copy.ts'
import { composeCopy, findAgain } from './recovery.ts'

const EPOCHS_REMEMBERED = 20

/**
 * The words of a story in one tab: what the server is known to have (`base`), what is typed on top of it (`local`), and
 * both texts of what cannot be merged. Whatever comes from elsewhere is put under what was typed here.
 */
export class StoryText {
  #base: Story
  #local: Story
  #conflicts: StoryConflict[] = []
  #bodyEpoch = 0
  /** What the editor had before each time the body was changed behind its back. */
  readonly #bodies = new Map<number, Story['body']>()
  /** What is about to be saved goes over words that were in conflict: those the server has are to be kept. */
  isOver = false

  constructor(story: Story) {
    this.#base = story
    this.#local = story
  }

  get base(): Story {
    return this.#base
  }

  get local(): Story {
    return this.#local
  }

  get conflicts(): StoryConflict[] {
    return this.#conflicts
  }

  /** Counts the times the body was changed by anything but typing. */
  get bodyEpoch(): number {
    return this.#bodyEpoch
  }

  /** What the server does not have. */
  changes(): Partial<Story> {
    return changesOf(this.#base, this.#local)
  }

  isSaved(): boolean {
    return isSameStory(this.#base, this.#local)
  }

  /**
   * Takes in what was typed. An editor that has not seen the body change (`seenEpoch` is behind) typed on what it had:
   * the two are merged.
   */
  type<F extends StoryField>(field: F, value: Story[F], seenEpoch = this.#bodyEpoch): void {
    const typed = { ...this.#local, [field]: value }
    if (field === 'body' && seenEpoch < this.#bodyEpoch) {
      const base = { ...this.#local, body: this.#bodies.get(seenEpoch) ?? this.#local.body }
      this.#merge(base, typed, this.#local)
      this.#bodies.set(seenEpoch, typed.body)
      return
    }
    this.#conflicts = followConflicts(this.#conflicts, this.#local, typed)
    this.#local = typed
  }

  /** Ends a conflict. False when there is none of that number. */
  resolve(index: number, choice: 'mine' | 'theirs'): boolean {
    const conflict = this.#conflicts[index]
    if (!conflict) return false
    const rest = this.#conflicts.toSpliced(index, 1)
    const story = choice === 'mine' ? this.#local : takeTheirs(this.#local, conflict)
    // My own words, which the server has by now, are given up: they are to be found among the revisions.
    if (choice === 'theirs') this.isOver = true
    this.#replace(story, followConflicts(rest, this.#local, story))
    return true
  }

  /** Takes in the server's words: `from` is what the text here was known to be based on. */
  takeOver(from: Story, theirs: Story, conflicts: StoryConflict[] = []): void {
    this.#base = theirs
    this.#merge(from, this.#local, theirs, conflicts)
  }

  /** Takes in what a closed tab left behind. */
  takeCopy(copy: LocalCopy): void {
    const { base, mine } = composeCopy(copy, this.#base)
    this.#merge(base, mine, this.#local)
    const open = followConflicts(findAgain(copy.conflicts, mine.body.content), mine, this.#local)
    this.#conflicts = addConflicts(this.#conflicts, open)
  }

  /** `conflicts` are known already, of `theirs`. */
  #merge(base: Story, mine: Story, theirs: Story, conflicts: StoryConflict[] = []): void {
    const merged = mergeStories({ base, mine, theirs })
    if (merged.conflicts.length > 0) this.isOver = true
    const followed = followConflicts(this.#conflicts, this.#local, merged.story)
    const answered = followConflicts(conflicts, theirs, merged.story)
    this.#replace(merged.story, addConflicts(followed, [...answered, ...merged.conflicts]))
  }

  /** Puts a text in place that nobody typed here: the editor is told to take it over. */
  #replace(story: Story, conflicts: StoryConflict[]): void {
    const { body } = this.#local
    this.#conflicts = conflicts
    // An editor that has the very same words need not be disturbed.
    if (isSameStory({ ...story, body }, story)) {
      this.#local = { ...story, body }
      return
    }
    this.#bodies.set(this.#bodyEpoch, body)
    this.#bodies.delete(this.#bodyEpoch - EPOCHS_REMEMBERED)
    this.#local = story
    this.#bodyEpoch += 1
  }
}
