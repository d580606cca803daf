import type { Db } from '#db/engine.ts'
import { type CreditRow, listCredits } from '#db/queries/articles.ts'
import { type CardRow, listPrintedOnCards } from '#db/queries/cards.ts'
import { addresses } from '../addresses.ts'
import { toPicture, toPortrait } from '../media/load.ts'
import type { SectionTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { CREDIT_ROLES, FORMATS, type Format } from './article.ts'
import type { Card, Credit, Writer } from './views.ts'

/** Rows of stories as cards, with the writers of all of them read at once. */
export async function toCards(db: Db, tree: SectionTree, rows: CardRow[]): Promise<Card[]> {
  const credits = await listCredits(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toCard(tree, row, writersOf(credits.filter((credit) => credit.articleId === row.id))))
}

function toCard(tree: SectionTree, row: CardRow, writers: Writer[]): Card {
  const section = getSection(tree, row.sectionId)
  return {
    id: row.id,
    href: addresses.article({ id: row.id, slug: row.slug, sectionSlug: section.root.slug }),
    format: parseFormat(row.format),
    kicker: row.kicker,
    headline: row.frontHeadline ?? row.headline,
    standfirst: row.standfirst,
    section: { slug: section.slug, name: section.name, href: section.href },
    publishedAt: row.publishedAt?.getTime() ?? 0,
    picture:
      row.picture && toPicture(row.picture, { caption: row.caption, isArchivePhoto: row.isArchivePhoto ?? false }),
    pictureCount: row.pictureCount,
    writers,
  }
}

/**
 * The tags a page of cards carries for the names it prints: a card says its section and its writers, and its address
 * begins with the section's.
 */
export async function tagsOfCards(db: Db, cards: { id: number }[]): Promise<string[]> {
  const printed = await listPrintedOnCards(
    db,
    cards.map((card) => card.id),
  )
  return [...printed.sectionIds.map(tags.section), ...printed.personIds.map(tags.person)]
}

/** The section of a story: a foreign key, so it is there. */
export function getSection(tree: SectionTree, id: number) {
  const section = tree.byId.get(id)
  if (!section) throw new Error(`Section ${id} is not in the tree.`)
  return section
}

export function writersOf(credits: CreditRow[]): Writer[] {
  return credits.filter((credit) => credit.role === 'writer').map(toWriter)
}

export function toCredit(row: Omit<CreditRow, 'articleId' | 'personId'>): Credit {
  return { ...toWriter(row), role: CREDIT_ROLES.find((role) => role === row.role) ?? 'writer' }
}

function toWriter(row: Omit<CreditRow, 'articleId' | 'personId' | 'role'>): Writer {
  return {
    name: row.name ?? row.freeName ?? '',
    href: row.slug && addresses.person(row.slug),
    job: row.job,
    portrait: toPortrait(row.portrait),
  }
}

/** A format this version does not know is printed as news. */
export function parseFormat(text: string): Format {
  return FORMATS.find((format) => format === text) ?? 'news'
}
