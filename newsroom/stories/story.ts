import { z } from 'zod'
import { CREDIT_ROLES, FORMATS } from '../articles/article.ts'
import { bodySchema } from '../articles/body.ts'

/**
 * A story as it is written: every field a person of the desk may edit, and nothing the workflow decides. One schema for
 * the form, the autosave, the revisions and the database. An empty text is a field not filled in.
 * Lengths bound what is stored, not what is good: the checklist speaks of that.
 */

const line = (most: number) => z.string().max(most)
const instant = z.int().positive().nullable()

export const storySchema = z.strictObject({
  format: z.enum(FORMATS),
  kicker: line(200),
  headline: line(500),
  standfirst: line(2_000),
  /** Printed in place of the headline: on the front, by search engines, in shared links, in a notification. */
  frontHeadline: line(500),
  seoTitle: line(300),
  socialTitle: line(300),
  pushText: line(300),
  dateline: line(200),
  sourceName: line(200),
  sectionId: z.int().positive(),
  secondarySectionIds: z.array(z.int().positive()).max(10),
  /** Names, as they will be printed; a name that is no tag yet becomes one when the story is public. */
  tags: z.array(line(100).min(1)).max(30),
  credits: z
    .array(
      z.union([
        z.strictObject({ personId: z.int().positive(), role: z.enum(CREDIT_ROLES) }),
        z.strictObject({ freeName: line(200).min(1), role: z.enum(CREDIT_ROLES) }),
      ]),
    )
    .max(30),
  lead: z
    .strictObject({
      /** Null when only the caption of a lost picture is known. */
      mediaId: z.int().positive().nullable(),
      caption: line(2_000),
      isArchivePhoto: z.boolean(),
    })
    .nullable(),
  body: bodySchema,
  /** Stories set under this one by hand, in order. */
  relatedIds: z.array(z.int().positive()).max(20),
  /** For the desk alone: readers never see it. */
  note: line(10_000),
  isSensitive: z.boolean(),
  /** Kept out of the news sitemap. */
  isHiddenFromNews: z.boolean(),
  /** Milliseconds UTC: «عاجل» until then. */
  breakingUntil: instant,
  /** Milliseconds UTC: nobody publishes before it. */
  embargoUntil: instant,
})

export type Story = z.infer<typeof storySchema>
export type StoryField = keyof Story
export const STORY_FIELDS = Object.keys(storySchema.shape) as StoryField[]

/** What stories got after there were some: what was kept before lacks it. A default would be taken for a change of it. */
const LATER_FIELDS = { isHiddenFromNews: false } as const satisfies Partial<Story>

/** The story in a working copy of any age. @throws ZodError. */
export function parseStoredStory(content: unknown): Story {
  const isObject = typeof content === 'object' && content !== null
  return storySchema.parse(isObject ? { ...LATER_FIELDS, ...content } : content)
}

/** A story nobody has written a word of. */
export function emptyStory(sectionId: number): Story {
  return {
    format: 'news',
    kicker: '',
    headline: '',
    standfirst: '',
    frontHeadline: '',
    seoTitle: '',
    socialTitle: '',
    pushText: '',
    dateline: '',
    sourceName: '',
    sectionId,
    secondarySectionIds: [],
    tags: [],
    credits: [],
    lead: null,
    body: { type: 'doc', content: [] },
    relatedIds: [],
    note: '',
    isSensitive: false,
    isHiddenFromNews: false,
    breakingUntil: null,
    embargoUntil: null,
  }
}
