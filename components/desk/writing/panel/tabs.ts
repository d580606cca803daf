import type { StoryField } from '#newsroom/stories/story.ts'

/** The sheets of the panel, in order: keys of `Desk.story.tabs`. */
export const TABS = ['check', 'facts', 'titles', 'release'] as const
export type TabId = (typeof TABS)[number]

/** The sheet a field stands on; fields that are printed stand in the column itself. */
export const TAB_OF: Partial<Record<StoryField, TabId>> = {
  format: 'facts',
  sectionId: 'facts',
  secondarySectionIds: 'facts',
  credits: 'facts',
  sourceName: 'facts',
  tags: 'facts',
  note: 'facts',
  frontHeadline: 'titles',
  seoTitle: 'titles',
  socialTitle: 'titles',
  pushText: 'titles',
  isSensitive: 'release',
  isHiddenFromNews: 'release',
  breakingUntil: 'release',
  embargoUntil: 'release',
  relatedIds: 'release',
}

const STOPS =
  'textarea, input:not([type=hidden], [type=file]), [contenteditable=true], button:not([disabled]), [tabindex="0"]'
/** A sheet that opens takes a moment to be there, and takes the focus itself when it is. */
const TRIES = 12
const TRY_MS = 50

/** Puts the caret into a field as soon as it is on the page. */
export function focusField(field: StoryField | 'checks', isOpening: boolean): void {
  let tries = 0
  const look = () => {
    tries += 1
    const stop = document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.querySelector<HTMLElement>(STOPS)
    if (!stop && tries < TRIES) setTimeout(look, TRY_MS)
    if (!stop) return
    stop.scrollIntoView({ block: 'center' })
    stop.focus({ preventScroll: true })
  }
  setTimeout(look, isOpening ? 2 * TRY_MS : 0)
}
