import { and, asc, count, desc, eq, exists, gt, gte, inArray, isNotNull, lt, type SQL } from 'drizzle-orm'
import type { Db, StoryFilters } from '../engine.ts'

function wordColumns(db: Db) {
  const { article: a } = db.tables
  return {
    id: a.id,
    headline: a.headline,
    frontHeadline: a.frontHeadline,
    kicker: a.kicker,
    standfirst: a.standfirst,
    body: a.body,
  }
}

/** What the search index knows of stories, of every state, in the order of their ids. */
export async function listStoriesForIndex(db: Db, { afterId, limit }: { afterId: number; limit: number }) {
  const { article } = db.tables
  return db.select(wordColumns(db)).from(article).where(gt(article.id, afterId)).orderBy(asc(article.id)).limit(limit)
}

export async function countStories(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(db.tables.article)
  return row?.n ?? 0
}

/** The bodies of stories, by id; whoever asks knows that they are public. */
export async function listBodies(db: Db, ids: number[]): Promise<Map<number, unknown>> {
  if (ids.length === 0) return new Map()
  const { article } = db.tables
  const rows = await db.select({ id: article.id, body: article.body }).from(article).where(inArray(article.id, ids))
  return new Map(rows.map((row) => [row.id, row.body]))
}

/** Whether a story is what a search was narrowed to; undefined when it was not. */
export function meets(db: Db, { sectionId, personId, tagId, format, start, end }: StoryFilters): SQL | undefined {
  const { article: a, articleSection, articleCredit, articleTag } = db.tables
  const listed = db
    .select({ id: articleSection.articleId })
    .from(articleSection)
    .where(and(eq(articleSection.articleId, a.id), eq(articleSection.sectionId, sectionId ?? 0)))
  const credited = db
    .select({ id: articleCredit.articleId })
    .from(articleCredit)
    .where(eq(articleCredit.personId, personId ?? 0))
  const tagged = db
    .select({ id: articleTag.articleId })
    .from(articleTag)
    .where(eq(articleTag.tagId, tagId ?? 0))
  return and(
    sectionId === undefined ? undefined : exists(listed),
    personId === undefined ? undefined : inArray(a.id, credited),
    tagId === undefined ? undefined : inArray(a.id, tagged),
    format === undefined ? undefined : eq(a.format, format),
    start && gte(a.publishedAt, start),
    end && lt(a.publishedAt, end),
  )
}

/** How many of these stories each section (those above it, too), format, writer and tag has, the most first. */
export async function countFound(db: Db, ids: number[], most: number) {
  const { article: a, articleSection: listed, articleCredit: credit, articleTag, person, tag } = db.tables
  if (ids.length === 0) return { sections: [], formats: [], people: [], tags: [] }
  // Not grouped by the database, which would walk the listings of all sections to do so.
  const listings = await db
    .select({ sectionId: listed.sectionId })
    .from(listed)
    .where(db.isAmong(listed.articleId, ids))
  const formats = await db
    .select({ format: a.format, count: count() })
    .from(a)
    .where(db.isAmong(a.id, ids))
    .groupBy(a.format)
    .orderBy(desc(count()), asc(a.format))
  // The names come afterwards: in one statement, all tags of the paper might be looked at to name eight.
  const people = await db
    .select({ id: credit.personId, count: count() })
    .from(credit)
    .where(and(db.isAmong(credit.articleId, ids), eq(credit.role, 'writer'), isNotNull(credit.personId)))
    .groupBy(credit.personId)
    .orderBy(desc(count()), asc(credit.personId))
    .limit(most)
  const tags = await db
    .select({ id: articleTag.tagId, count: count() })
    .from(articleTag)
    .where(db.isAmong(articleTag.articleId, ids))
    .groupBy(articleTag.tagId)
    .orderBy(desc(count()), asc(articleTag.tagId))
    .limit(most)
  const peopleRows = await db
    .select({ id: person.id, slug: person.slug, name: person.name })
    .from(person)
    .where(
      inArray(
        person.id,
        people.flatMap((row) => row.id ?? []),
      ),
    )
  const tagRows = await db
    .select({ id: tag.id, slug: tag.slug, name: tag.name })
    .from(tag)
    .where(
      inArray(
        tag.id,
        tags.map((row) => row.id),
      ),
    )
  return {
    sections: countSections(listings),
    formats,
    people: withNames(people, peopleRows),
    tags: withNames(tags, tagRows),
  }
}

function countSections(listings: { sectionId: number }[]): { sectionId: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { sectionId } of listings) counts.set(sectionId, (counts.get(sectionId) ?? 0) + 1)
  return [...counts].map(([sectionId, n]) => ({ sectionId, count: n })).toSorted((a, b) => b.count - a.count)
}

interface Named {
  id: number
  slug: string
  name: string
}

function withNames(counted: { id: number | null; count: number }[], rows: Named[]): (Named & { count: number })[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return counted.flatMap(({ id, count }) => {
    const row = byId.get(id ?? 0)
    return row ? [{ ...row, count }] : []
  })
}
