import { cleanLine } from '#arabic/clean.ts'
import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import { countWords } from '#arabic/word-count.ts'
import type { Db, Tx } from '#db/engine.ts'
import { listArticleTags } from '#db/queries/articles.ts'
import {
  ensureSource,
  insertArticleSections,
  insertArticleTags,
  insertCredits,
  insertLead,
  insertRelated,
} from '#db/queries/save-article.ts'
import {
  clearStoryParts,
  insertBodyUses,
  listStoryCredits,
  listStorySectionIds,
  STORY_PARTS,
  type StoryPart,
  type StoryRow,
  updateStory,
} from '#db/queries/stories.ts'
import { ensureTags } from '#db/queries/tags.ts'
import { bodyText, countGalleryPictures, pictureUses } from '../articles/body.ts'
import { namedTag, SLUG_WITHOUT_LETTERS, toDate, touchedBy, withAncestors } from '../articles/save.ts'
import { indexStory } from '../search/index-story.ts'
import { isSame } from './same.ts'
import type { Story, StoryField } from './story.ts'

/**
 * Writes a story's words into the rows its pages are made of: the story itself, its listings, byline, tags, pictures,
 * related stories, and its words in the search index. For a story that is not public this happens with every save, for
 * a public one when it is published or updated.
 * @param publishedAt the time its listings show it at; null while it is not public.
 * @param before what its rows say already, when that is known: what is still the same is left alone.
 */
export async function applyStory(
  tx: Tx,
  row: Pick<StoryRow, 'id' | 'slug' | 'firstPublishedAt'>,
  story: Story,
  { publishedAt, now, before }: { publishedAt: Date | null; now: number; before?: Story },
): Promise<void> {
  const isChanged = (...fields: StoryField[]) => !before || fields.some((field) => !isSame(before[field], story[field]))
  const sourceName = cleanLine(story.sourceName)
  await updateStory(tx, row.id, {
    format: story.format,
    sectionId: story.sectionId,
    kicker: orNull(story.kicker),
    headline: story.headline.trim(),
    frontHeadline: orNull(story.frontHeadline),
    seoTitle: orNull(story.seoTitle),
    socialTitle: orNull(story.socialTitle),
    pushText: orNull(story.pushText),
    standfirst: orNull(story.standfirst),
    // An address that readers may have stays.
    slug: row.firstPublishedAt ? row.slug : makeSlug(story.headline) || SLUG_WITHOUT_LETTERS,
    dateline: orNull(story.dateline),
    // A name that is still being typed is no source yet.
    sourceId:
      publishedAt && sourceName ? await ensureSource(tx, { name: sourceName, nameKey: foldName(sourceName) }) : null,
    body: story.body,
    wordCount: countWords(bodyText(story.body)),
    pictureCount: countGalleryPictures(story.body),
    breakingUntil: toDate(story.breakingUntil),
    embargoUntil: toDate(story.embargoUntil),
    isSensitive: story.isSensitive,
    isHiddenFromNews: story.isHiddenFromNews,
    updatedAt: new Date(now),
  })
  const parts = STORY_PARTS.filter((part) => isChanged(...PART_OF[part]))
  await clearStoryParts(tx, row.id, parts)
  for (const part of parts) await INSERT[part](tx, row.id, story, publishedAt)
  if (isChanged('headline', 'frontHeadline', 'kicker', 'standfirst', 'body')) await indexStory(tx, row.id, story)
}

/** The fields that each part is made of. */
const PART_OF: Record<StoryPart, StoryField[]> = {
  sections: ['sectionId', 'secondarySectionIds'],
  credits: ['credits'],
  tags: ['tags'],
  related: ['relatedIds'],
  lead: ['lead'],
  pictures: ['body'],
}

const INSERT: Record<StoryPart, (tx: Tx, id: number, story: Story, publishedAt: Date | null) => Promise<void>> = {
  async sections(tx, id, story, publishedAt) {
    const ids = await withAncestors(tx, [story.sectionId, ...story.secondarySectionIds])
    await insertArticleSections(tx, id, ids, publishedAt)
  },
  async credits(tx, id, { credits }) {
    await insertCredits(
      tx,
      id,
      credits.map((credit) =>
        'personId' in credit
          ? { personId: credit.personId, freeName: null, role: credit.role }
          : { personId: null, freeName: credit.freeName, role: credit.role },
      ),
    )
  },
  async tags(tx, id, { tags }) {
    await insertArticleTags(tx, id, await ensureTags(tx, tags.flatMap(namedTag)))
  },
  async related(tx, id, { relatedIds }) {
    await insertRelated(
      tx,
      id,
      relatedIds.filter((relatedId) => relatedId !== id),
    )
  },
  async lead(tx, id, { lead }) {
    if (lead) await insertLead(tx, id, { ...lead, caption: orNull(lead.caption) })
  },
  async pictures(tx, id, { body }) {
    await insertBodyUses(tx, id, pictureUses(body))
  },
}

/** The cache tags of every page that shows the story as its rows say it now. Read before and after a change. */
export async function pagesOf(db: Db, id: number, publishedAt: Date | null): Promise<string[]> {
  if (!publishedAt) return []
  return touchedBy({
    id,
    sectionIds: await listStorySectionIds(db, id),
    tagIds: (await listArticleTags(db, id)).map((tag) => tag.id),
    people: (await listStoryCredits(db, id)).flatMap((credit) => credit.personId ?? []),
    publishedAt: publishedAt.getTime(),
  })
}

/** A text as its row keeps it: trimmed, null when nothing was filled in. */
export function orNull(text: string): string | null {
  return text.trim() || null
}
