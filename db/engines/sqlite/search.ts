import { and, desc, inArray, type SQL, sql } from 'drizzle-orm'
import type { SearchTerm } from '#arabic/search-query.ts'
import { type Db, MOST_FOUND, type SearchFound, type SearchRequest, type WritableSearchIndex } from '../../engine.ts'
import { isPublic } from '../../queries/cards.ts'

/*
 * Search on FTS5. The table knows only words that were folded and stemmed before (its own tokenizer cuts Arabic at every
 * vowel sign), and no text: the rowid is the story's id.
 */

/** Of more stories than this, the ones that came in last are weighed: a weight costs a few microseconds each. */
const MOST_WEIGHED = 10_000
/** A story of this age counts half of what it would count today. */
const HALF_WEIGHT_MS = 2 * 365 * 86_400_000

/** The index as one connection sees it; writing needs the connection of a `Tx`. */
export function searchIndex(db: Db): WritableSearchIndex {
  return {
    find: (request) => find(db, request),
    titleHas(articleId, terms) {
      const words = terms.map(begunPhrase).join(OPERATORS.all)
      return sql`${articleId} in (select rowid from article_fts where article_fts match ${words})`
    },
    async findVersion() {
      const [row] = await db.all<{ version: number }>(sql`select version from search_version`)
      return row?.version
    },
    async isEmpty() {
      return (await db.all(sql`select rowid from article_fts limit 1`)).length === 0
    },
    async put(id, { titleStems, bodyStems, titleWords }) {
      const [title, body, folded] = [titleStems, bodyStems, titleWords].map((words) => words.join(' '))
      await db.run(sql`
        insert or replace into article_fts (rowid, title_s, body_s, title_f) values (${id}, ${title}, ${body}, ${folded})
      `)
    },
    async remove(id) {
      await db.run(sql`delete from article_fts where rowid = ${id}`)
    },
    async clear() {
      await db.run(sql`insert into article_fts (article_fts) values ('delete-all')`)
      await db.run(sql`delete from search_version`)
    },
    async finish(version) {
      await db.run(sql`insert into article_fts (article_fts) values ('optimize')`)
      await db.run(sql`insert or replace into search_version (id, version) values (1, ${version})`)
    },
  }
}

async function find(db: Db, request: SearchRequest): Promise<SearchFound> {
  if (request.terms.length === 0) return { ids: [], isMore: false }
  return request.order === 'newest' ? findNewest(db, request) : findBest(db, request)
}

/** Rare words are looked up story by story; with common ones the paper is walked from today until there are enough. */
async function findNewest(db: Db, { terms, match, now }: SearchRequest): Promise<SearchFound> {
  const { article } = db.tables
  const words = terms.map(stemPhrase).join(OPERATORS[match])
  const matching = sql`select rowid from article_fts where article_fts match ${words}`
  const rows = await db.all<{ rowid: number }>(sql`${matching} limit ${MOST_FOUND + 1}`)
  const isRare = rows.length <= MOST_FOUND
  const found: SQL = isRare
    ? inArray(article.id, sql`(select value from json_each(${JSON.stringify(rows.map((row) => row.rowid))}))`)
    : // The sign keeps the planner from looking every match up, and on the index of time.
      sql`+${article.id} in (${matching})`
  const stories = await db
    .select({ id: article.id })
    .from(article)
    .where(and(isPublic(db, now), found))
    .orderBy(desc(article.publishedAt), desc(article.id))
    .limit(MOST_FOUND + 1)
  return { ids: stories.slice(0, MOST_FOUND).map((story) => story.id), isMore: stories.length > MOST_FOUND }
}

async function findBest(db: Db, { terms, match, now }: SearchRequest): Promise<SearchFound> {
  const { article } = db.tables
  const words = terms.map(weighedPhrase).join(OPERATORS[match])
  const rows = await db.all<{ id: number; weight: number }>(sql`
    select id, weight from (
      select rowid as id, -bm25(article_fts, 4.0, 1.0, 2.0) as weight
      from article_fts where article_fts match ${words} order by rowid desc limit ${MOST_WEIGHED}
    ) order by weight desc limit ${MOST_FOUND + 1}
  `)
  const weights = new Map(rows.map((row) => [row.id, row.weight]))
  const stories = await db
    .select({ id: article.id, at: article.publishedAt })
    .from(article)
    .where(
      and(
        isPublic(db, now),
        inArray(article.id, sql`(select value from json_each(${JSON.stringify([...weights.keys()])}))`),
      ),
    )
  const weigh = (story: { id: number; at: Date | null }) => {
    const age = Math.max(0, now.getTime() - (story.at?.getTime() ?? 0))
    return (weights.get(story.id) ?? 0) / (1 + age / HALF_WEIGHT_MS)
  }
  const best = stories
    .map((story) => ({ id: story.id, weight: weigh(story) }))
    .toSorted((a, b) => b.weight - a.weight || b.id - a.id)
  return { ids: best.slice(0, MOST_FOUND).map((story) => story.id), isMore: rows.length > MOST_FOUND }
}

const OPERATORS = { all: ' AND ', any: ' OR ' } as const

function stemPhrase({ stems }: SearchTerm): string {
  return `{title_s body_s} : ${quote(stems)}`
}

/** The form that was typed counts for itself in a headline: who asks for «وزراء» does not want «وزارة» first. */
function weighedPhrase(term: SearchTerm): string {
  return `(${stemPhrase(term)} OR title_f : ${quote(term.words)})`
}

/** What is still being typed finds what begins so, with or without the article the stems lack. */
function begunPhrase({ words, stems }: SearchTerm): string {
  return `({title_s title_f} : ${quote(words)} * OR title_s : ${quote(stems)})`
}

/** In quotes nothing is an operator. */
function quote(words: string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`
}
