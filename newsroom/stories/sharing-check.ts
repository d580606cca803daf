import { foldName } from '#arabic/fold.ts'
import { countLetters } from '#arabic/letters.ts'
import { tokenize } from '#arabic/tokens.ts'
import { bodyText } from '../articles/body.ts'
import { PROPORTIONS } from '../media/picture.ts'
import { beginsWithLatin, SEO_LETTERS, SOCIAL_LETTERS, STANDFIRST_LETTERS } from './headline-check.ts'
import type { Story, StoryField } from './story.ts'

/** Where a story is seen outside the paper. */
export type SharingPlace = 'google' | 'discover' | 'social'
/** Keys of `Desk.social.notes`. */
export type SharingCode =
  | 'google-cut'
  | 'google-latin'
  | 'no-description'
  | 'description-body'
  | 'description-cut'
  | 'card'
  | 'picture-small'
  | 'picture-flat'
  | 'picture-cut'
  | 'picture-words'
  | 'social-cut'
  | 'social-latin'
  | 'social-same'

/** Something about how a story will look elsewhere, and where it is put right. */
export interface SharingNote {
  code: SharingCode
  place: SharingPlace
  field: StoryField
}

interface Facts {
  pictures: Readonly<Record<number, { alt: string; width: number; height: number }>>
}

/** Google Discover shows a large picture only from this size on. */
const DISCOVER = { width: 1200, pixels: 300_000 }
/** A wide cut that keeps less of the picture than this has lost its subject, as often as not. */
const LEAST_KEPT = 0.5
/** «logo» (three spellings), «infographic» (two), «poster»: what Discover does not want to see, folded. */
const DRAWN = new Set(
  [
    '\u0634\u0639\u0627\u0631',
    '\u0644\u0648\u062c\u0648',
    '\u0644\u0648\u063a\u0648',
    '\u0625\u0646\u0641\u0648\u062c\u0631\u0627\u0641',
    '\u0625\u0646\u0641\u0648\u063a\u0631\u0627\u0641',
    '\u0628\u0648\u0633\u062a\u0631',
  ].map(foldName),
)

/** What a person should know before a story is shared: nothing of it stops the story. */
export function checkSharing(story: Story, facts: Facts): SharingNote[] {
  return [...checkResult(story), ...checkPicture(story, facts), ...checkSocialTitle(story)]
}

function checkResult(story: Story): SharingNote[] {
  const own = story.seoTitle.trim()
  const title = own || story.headline.trim()
  const field = own ? 'seoTitle' : 'headline'
  const notes: SharingNote[] = []
  if (countLetters(title) > SEO_LETTERS) notes.push({ code: 'google-cut', place: 'google', field: 'seoTitle' })
  if (beginsWithLatin(title)) notes.push({ code: 'google-latin', place: 'google', field })
  return [...notes, ...checkDescription(story)]
}

function checkDescription({ standfirst, body }: Story): SharingNote[] {
  const note = (code: SharingCode): SharingNote[] => [{ code, place: 'google', field: 'standfirst' }]
  const words = standfirst.trim()
  if (words === '') return note(bodyText(body).trim() === '' ? 'no-description' : 'description-body')
  return countLetters(words) > STANDFIRST_LETTERS ? note('description-cut') : []
}

function checkPicture({ lead }: Story, { pictures }: Facts): SharingNote[] {
  const note = (code: SharingCode): SharingNote => ({ code, place: 'discover', field: 'lead' })
  const picture = lead?.mediaId == null ? undefined : pictures[lead.mediaId]
  if (!picture) return [note('card')]
  const notes: SharingNote[] = []
  const fit = fitOf(picture)
  if (fit !== 'good') notes.push(note(fit))
  if (saysDrawn(picture.alt)) notes.push(note('picture-words'))
  return notes
}

/** Whether Discover shows a picture across the whole card. Pixels of the original. */
export function isLargeForDiscover({ width, height }: { width: number; height: number }): boolean {
  return width >= DISCOVER.width && width * height >= DISCOVER.pixels
}

/** Whether a picture is large enough, and still is when it is cut to 16:9. */
function fitOf({ width, height }: { width: number; height: number }) {
  if (!isLargeForDiscover({ width, height })) return 'picture-small'
  const proportion = PROPORTIONS['16x9']
  const cut = { width: Math.min(width, height / proportion), height: Math.min(height, width * proportion) }
  if (cut.width < DISCOVER.width) return 'picture-flat'
  return (cut.width * cut.height) / (width * height) < LEAST_KEPT ? 'picture-cut' : 'good'
}

function saysDrawn(alt: string): boolean {
  return tokenize(alt).some((token) => token.words.some((word) => DRAWN.has(word)))
}

function checkSocialTitle(story: Story): SharingNote[] {
  const own = story.socialTitle.trim()
  const title = own || story.headline.trim()
  const note = (code: SharingCode, field: StoryField = 'socialTitle'): SharingNote => ({ code, place: 'social', field })
  const notes: SharingNote[] = []
  if (countLetters(title) > SOCIAL_LETTERS) notes.push(note('social-cut'))
  if (beginsWithLatin(title)) notes.push(note('social-latin', own ? 'socialTitle' : 'headline'))
  if (own !== '' && own === story.headline.trim()) notes.push(note('social-same'))
  return notes
}
