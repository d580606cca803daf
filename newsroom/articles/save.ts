import { cleanLine } from '#arabic/clean.ts'
import { cairoDay } from '#arabic/dates.ts'
import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import { countWords } from '#arabic/word-count.ts'
import type { Tx } from '#db/engine.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import {
  ensureSource,
  insertArticle,
  insertArticleSections,
  insertArticleTags,
  insertCredits,
  insertLead,
  insertRevision,
} from '#db/queries/save-article.ts'
import { listSections } from '#db/queries/sections.ts'
import { insertBodyUses } from '#db/queries/stories.ts'
import { ensureTags } from '#db/queries/tags.ts'
import { indexStory } from '../search/index-story.ts'
import { tags } from '../tags.ts'
import type { CreditRole, Format, State, TagType } from './article.ts'
import { type Body, bodySchema, bodyText, countGalleryPictures, pictureUses } from './body.ts'

export interface NewArticle {
  format: Format
  state: State
  sectionId: number
  secondarySectionIds?: number[]
  kicker?: string | null
  headline: string
  frontHeadline?: string | null
  standfirst?: string | null
  dateline?: string | null
  sourceName?: string | null
  body: Body
  /** Milliseconds UTC; null for a story that was never public. */
  publishedAt: number | null
  revisedAt?: number | null
  credits: { personId?: number; freeName?: string; role: CreditRole }[]
  tagNames?: string[]
  /** A null `mediaId` keeps the caption of a picture that was lost. */
  lead?: { mediaId: number | null; caption: string | null; isArchivePhoto: boolean } | null
  importKey?: string | null
  breakingUntil?: number | null
  frontRank?: number | null
  isSensitive?: boolean
  killReason?: string | null
  now: number
}

/** A story without letters in its headline still needs an address. */
export const SLUG_WITHOUT_LETTERS = 'story'
const DEFAULT_TAG_TYPE: TagType = 'topic'

/**
 * Writes a story that did not exist before: its row, listings, words in the search index, credits, tags, lead and first
 * revision, and what the caches must forget.
 * @returns the new story's id.
 * @throws UniqueError when its `importKey` exists already; ZodError when its body is not of the schema.
 */
export async function saveNewArticle(tx: Tx, input: NewArticle): Promise<number> {
  const body = bodySchema.parse(input.body)
  const now = new Date(input.now)
  const publishedAt = toDate(input.publishedAt)
  const isPublic = input.state === 'published' || input.state === 'correcting'
  const sectionIds = await withAncestors(tx, [input.sectionId, ...(input.secondarySectionIds ?? [])])
  const sourceId = input.sourceName
    ? await ensureSource(tx, { name: input.sourceName, nameKey: foldName(input.sourceName) })
    : null

  const id = await insertArticle(tx, {
    format: input.format,
    state: input.state,
    sectionId: input.sectionId,
    kicker: input.kicker ?? null,
    headline: input.headline,
    frontHeadline: input.frontHeadline ?? null,
    standfirst: input.standfirst ?? null,
    slug: makeSlug(input.headline) || SLUG_WITHOUT_LETTERS,
    dateline: input.dateline ?? null,
    sourceId,
    body,
    wordCount: countWords(bodyText(body)),
    pictureCount: countGalleryPictures(body),
    firstPublishedAt: publishedAt,
    publishedAt,
    revisedAt: toDate(input.revisedAt),
    updatedAt: now,
    createdAt: now,
    breakingUntil: toDate(input.breakingUntil),
    frontRank: input.frontRank ?? null,
    isSensitive: input.isSensitive ?? false,
    killReason: input.killReason ?? null,
    killedAt: input.state === 'killed' ? now : null,
    importKey: input.importKey ?? null,
  })
  await insertArticleSections(tx, id, sectionIds, isPublic ? publishedAt : null)
  await indexStory(tx, id, { ...input, body })
  await insertCredits(
    tx,
    id,
    input.credits.map(({ personId, freeName, role }) => ({
      personId: personId ?? null,
      freeName: freeName ?? null,
      role,
    })),
  )
  const tagIds = await ensureTags(tx, (input.tagNames ?? []).flatMap(namedTag))
  await insertArticleTags(tx, id, tagIds)
  if (input.lead) await insertLead(tx, id, input.lead)
  await insertBodyUses(tx, id, pictureUses(body))
  await insertRevision(tx, {
    articleId: id,
    at: now,
    kind: isPublic ? 'publish' : 'manual',
    reason: input.importKey ?? null,
    stateAtTime: input.state,
    snapshot: { ...input, body },
  })
  if (isPublic) {
    const people = input.credits.flatMap((credit) => credit.personId ?? [])
    await recordInvalidations(
      tx,
      touchedBy({ id, sectionIds, tagIds, people, publishedAt: input.publishedAt ?? 0 }),
      now,
    )
  }
  return id
}

/**
 * The tags of every page that shows a public story, or that should begin or cease to show it. Whatever changes a
 * story's headline, picture or time records these.
 */
export function touchedBy(story: {
  id: number
  sectionIds: Iterable<number>
  tagIds: number[]
  people: number[]
  publishedAt: number
}): string[] {
  const day = cairoDay(story.publishedAt)
  return [
    tags.article(story.id),
    tags.front,
    tags.search,
    tags.missing,
    ...[...story.sectionIds].map(tags.sectionList),
    ...story.tagIds.map(tags.topicList),
    ...story.people.map(tags.personList),
    tags.archiveDay(day),
    tags.archiveMonth(day),
  ]
}

/** A story of a sub-section stands in the listing of the section above it, too. */
export async function withAncestors(tx: Tx, ids: number[]): Promise<Set<number>> {
  const parents = new Map((await listSections(tx)).map((section) => [section.id, section.parentId]))
  const all = new Set<number>()
  for (const start of ids) {
    for (let id: number | null | undefined = start; id != null && !all.has(id); id = parents.get(id)) all.add(id)
  }
  return all
}

/** A tag as it is stored; nothing for a name without letters. */
export function namedTag(name: string): { name: string; nameKey: string; slug: string; type: TagType }[] {
  const clean = cleanLine(name)
  const slug = makeSlug(clean)
  return slug ? [{ name: clean, nameKey: foldName(clean), slug, type: DEFAULT_TAG_TYPE }] : []
}

/** An instant (ms UTC) as its column wants it. */
export function toDate(instant: number | null | undefined): Date | null {
  return instant == null ? null : new Date(instant)
}
