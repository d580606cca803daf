import type { Column, SQL } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { SearchTerm } from '#arabic/search-query.ts'
import type { Schema } from './schema.ts'

/** The query builder every engine offers. Always awaited: never `.get()`, `.all()`, `.run()`. */
export type Db = BaseSQLiteDatabase<'async', unknown> & {
  readonly tables: Schema
  readonly search: SearchIndex
  /** A condition for a column: one of many ids, sent as one parameter. */
  isAmong(column: Column, ids: readonly number[]): SQL
}

/** A `Db` inside `write`: only what takes a `Tx` may change rows. */
export type Tx = Db & {
  readonly isWritable: true
  readonly search: WritableSearchIndex
  /**
   * Lets no other writer who asks for a turn commit before this one: numbers counted from here on are committed in
   * their order. Where there is only one writer at a time, there is nothing to wait for.
   */
  waitForTurn(): Promise<void>
}

/** The words of all stories, in whatever an engine finds words with. Stories of every state are in it. */
export interface SearchIndex {
  /** Public stories that have the words, at most `MOST_FOUND`. */
  find(request: SearchRequest): Promise<SearchFound>
  /** Ids of the stories, of every state, with these words that came in last, the newest first. Quick for any word. */
  listLast(terms: SearchTerm[], how: ListLast): Promise<number[]>
  /**
   * A condition for stories of any state: every term stands in the headline, whole or as the beginning of a word, or
   * whole anywhere in the story.
   */
  mentions(articleId: Column, terms: SearchTerm[]): SQL
  has(articleId: number): Promise<boolean>
  /** The `SEARCH_VERSION` the index was made by; undefined while it was never finished. */
  findVersion(): Promise<number | undefined>
  isEmpty(): Promise<boolean>
}

export interface ListLast {
  /** Whether a story must have all terms or any. */
  match: 'all' | 'any'
  place: 'headline' | 'anywhere'
  limit: number
}

export interface WritableSearchIndex extends SearchIndex {
  /** Puts a story's words in the index, in place of those it had; also in one that is being made. */
  put(articleId: number, words: StoryWords): Promise<void>
  remove(articleId: number): Promise<void>
  /** Forgets every word, and the version. */
  clear(): Promise<void>
  /** Begins to make an index by these rules beside the one that answers; nothing when that was begun before. */
  startBuilding(version: number): Promise<void>
  /** The last story that is in the index being made, 0 before the first; undefined when none is being made. */
  findBuilt(version: number): Promise<number | undefined>
  /** Puts stories, in the order of their ids, in the index that is being made, and keeps how far it has come. */
  build(stories: { id: number; words: StoryWords }[]): Promise<void>
  /**
   * The index that was made answers from now on; without one, the index there is counts as made by these rules.
   * @returns whether all is done; while it is not, a little more is done with every call.
   */
  finish(version: number): Promise<boolean>
}

/** What a story is found by: folded words and their stems, in order. */
export interface StoryWords {
  titleWords: string[]
  titleStems: string[]
  bodyStems: string[]
}

export interface SearchRequest {
  terms: SearchTerm[]
  /** Whether a story must have all terms or any. */
  match: 'all' | 'any'
  order: 'newest' | 'relevance'
  now: Date
  /** With none and no terms there is nothing to find; without terms the newest are found, whatever the order. */
  filters?: StoryFilters
}

/** What stories a search is narrowed to. */
export interface StoryFilters {
  /** The section, or one below it. */
  sectionId?: number | undefined
  /** Has a credit in the story. */
  personId?: number | undefined
  tagId?: number | undefined
  format?: string | undefined
  /** Published from `start` on and before `end`. */
  start?: Date | undefined
  end?: Date | undefined
}

export interface SearchFound {
  /** Best or newest first. */
  ids: number[]
  /** Whether more stories may have the words than were counted. */
  isMore: boolean
}

/** Counting stops here: a common word must not make a reader wait, and nobody turns more pages. */
export const MOST_FOUND = 1_000

export interface Database {
  readonly dialect: 'sqlite' | 'pg'
  /** For reading: it never sees what an open write has not committed. */
  readonly read: Db
  /**
   * The only way to write. Everything in `change` is kept, or nothing is.
   * `change` may run twice, so it has no effect outside its `tx`: no file, no network, no hashing.
   */
  write<T>(change: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}
