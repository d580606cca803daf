import { type SQL, sql } from 'drizzle-orm'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import type { Phrase, SearchTerm } from '#arabic/search-query.ts'
import type { Db, SearchRequest, StoryWords, WritableSearchIndex } from '../../engine.ts'
import { find, type Words } from '../search-find.ts'

/*
 * Search on PostgreSQL's text vectors, written by us word by word: folded and stemmed before, as for every engine. Its own
 * parsers and dictionaries take no part. Weight A is the headline's stems, B its words as they are spelt, D the body's stems.
 */

/** Weights of D, C, B, A. */
const WEIGHTS = '{0.25, 0, 0.5, 1}'
/** PostgreSQL counts positions no further. */
const LAST_POSITION = 16_383
/** Parts of a story stand this far from one another: no phrase goes across. */
const GAP = 10

/** The index as one connection sees it; writing needs the connection of a `Tx`. */
export function searchIndex(db: Db): WritableSearchIndex {
  // Raw statements are this engine's own business.
  const connection = db as unknown as PgDatabase<never>
  const rowsOf = async <T>(statement: SQL): Promise<T[]> =>
    ((await connection.execute(statement)) as unknown as { rows: T[] }).rows
  const put = async (id: number, words: StoryWords) => {
    await connection.execute(sql`
      insert into article_search (article_id, words) values (${id}, ${vectorOf(words)}::tsvector)
      on conflict (article_id) do update set words = excluded.words
    `)
  }
  return {
    find: (request) => find(db, wordsIn(db, rowsOf, request), request),
    async listLast(terms, { match, place, limit }) {
      if (terms.length === 0) return []
      const words = joinTerms(terms, match, place === 'headline' ? headlinePhrase : stemPhrase)
      const rows = await rowsOf<{ id: number }>(sql`
        select article_id as id from article_search where words @@ ${words}::tsquery
        order by article_id desc limit ${limit}
      `)
      return rows.map((row) => row.id)
    },
    mentions(articleId, terms) {
      const words = joinTerms(terms, 'all', begunPhrase)
      return sql`${articleId} in (select article_id from article_search where words @@ ${words}::tsquery)`
    },
    async has(id) {
      return (await rowsOf(sql`select article_id from article_search where article_id = ${id}`)).length > 0
    },
    async findVersion() {
      const [row] = await rowsOf<{ version: number }>(sql`select version from search_version where version > 0`)
      return row?.version
    },
    async isEmpty() {
      return (await rowsOf(sql`select article_id from article_search limit 1`)).length === 0
    },
    put,
    async remove(id) {
      await connection.execute(sql`delete from article_search where article_id = ${id}`)
    },
    async clear() {
      await connection.execute(sql`delete from article_search`)
      await connection.execute(sql`delete from search_version`)
    },
    // Row by row in the same table: what was not made anew yet answers by the rules it was made by.
    async startBuilding(version) {
      await connection.execute(sql`
        insert into search_version (id, version, building, done_id) values (1, 0, ${version}, 0)
        on conflict (id) do update set building = excluded.building, done_id = 0
        where search_version.building is distinct from excluded.building
      `)
    },
    async findBuilt(version) {
      const [row] = await rowsOf<{ id: number }>(
        sql`select done_id as id from search_version where building = ${version}`,
      )
      return row?.id
    },
    async build(stories) {
      for (const { id, words } of stories) await put(id, words)
      const last = stories.at(-1)
      if (last) await connection.execute(sql`update search_version set done_id = ${last.id}`)
    },
    async finish(version) {
      await connection.execute(sql`
        insert into search_version (id, version) values (1, ${version})
        on conflict (id) do update set version = excluded.version, building = null, done_id = 0
      `)
      return true
    },
  }
}

type RowsOf = <T>(statement: SQL) => Promise<T[]>

function wordsIn(db: Db, rowsOf: RowsOf, { terms, match }: SearchRequest): Words {
  const matching = sql`
    select article_id as id from article_search where words @@ ${joinTerms(terms, match, stemPhrase)}::tsquery
  `
  return {
    async listIds(limit) {
      return (await rowsOf<{ id: number }>(sql`${matching} limit ${limit}`)).map((row) => row.id)
    },
    condition: sql`${db.tables.article.id} in (${matching})`,
    async weigh(limit) {
      const words = joinTerms(terms, match, weighedPhrase)
      const rows = await rowsOf<{ id: number; weight: number }>(sql`
        select article_id as id, ts_rank(${WEIGHTS}::float4[], words, ${words}::tsquery, 1) as weight
        from (
          select article_id, words from article_search where words @@ ${words}::tsquery
          order by article_id desc limit ${limit}
        ) as last
      `)
      return new Map(rows.map((row) => [row.id, row.weight]))
    },
  }
}

/** A text vector as PostgreSQL reads it: every word in quotes, with its places. */
function vectorOf({ titleStems, titleWords, bodyStems }: StoryWords): string {
  const places = new Map<string, string[]>()
  let position = 0
  for (const [words, weight] of [
    [titleStems, 'A'],
    [titleWords, 'B'],
    [bodyStems, ''],
  ] as const) {
    for (const word of words) {
      position = Math.min(position + 1, LAST_POSITION)
      const known = places.get(word) ?? []
      // Of one word no more are kept.
      if (known.length < 255) places.set(word, [...known, `${position}${weight}`])
    }
    position = Math.min(position + GAP, LAST_POSITION)
  }
  return [...places].map(([word, where]) => `${quote(word)}:${where.join(',')}`).join(' ')
}

const OPERATORS = { all: ' & ', any: ' | ' } as const

function joinTerms(terms: SearchTerm[], match: 'all' | 'any', write: (phrase: Phrase) => string): string {
  return terms.map((term) => `(${[term, ...(term.same ?? [])].map(write).join(' | ')})`).join(OPERATORS[match])
}

function stemPhrase({ stems }: Phrase): string {
  return phrase(stems, 'AD')
}

function headlinePhrase({ stems }: Phrase): string {
  return phrase(stems, 'A')
}

/** The form that was typed counts for itself in a headline: who asks for «وزراء» does not want «وزارة» first. */
function weighedPhrase(term: Phrase): string {
  return `(${stemPhrase(term)} | ${phrase(term.words, 'B')})`
}

/** What is still being typed finds what begins so, with or without the article the stems lack. */
function begunPhrase({ words, stems }: Phrase): string {
  return `(${phrase(words, 'AB', '*')} | ${phrase(stems, 'AD')})`
}

/** Words one after the other; of the last, with `*`, only the beginning. */
function phrase(words: string[], weights: string, ending = ''): string {
  const marked = words.map((word, index) => `${quote(word)}:${index === words.length - 1 ? ending : ''}${weights}`)
  return `(${marked.join(' <-> ')})`
}

/** In quotes nothing is an operator. */
function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
