import { cairoDay } from '#arabic/dates.ts'
import { describe } from '#arabic/truncate.ts'
import type { Db } from '#db/engine.ts'
import {
  type CreditRow,
  findArticleAddress,
  findPublicArticle,
  listArticleTags,
  listCredits,
  listRelatedIds,
} from '#db/queries/articles.ts'
import { listCardsByIds, listSectionCards } from '#db/queries/cards.ts'
import { listArticleCorrections } from '#db/queries/corrections.ts'
import type { PictureRow } from '#db/queries/media.ts'
import { listSections } from '#db/queries/sections.ts'
import { addresses } from '../addresses.ts'
import { coverageEndOf } from '../discovery/json-ld/live.ts'
import type { Loaded } from '../loaded.ts'
import { toPicture } from '../media/load.ts'
import { listRelated, type RelatedTo } from '../search/related.ts'
import { makeTree, type SectionNode } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { CORRECTION_KINDS, parseTagType } from './article.ts'
import { bodySchema, bodyText } from './body.ts'
import { getSection, parseFormat, tagsOfCards, toCards, toCredit } from './cards.ts'
import { loadEmbedded, readAlsoIds } from './embedded.ts'
import type { Article, Card } from './views.ts'

/** What an address that names a story leads to. */
export type Destination =
  | { kind: 'article'; id: number; href: string; section: string }
  | { kind: 'killed'; reason: string | null; at: number | null; section: string }
  | { kind: 'missing' }

const RELATED = 4
const FROM_SECTION = 9

/** Finds where a story's number leads. Drafts, scheduled and unpublished stories are missing, like no story at all. */
export async function loadDestination(db: Db, id: number, now: number): Promise<Loaded<Destination>> {
  const row = await findArticleAddress(db, id)
  if (!row) return { view: { kind: 'missing' }, tags: [tags.article(id)] }
  const carried = [tags.article(id), tags.section(row.sectionId)]
  const section = getSection(makeTree(await listSections(db)), row.sectionId).root.slug
  if (row.state === 'killed') {
    return {
      view: { kind: 'killed', reason: row.killReason, at: row.killedAt?.getTime() ?? null, section },
      tags: carried,
    }
  }
  const publishedAt = row.publishedAt?.getTime()
  if ((row.state !== 'published' && row.state !== 'correcting') || publishedAt === undefined) {
    return { view: { kind: 'missing' }, tags: carried }
  }
  if (publishedAt > now) return { view: { kind: 'missing' }, tags: [...carried, tags.until(publishedAt)] }
  const href = addresses.article({ id, slug: row.slug, sectionSlug: section })
  return { view: { kind: 'article', id, href, section }, tags: [...carried, tags.publication] }
}

/** A public story with everything its page prints; undefined when it is not public at `now`. */
export async function loadArticle(db: Db, id: number, now: number): Promise<Loaded<Article> | undefined> {
  const row = await findPublicArticle(db, id, new Date(now))
  if (!row) return undefined
  const articleTags = await listArticleTags(db, id)
  const credits = await listCredits(db, [id])
  const relatedIds = await listRelatedIds(db, id)
  const { kicker, headline, standfirst, slug, sectionId, dateline, source, wordCount, isSensitive } = row
  const { picture, caption, isArchivePhoto } = row
  const facts: ArticleFacts = {
    id,
    slug,
    sectionId,
    format: parseFormat(row.format),
    kicker,
    headline,
    standfirst,
    seoTitle: row.seoTitle,
    socialTitle: row.socialTitle,
    dateline,
    source,
    body: bodySchema.parse(row.body),
    wordCount,
    isSensitive,
    publishedAt: row.publishedAt?.getTime() ?? 0,
    revisedAt: row.revisedAt?.getTime() ?? null,
    lead: row.leadUseId ? { picture, caption, isArchivePhoto: isArchivePhoto ?? false } : null,
    credits,
    tags: articleTags,
    relatedIds,
  }
  const view = await composeArticle(db, facts, now)
  return {
    view,
    tags: [
      ...tagsOf(view, row.sectionId, credits, articleTags),
      // A story picked by hand that is not out yet takes its place when it is.
      ...[...relatedIds, ...readAlsoIds(view.body)].map(tags.article),
      ...(await tagsOfCards(db, cardsOn(view))),
    ],
  }
}

/** What is written of a story, wherever it is kept: in its rows, or still on the desk. */
export interface ArticleFacts
  extends Pick<
    Article,
    | 'id'
    | 'format'
    | 'kicker'
    | 'headline'
    | 'standfirst'
    | 'seoTitle'
    | 'socialTitle'
    | 'dateline'
    | 'source'
    | 'body'
    | 'wordCount'
    | 'publishedAt'
    | 'revisedAt'
    | 'isSensitive'
  > {
  slug: string
  sectionId: number
  /** Without a picture when only the caption of a lost one is known. */
  lead: { picture: PictureRow | null; caption: string | null; isArchivePhoto: boolean } | null
  credits: Omit<CreditRow, 'articleId' | 'personId'>[]
  /** Id of a tag that exists. */
  tags: { id: number | null; name: string; slug: string; type: string }[]
  relatedIds: number[]
}

/** A story with everything its page prints: what is written of it, and what stands around it. */
export async function composeArticle(db: Db, facts: ArticleFacts, now: number): Promise<Article> {
  const { id, slug, sectionId, lead, credits, relatedIds, ...printed } = facts
  const at = new Date(now)
  const tree = makeTree(await listSections(db))
  const section = getSection(tree, sectionId)
  const corrections = await listArticleCorrections(db, id)
  const { pictures, readAlso } = await loadEmbedded(db, facts.body, now)
  const tagIds = facts.tags.flatMap((tag) => tag.id ?? [])
  const text = [facts.standfirst, bodyText(facts.body)].filter(Boolean).join('\n')
  const about = { id, headline: facts.headline, text, tagIds }
  const related = await toCards(db, tree, await relatedRows(db, at, { about, section, pickedIds: relatedIds }))
  const known = [id, ...related.map((card) => card.id)]
  const fromSection = await toCards(
    db,
    tree,
    await listSectionCards(db, at, { sectionId: section.id, limit: FROM_SECTION, except: known }),
  )
  const link = ({ slug, name, href }: SectionNode) => ({ slug, name, href })
  return {
    ...printed,
    id,
    href: addresses.article({ id, slug, sectionSlug: section.root.slug }),
    shortHref: addresses.shortArticle(id),
    description: describe(facts.standfirst ?? bodyText(facts.body)),
    section: { ...link(section), parent: section.parent && link(section.parent) },
    lead: lead?.picture ? toPicture(lead.picture, lead) : null,
    leadNote: lead && !lead.picture ? { caption: lead.caption, isArchivePhoto: lead.isArchivePhoto } : null,
    credits: credits.map(toCredit),
    tags: facts.tags.map(({ name, slug, type }) => ({ name, href: addresses.topic(slug), type: parseTagType(type) })),
    corrections: corrections.map((correction) => ({
      id: correction.id,
      kind: CORRECTION_KINDS.find((kind) => kind === correction.kind) ?? 'correction',
      text: correction.text,
      at: correction.at.getTime(),
    })),
    pictures,
    readAlso,
    related,
    fromSection,
    ageInYears: yearsBetween(facts.publishedAt, now),
    now,
  }
}

/** Picked by hand first, then by keywords and tags in common, then the newest of the section. */
async function relatedRows(
  db: Db,
  at: Date,
  { about, section, pickedIds }: { about: RelatedTo; section: SectionNode; pickedIds: number[] },
) {
  const picked = await listCardsByIds(db, at, pickedIds)
  const rows = picked.slice(0, RELATED)
  const except = () => [about.id, ...rows.map((row) => row.id)]
  if (rows.length < RELATED) {
    const ids = await listRelated(db, about, { now: at, limit: RELATED + rows.length })
    const others = ids.filter((id) => !except().includes(id)).slice(0, RELATED - rows.length)
    rows.push(...(await listCardsByIds(db, at, others)))
  }
  if (rows.length < RELATED) {
    rows.push(
      ...(await listSectionCards(db, at, { sectionId: section.id, limit: RELATED - rows.length, except: except() })),
    )
  }
  return rows
}

function cardsOn(view: Article): Card[] {
  return [...view.related, ...view.fromSection, ...Object.values(view.readAlso)]
}

function tagsOf(
  view: Article,
  sectionId: number,
  credits: { personId: number | null }[],
  articleTags: { id: number }[],
): string[] {
  return [
    tags.article(view.id),
    tags.publication,
    tags.section(sectionId),
    // The lists around the story may be a day old, but never show a headline that was changed or a story withdrawn.
    ...cardsOn(view).map((card) => tags.article(card.id)),
    ...credits.flatMap((credit) => (credit.personId ? tags.person(credit.personId) : [])),
    ...articleTags.map((tag) => tags.topic(tag.id)),
    tags.until(nextAnniversary(view.publishedAt, view.now)),
    ...(view.format === 'live' && coverageEndOf(view) > view.now ? [tags.until(coverageEndOf(view))] : []),
  ]
}

/** Whole years from one Cairo day to another. */
export function yearsBetween(then: number, now: number): number {
  const from = cairoDay(then)
  const to = cairoDay(now)
  const isBeforeTheDay = to.month < from.month || (to.month === from.month && to.day < from.day)
  return Math.max(0, to.year - from.year - (isBeforeTheDay ? 1 : 0))
}

/** When the page's «this story is N years old» stops being true. */
function nextAnniversary(then: number, now: number): number {
  const date = new Date(then)
  date.setUTCFullYear(date.getUTCFullYear() + yearsBetween(then, now) + 1)
  return date.getTime()
}
