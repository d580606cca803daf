import { countLetters } from '#arabic/letters.ts'
import { countWords } from '#arabic/word-count.ts'
import { type Body, bodyText, pictureUses } from '../articles/body.ts'
import { checkHeadline, PUSH_LETTERS, SEO_LETTERS, STANDFIRST_LETTERS } from './headline-check.ts'
import { findUnsafeLinks } from './links.ts'
import { checkSharing, type SharingCode } from './sharing-check.ts'
import type { Story, StoryField } from './story.ts'
import { type ActionName, workflowAction } from './workflow.ts'

/** What is looked at before a story goes on. `block`: it does not go out like that; `warn`: somebody should know. */
export interface Finding {
  /** A key of `Desk.checklist.findings`. */
  code: FindingCode
  level: 'block' | 'warn'
  /** Where it is put right. */
  field: StoryField
  /** How many, where several things may have the same fault. */
  count?: number
}

const BLOCKERS = ['no-section', 'no-headline', 'no-body', 'unsafe-link', 'embargo'] as const
export type BlockerCode = (typeof BLOCKERS)[number]
export type FindingCode =
  | BlockerCode
  | 'headline-short'
  | 'headline-too-long'
  | 'headline-latin'
  | 'headline-breaking-twice'
  | 'seo-long'
  | 'push-long'
  | 'no-standfirst'
  | 'standfirst-long'
  | 'no-picture'
  | 'picture-gone'
  | 'picture-small'
  | 'picture-flat'
  | 'picture-cut'
  | 'picture-words'
  | 'social-cut'
  | 'social-latin'
  | 'social-same'
  | 'no-alt'
  | 'no-credit'
  | 'no-caption'
  | 'sensitive-picture'
  | 'no-byline'
  | 'no-tags'
  | 'read-also-missing'
  | 'related-missing'
  | 'breaking-over'
  | 'breaking-far'

/** What the story itself does not say. */
export interface CheckFacts {
  /** Milliseconds UTC. */
  now: number
  /** Whether the section of the story is one of the paper's. */
  hasSection: boolean
  /** By media id; pictures that are gone are left out. */
  pictures: Readonly<Record<number, { alt: string; credit: string | null; width: number; height: number }>>
  /** Whether readers may read a story, by id; a story nothing is known of is taken to be there. */
  stories: Readonly<Record<number, { isPublic: boolean }>>
}

/** Of what is said beside the previews, what somebody should know who never looks at them. */
const TOLD_OF_SHARING = [
  'picture-small',
  'picture-flat',
  'picture-cut',
  'picture-words',
  'social-cut',
  'social-latin',
  'social-same',
] as const satisfies SharingCode[]
const LONGEST_BREAKING = 24 * 3_600_000
/** Formats whose titles are short by custom. */
const SHORT_TITLES: readonly Story['format'][] = ['opinion', 'gallery', 'video', 'obituary', 'statement']

/** Everything worth saying about a story before it goes out: what blocks first, then in the order of the page. */
export function checkStory(story: Story, facts: CheckFacts): Finding[] {
  const blockers = BLOCKERS.flatMap((code) => blockerOf(code, story, { ...facts, at: facts.now }))
  return [
    ...blockers,
    ...checkWords(story, facts.now),
    ...checkPictures(story, facts.pictures),
    ...checkElsewhere(story, facts.pictures),
    ...checkPlace(story, facts),
  ]
}

/** What must be there before anything may be done, by the names of `Desk.checklist.findings`. */
export function blockersOf(
  action: ActionName,
  story: Story,
  facts: {
    /** Milliseconds UTC. */
    now: number
    hasSection: boolean
    /** When it is to go out, milliseconds UTC; left out: at once. */
    publishAt?: number
  },
): BlockerCode[] {
  const at = facts.publishAt ?? facts.now
  return needsOf(action).filter((code) => blockerOf(code, story, { ...facts, at }).length > 0)
}

/** An action hands on what was written, sends it to readers, or does neither. */
export function needsOf(action: ActionName): readonly BlockerCode[] {
  const { isPublishing, needsTime } = workflowAction(action)
  if (isPublishing || needsTime) return BLOCKERS
  if (action === 'approve') return BLOCKERS.filter((code) => code !== 'embargo')
  return action === 'submit' || action === 'pass' ? ['no-section', 'no-headline', 'no-body'] : []
}

function blockerOf(code: BlockerCode, story: Story, facts: { at: number; hasSection: boolean }): Finding[] {
  switch (code) {
    case 'no-section':
      return facts.hasSection ? [] : [block(code, 'sectionId')]
    case 'no-headline':
      return countWords(story.headline) > 0 ? [] : [block(code, 'headline')]
    case 'no-body':
      return hasBody(story, facts.at) ? [] : [block(code, 'body')]
    case 'unsafe-link': {
      const count = findUnsafeLinks(story.body).length
      return count > 0 ? [{ ...block(code, 'body'), count }] : []
    }
    case 'embargo':
      return story.embargoUntil !== null && facts.at < story.embargoUntil ? [block(code, 'embargoUntil')] : []
  }
}

/** Breaking news goes out with its headline alone, a photo story with its pictures. */
function hasBody(story: Story, at: number): boolean {
  if (story.breakingUntil !== null && story.breakingUntil > at) return true
  return countWords(bodyText(story.body)) > 0 || story.body.content.some((block) => SPEAKS.has(block.type))
}

const SPEAKS = new Set<Body['content'][number]['type']>(['image', 'gallery', 'embed'])

function checkWords(story: Story, now: number): Finding[] {
  const findings: Finding[] = []
  const isBreaking = story.breakingUntil !== null && story.breakingUntil > now
  const headline = checkHeadline(story.headline, { isBreaking })
  const mayBeShort = isBreaking || SHORT_TITLES.includes(story.format) || countWords(story.headline) === 0
  if (headline.length === 'short' && !mayBeShort) findings.push(warn('headline-short', 'headline'))
  if (headline.length === 'too-long') findings.push(warn('headline-too-long', 'headline'))
  for (const fault of headline.faults) findings.push(warn(fault, 'headline'))
  if (story.standfirst.trim() === '' && !isBreaking) findings.push(warn('no-standfirst', 'standfirst'))
  if (countLetters(story.standfirst.trim()) > 2 * STANDFIRST_LETTERS)
    findings.push(warn('standfirst-long', 'standfirst'))
  if (countLetters(story.seoTitle.trim()) > SEO_LETTERS) findings.push(warn('seo-long', 'seoTitle'))
  if (countLetters(story.pushText.trim()) > PUSH_LETTERS) findings.push(warn('push-long', 'pushText'))
  return findings
}

function checkPictures(story: Story, pictures: CheckFacts['pictures']): Finding[] {
  const findings: Finding[] = []
  const { lead } = story
  const picture = lead?.mediaId == null ? undefined : pictures[lead.mediaId]
  if (lead?.mediaId == null) findings.push(warn('no-picture', 'lead'))
  else if (!picture) findings.push(warn('picture-gone', 'lead'))
  else {
    findings.push(...missingWords([picture], 'lead'))
    if (lead.caption.trim() === '') findings.push(warn('no-caption', 'lead'))
    if (story.isSensitive) findings.push(warn('sensitive-picture', 'lead'))
  }
  const uses = pictureUses(story.body)
  const gone = uses.filter((use) => !pictures[use.mediaId]).length
  if (gone > 0) findings.push({ ...warn('picture-gone', 'body'), count: gone })
  findings.push(
    ...missingWords(
      uses.flatMap((use) => pictures[use.mediaId] ?? []),
      'body',
    ),
  )
  return findings
}

/** How it will look where it is shared. The headline itself has been looked at. */
function checkElsewhere(story: Story, pictures: CheckFacts['pictures']): Finding[] {
  return checkSharing(story, { pictures }).flatMap(({ code, field }) => {
    const told = field === 'headline' ? undefined : TOLD_OF_SHARING.find((one) => one === code)
    return told && (told !== 'social-cut' || story.socialTitle.trim() !== '') ? [warn(told, field)] : []
  })
}

function missingWords(pictures: { alt: string; credit: string | null }[], field: 'lead' | 'body'): Finding[] {
  const withoutAlt = pictures.filter(({ alt }) => alt.trim() === '').length
  const withoutCredit = pictures.filter(({ credit }) => !credit?.trim()).length
  return [
    ...(withoutAlt > 0 ? [{ ...warn('no-alt', field), count: withoutAlt }] : []),
    ...(withoutCredit > 0 ? [{ ...warn('no-credit', field), count: withoutCredit }] : []),
  ]
}

function checkPlace(story: Story, { now, stories }: CheckFacts): Finding[] {
  const findings: Finding[] = []
  const hasWriter = story.credits.some((credit) => credit.role === 'writer')
  // The source is printed where a writer's name would stand.
  if (!hasWriter && story.sourceName.trim() === '') findings.push(warn('no-byline', 'credits'))
  if (story.tags.length === 0) findings.push(warn('no-tags', 'tags'))
  const isHidden = (id: number) => stories[id]?.isPublic === false
  const readAlso = story.body.content.filter((block) => block.type === 'readAlso' && isHidden(block.attrs.articleId))
  if (readAlso.length > 0) findings.push({ ...warn('read-also-missing', 'body'), count: readAlso.length })
  const related = story.relatedIds.filter(isHidden)
  if (related.length > 0) findings.push({ ...warn('related-missing', 'relatedIds'), count: related.length })
  if (story.breakingUntil !== null) {
    if (story.breakingUntil <= now) findings.push(warn('breaking-over', 'breakingUntil'))
    if (story.breakingUntil > now + LONGEST_BREAKING) findings.push(warn('breaking-far', 'breakingUntil'))
  }
  return findings
}

function block(code: BlockerCode, field: StoryField): Finding {
  return { code, level: 'block', field }
}

function warn(code: FindingCode, field: StoryField): Finding {
  return { code, level: 'warn', field }
}
