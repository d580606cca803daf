import { type SQL, sql } from 'drizzle-orm'
import type { Db, SearchRequest, StoryWords, WritableSearchIndex } from '../../engine.ts'
import { find, type Words } from '../search-find.ts'
import { begunPhrase, headlinePhrase, joinTerms, stemPhrase, weighedPhrase } from './search-phrases.ts'

/*
 * Search on FTS5. The tables know only words that were folded and stemmed before (its own tokenizer cuts Arabic at every
 * vowel sign), and no text: the rowid is the story's id. There are two of them: one answers while the other is made by
 * new rules.
 */

type Place = 1 | 2
const TABLES: Record<Place, SQL> = { 1: sql`article_fts`, 2: sql`article_fts_2` }

interface State {
  /** 0 when the index was never finished. */
  version: number
  live: Place
  building: number | null
  doneId: number
}

/** Pages that one step of tidying writes: some milliseconds. */
const PAGES_A_STEP = 200

/** The index as one connection sees it; writing needs the connection of a `Tx`. */
export function searchIndex(db: Db): WritableSearchIndex {
  const live = async () => TABLES[(await readState(db)).live]
  return {
    find: async (request) => find(db, wordsIn(db, await live(), request), request),
    async listLast(terms, { match, place, limit }) {
      if (terms.length === 0) return []
      const fts = await live()
      const words = joinTerms(terms, match, place === 'headline' ? headlinePhrase : stemPhrase)
      const rows = await db.all<{ rowid: number }>(
        sql`select rowid from ${fts} where ${fts} match ${words} order by rowid desc limit ${limit}`,
      )
      return rows.map((row) => row.rowid)
    },
    mentions(articleId, terms) {
      const words = joinTerms(terms, 'all', begunPhrase)
      const inPlace = (place: Place) => sql`
        select rowid from ${TABLES[place]}
        where ${TABLES[place]} match ${words} and (select live from search_version) = ${place}
      `
      return sql`${articleId} in (${inPlace(1)} union all ${inPlace(2)})`
    },
    has: async (id) => hasStory(db, await live(), id),
    async findVersion() {
      const { version } = await readState(db)
      return version === 0 ? undefined : version
    },
    async isEmpty() {
      return (await db.all(sql`select rowid from ${await live()} limit 1`)).length === 0
    },
    async put(id, words) {
      const state = await readState(db)
      await putWords(db, TABLES[state.live], [{ id, words }])
      if (state.building !== null) await putWords(db, TABLES[otherThan(state.live)], [{ id, words }])
    },
    async remove(id) {
      for (const fts of Object.values(TABLES)) await db.run(sql`delete from ${fts} where rowid = ${id}`)
    },
    async clear() {
      for (const fts of Object.values(TABLES)) await empty(db, fts)
      await db.run(sql`update search_version set version = 0, building = null, done_id = 0`)
    },
    async startBuilding(version) {
      const { live: place, building } = await readState(db)
      if (building === version) return
      await empty(db, TABLES[otherThan(place)])
      await db.run(sql`update search_version set building = ${version}, done_id = 0`)
    },
    async findBuilt(version) {
      const { building, doneId } = await readState(db)
      return building === version ? doneId : undefined
    },
    async build(stories) {
      const last = stories.at(-1)
      if (!last) return
      await putWords(db, TABLES[otherThan((await readState(db)).live)], stories)
      await db.run(sql`update search_version set done_id = ${last.id}`)
    },
    async finish(version) {
      const state = await readState(db)
      if (state.building === version) {
        const next = otherThan(state.live)
        if (await tidy(db, TABLES[next])) return false
        await db.run(sql`update search_version set version = ${version}, live = ${next}, building = null, done_id = 0`)
        return false
      }
      await empty(db, TABLES[otherThan(state.live)])
      await db.run(sql`update search_version set version = ${version}`)
      return true
    },
  }
}

function wordsIn(db: Db, fts: SQL, { terms, match }: SearchRequest): Words {
  const matching = sql`select rowid as id from ${fts} where ${fts} match ${joinTerms(terms, match, stemPhrase)}`
  return {
    async listIds(limit) {
      const rows = await db.all<{ id: number }>(sql`${matching} limit ${limit}`)
      return rows.map((row) => row.id)
    },
    // The sign keeps the planner from looking every match up, and on the index of time.
    condition: sql`+${db.tables.article.id} in (${matching})`,
    async weigh(limit) {
      const words = joinTerms(terms, match, weighedPhrase)
      const rows = await db.all<{ id: number; weight: number }>(sql`
        select rowid as id, -bm25(${fts}, 4.0, 1.0, 2.0) as weight
        from ${fts} where ${fts} match ${words} order by rowid desc limit ${limit}
      `)
      return new Map(rows.map((row) => [row.id, row.weight]))
    },
  }
}

async function readState(db: Db): Promise<State> {
  const [row] = await db.all<State>(sql`select version, live, building, done_id as doneId from search_version`)
  if (!row) throw new Error('The search index has lost its state.')
  return row
}

function otherThan(place: Place): Place {
  return place === 1 ? 2 : 1
}

async function hasStory(db: Db, fts: SQL, id: number): Promise<boolean> {
  return (await db.all(sql`select rowid from ${fts} where rowid = ${id}`)).length > 0
}

/** All in one statement: preparing one for each would take as long as the writing. */
async function putWords(db: Db, fts: SQL, stories: { id: number; words: StoryWords }[]): Promise<void> {
  const rows = stories.map(({ id, words: { titleStems, bodyStems, titleWords } }) => [
    id,
    ...[titleStems, bodyStems, titleWords].map((words) => words.join(' ')),
  ])
  await db.run(sql`
    insert or replace into ${fts} (rowid, title_s, body_s, title_f)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)})
  `)
}

async function empty(db: Db, fts: SQL): Promise<void> {
  if ((await db.all(sql`select rowid from ${fts} limit 1`)).length === 0) return
  await db.run(sql`insert into ${fts} (${fts}) values ('delete-all')`)
}

/** Brings the parts of an index together, a few pages at a time. Whether there was anything to do. */
async function tidy(db: Db, fts: SQL): Promise<boolean> {
  const before = await countChanges(db)
  await db.run(sql`insert into ${fts} (${fts}, rank) values ('merge', ${-PAGES_A_STEP})`)
  return (await countChanges(db)) - before > 1
}

async function countChanges(db: Db): Promise<number> {
  const [row] = await db.all<{ n: number }>(sql`select total_changes() as n`)
  return row?.n ?? 0
}
