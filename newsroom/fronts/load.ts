import type { Db } from '#db/engine.ts'
import { listRelatedIds } from '#db/queries/articles.ts'
import {
  type CardRow,
  findBreaking,
  findNextPublication,
  findPhotoStory,
  listCardsByIds,
  listLatestCards,
  listRankedCards,
  listSectionCards,
} from '#db/queries/cards.ts'
import { listSections } from '#db/queries/sections.ts'
import { addresses } from '../addresses.ts'
import { bodySchema } from '../articles/body.ts'
import { getSection, tagsOfCards, toCards } from '../articles/cards.ts'
import type { Card, Front, FrontBlock } from '../articles/views.ts'
import type { Loaded } from '../loaded.ts'
import { loadPictures } from '../media/load.ts'
import { makeTree, type SectionNode, type SectionTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'

const LATEST = 9
const SECONDARY = 2
/** The lead and the stories beside it. */
export const TOP_STORIES = 1 + SECONDARY
const LEAD_RELATED = 3
const OPINION_COLUMNS = 4
const PHOTO_STORY_PICTURES = 4
const BLOCK_SIZES: Record<FrontBlock['layout'], number> = { picture: 6, text: 6, tall: 5, row: 4 }
const LAYOUTS = Object.keys(BLOCK_SIZES) as FrontBlock['layout'][]

/**
 * The front page as it stands at `now`: what an editor ranked, filled up by time. A story appears once in the blocks;
 * the list of the latest stories is a clock and shows everything but the lead.
 */
export async function loadFront(db: Db, now: number): Promise<Loaded<Front>> {
  const at = new Date(now)
  const tree = makeTree(await listSections(db))
  const shown = new Set<number>()
  const take = (rows: CardRow[]) => {
    for (const row of rows) shown.add(row.id)
    return toCards(db, tree, rows)
  }

  const top = await topStories(db, at, tree)
  const [lead, ...secondary] = await take(top)
  const leadRelated = lead ? await take(await leadRelatedRows(db, at, lead.id, top)) : []
  const latest = await toCards(
    db,
    tree,
    await listLatestCards(db, at, { limit: LATEST, except: lead ? [lead.id] : [] }),
  )
  const photoStory = await loadPhotoStory(db, at, tree)
  if (photoStory) shown.add(photoStory.card.id)

  const blocks: FrontBlock[] = []
  for (const section of tree.roots) {
    const layout = LAYOUTS.find((one) => one === section.frontLayout)
    if (!layout) continue
    const limit = BLOCK_SIZES[layout]
    const cards = await take(await listSectionCards(db, at, { sectionId: section.id, limit, except: [...shown] }))
    if (cards.length > 0) blocks.push({ layout, section: blockHead(section), cards: pictureFirst(layout, cards) })
  }

  const view: Front = {
    now,
    breaking: await loadBreaking(db, at, tree),
    lead: lead ?? null,
    leadRelated,
    secondary,
    latest,
    blocks,
    opinion: await loadOpinion(db, at, tree),
    photoStory,
  }
  const next = await findNextPublication(db, at)
  const ends = [view.breaking?.until, next?.getTime()].filter((end) => end !== undefined)
  const printed = await tagsOfCards(db, cardsOn(view))
  return { view, tags: [tags.publication, tags.front, ...printed, ...ends.map(tags.until)] }
}

function cardsOn(front: Front): { id: number }[] {
  const { lead, leadRelated, secondary, latest, blocks, opinion, photoStory, breaking } = front
  const single: ({ id: number } | null | undefined)[] = [lead, opinion?.leader, photoStory?.card, breaking]
  const lists: Card[][] = [
    leadRelated,
    secondary,
    latest,
    opinion?.columns ?? [],
    ...blocks.map((block) => block.cards),
  ]
  return [...single.filter((one) => one != null), ...lists.flat()]
}

/** The lead and the stories beside it: ranked ones first, then the newest that are news. */
export async function topStories(db: Db, at: Date, tree: SectionTree): Promise<CardRow[]> {
  const wanted = TOP_STORIES
  const ranked = await listRankedCards(db, at, wanted)
  if (ranked.length === wanted) return ranked
  const newest = await listLatestCards(db, at, { limit: 40, except: ranked.map((row) => row.id) })
  const isNews = (row: CardRow) =>
    row.format !== 'opinion' && row.format !== 'gallery' && getSection(tree, row.sectionId).root.slug !== 'opinion'
  return [...ranked, ...newest.filter(isNews)].slice(0, wanted)
}

async function leadRelatedRows(db: Db, at: Date, leadId: number, top: CardRow[]): Promise<CardRow[]> {
  const rows = await listCardsByIds(db, at, await listRelatedIds(db, leadId))
  return rows.filter((row) => !top.some((one) => one.id === row.id)).slice(0, LEAD_RELATED)
}

async function loadBreaking(db: Db, at: Date, tree: SectionTree): Promise<Front['breaking']> {
  const row = await findBreaking(db, at)
  if (!row?.until || !row.publishedAt) return null
  const sectionSlug = getSection(tree, row.sectionId).root.slug
  return {
    id: row.id,
    href: addresses.article({ id: row.id, slug: row.slug, sectionSlug }),
    headline: row.headline,
    publishedAt: row.publishedAt.getTime(),
    until: row.until.getTime(),
  }
}

/** The paper's own leader is the newest opinion piece without a byline. */
async function loadOpinion(db: Db, at: Date, tree: SectionTree): Promise<Front['opinion']> {
  const section = tree.roots.find((root) => root.frontLayout === 'opinion')
  if (!section) return null
  const rows = await listSectionCards(db, at, { sectionId: section.id, limit: 12 })
  const cards = await toCards(db, tree, rows)
  const leader = cards.find((card) => card.writers.length === 0) ?? null
  const columns = cards.filter((card) => card.writers.length > 0).slice(0, OPINION_COLUMNS)
  if (!leader && columns.length === 0) return null
  return { leader, columns, section: { name: section.name, href: section.href } }
}

async function loadPhotoStory(db: Db, at: Date, tree: SectionTree): Promise<Front['photoStory']> {
  const found = await findPhotoStory(db, at)
  if (!found) return null
  const [card] = await toCards(db, tree, [found.card])
  const items = bodySchema
    .parse(found.body)
    .content.flatMap((block) => (block.type === 'gallery' ? block.attrs.items : []))
  const byId = await loadPictures(db, items)
  const pictures = items.flatMap((item) => byId[item.mediaId] ?? [])
  if (!card || pictures.length === 0) return null
  const photographers = [...new Set(pictures.flatMap((picture) => picture.credit ?? []))]
  return { card, pictures: pictures.slice(0, PHOTO_STORY_PICTURES), photographers }
}

function blockHead(section: SectionNode): FrontBlock['section'] {
  const { slug, name, href, children } = section
  return { slug, name, href, children: children.map((child) => ({ name: child.name, href: child.href })) }
}

/** Layouts that open with a photograph begin with the newest story that has one. */
function pictureFirst(layout: FrontBlock['layout'], cards: FrontBlock['cards']): FrontBlock['cards'] {
  const first = cards.find((card) => card.picture)
  if (layout === 'text' || layout === 'row' || !first) return cards
  return [first, ...cards.filter((card) => card !== first)]
}
