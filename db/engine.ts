import type { Column, SQL } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { SearchTerm } from '#arabic/search-query.ts'
import type { Schema } from './schema.ts'

/** The query builder every engine offers. Always awaited: never `.get()`, `.all()`, `.run()`. */
export type Db = BaseSQLiteDatabase<'async', unknown> & { readonly tables: Schema; readonly search: SearchIndex }

/** A `Db` inside `write`: only what takes a `Tx` may change rows. */
export type Tx = Db & { readonly isWritable: true; readonly search: WritableSearchIndex }

/** The words of all stories, in whatever an engine finds words with. Stories of every state are in it. */
export interface SearchIndex {
  /** Public stories that have the words, at most `MOST_FOUND`. */
  find(request: SearchRequest): Promise<SearchFound>
  /** A condition for stories of any state: every term stands in the headline, whole or as the beginning of a word. */
  titleHas(articleId: Column, terms: SearchTerm[]): SQL
  /** The `SEARCH_VERSION` the index was made by; undefined while it was never finished. */
  findVersion(): Promise<number | undefined>
  isEmpty(): Promise<boolean>
}

export interface WritableSearchIndex extends SearchIndex {
  /** Puts a story's words in the index, in place of those it had. */
  put(articleId: number, words: StoryWords): Promise<void>
  remove(articleId: number): Promise<void>
  /** Forgets every word, and the version. */
  clear(): Promise<void>
  /** Says that the index is whole, and tidies it. */
  finish(version: number): Promise<void>
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
