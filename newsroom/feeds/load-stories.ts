import type { Digits } from '#arabic/digits.ts'
import { describe } from '#arabic/truncate.ts'
import type { Db } from '#db/engine.ts'
import { listCredits } from '#db/queries/articles.ts'
import { type CardRow, listCardsByIds } from '#db/queries/cards.ts'
import { listCorrectionsOfStories, listStoryTexts, listTagsOfStories } from '#db/queries/feeds.ts'
import { addresses } from '../addresses.ts'
import { CORRECTION_KINDS } from '../articles/article.ts'
import { type Body, bodySchema, bodyText, pictureUses } from '../articles/body.ts'
import { getSection, parseFormat, toCredit } from '../articles/cards.ts'
import { readAlsoIds } from '../articles/embedded.ts'
import type { Credit } from '../articles/views.ts'
import type { Loaded } from '../loaded.ts'
import { loadPictures, toPicture } from '../media/load.ts'
import type { Picture } from '../media/picture.ts'
import type { SectionTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { type FeedPicture, type FeedShape, type FeedStory, type FeedWords, nameOf } from './feed.ts'
import { toFeedPicture } from './pictures.ts'
import { drawStory } from './story-html.ts'

/** The paper the stories are written for. */
export interface StorySetting {
  origin: string
  words: FeedWords
  digits: Digits
  shape: FeedShape
}

/** Stories of a list as a feed carries them, in its order, with the tags of everything they print. */
export async function loadFeedStories(
  db: Db,
  { rows, tree, now }: { rows: CardRow[]; tree: SectionTree; now: number },
  setting: StorySetting,
): Promise<Loaded<FeedStory[]>> {
  const ids = rows.map((row) => row.id)
  const texts = new Map(
    (await listStoryTexts(db, ids)).map((text) => [text.id, { ...text, body: bodySchema.parse(text.body) }]),
  )
  const bodies = [...texts.values()].map((text) => text.body)
  const credits = Map.groupBy(await listCredits(db, ids), (credit) => credit.articleId)
  const topics = Map.groupBy(await listTagsOfStories(db, ids), (topic) => topic.articleId)
  const corrections = Map.groupBy(await listCorrectionsOfStories(db, ids), (one) => one.articleId)
  const readAlso = await listCardsByIds(db, new Date(now), [...new Set(bodies.flatMap(readAlsoIds))])
  const links = Object.fromEntries(
    readAlso.map((row) => [row.id, { href: hrefOf(row, tree), headline: row.frontHeadline ?? row.headline }]),
  )
  const pictures = setting.shape.hasPictures ? await loadPictures(db, bodies.flatMap(pictureUses)) : {}

  const view = rows.flatMap((row) => {
    const text = texts.get(row.id)
    if (!text) return []
    const parts = { row, text, tree, pictures, readAlso: links }
    return toStory(
      {
        ...parts,
        credits: (credits.get(row.id) ?? []).map(toCredit),
        topics: (topics.get(row.id) ?? []).map((topic) => topic.name),
        corrections: corrections.get(row.id) ?? [],
      },
      setting,
    )
  })
  const carried = [
    ...ids.map(tags.article),
    // A story they point to that is not out yet takes its place when it is.
    ...bodies.flatMap(readAlsoIds).map(tags.article),
    ...[...rows, ...readAlso].map((row) => tags.section(row.sectionId)),
    ...[...credits.values()].flat().flatMap((credit) => (credit.personId ? tags.person(credit.personId) : [])),
    ...[...topics.values()].flat().map((topic) => tags.topic(topic.id)),
  ]
  return { view, tags: [...new Set(carried)] }
}

interface Parts {
  row: CardRow
  text: { body: Body; dateline: string | null; source: string | null; revisedAt: Date | null; isSensitive: boolean }
  tree: SectionTree
  credits: Credit[]
  topics: string[]
  corrections: { kind: string; text: string; at: Date }[]
  /** Of all bodies, by media id. */
  pictures: Record<number, Picture>
  readAlso: Record<number, { href: string; headline: string }>
}

function toStory(parts: Parts, { origin, words, digits, shape }: StorySetting): FeedStory {
  const { row, text, credits } = parts
  const url = origin + hrefOf(row, parts.tree)
  const format = parseFormat(row.format)
  const section = getSection(parts.tree, row.sectionId)
  const publishedAt = row.publishedAt?.getTime() ?? 0
  const { caption, isArchivePhoto } = row
  const lead =
    shape.hasPictures && row.picture
      ? toPicture(row.picture, { caption, isArchivePhoto: isArchivePhoto ?? false })
      : null
  const story = {
    ...{ format, lead, standfirst: row.standfirst, body: text.body, source: text.source },
    isSensitive: text.isSensitive,
    corrections: parts.corrections.map((one) => ({
      kind: CORRECTION_KINDS.find((kind) => kind === one.kind) ?? ('correction' as const),
      text: one.text,
      at: one.at.getTime(),
    })),
  }
  const links = { origin, url, isPaid: format === 'sponsored' }
  const setting = {
    ...{ links, words, digits, dateline: text.dateline },
    pictures: parts.pictures,
    readAlso: parts.readAlso,
  }
  return {
    id: nameOf(origin, `story/${row.id}`),
    url,
    title: row.headline,
    // Pictures alone have nothing to sum up.
    summary: describe(row.standfirst ?? bodyText(text.body)) || row.headline,
    html: shape.isFull ? drawStory(story, setting) : null,
    publishedAt,
    updatedAt: Math.max(publishedAt, text.revisedAt?.getTime() ?? 0),
    writers: credits
      .filter((credit) => credit.role === 'writer')
      .map(({ name, href }) => ({ name, url: href && origin + href })),
    contributors: credits.filter((credit) => credit.role !== 'writer').map((credit) => credit.name),
    section: { name: section.name, url: origin + section.href },
    topics: parts.topics,
    source: text.source,
    pictures: picturesOf(lead, text.body, parts.pictures, origin),
  }
}

/** The lead and the pictures of the body, each once. */
function picturesOf(
  lead: Picture | null,
  body: Body,
  pictures: Record<number, Picture>,
  origin: string,
): FeedPicture[] {
  const inside = pictureUses(body).flatMap(({ mediaId, caption, isArchivePhoto }) => {
    const picture = pictures[mediaId]
    return picture ? [{ ...picture, caption, isArchivePhoto }] : []
  })
  const all = new Map<string, FeedPicture>()
  for (const picture of lead ? [lead, ...inside] : inside) {
    const drawn = toFeedPicture(picture, origin)
    if (drawn && !all.has(drawn.file.url)) all.set(drawn.file.url, drawn)
  }
  return [...all.values()]
}

function hrefOf(row: { id: number; slug: string; sectionId: number }, tree: SectionTree): string {
  return addresses.article({ id: row.id, slug: row.slug, sectionSlug: getSection(tree, row.sectionId).root.slug })
}
