import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Schema } from './schema.ts'

/** The query builder every engine offers. Always awaited: never `.get()`, `.all()`, `.run()`. */
export type Db = BaseSQLiteDatabase<'async', unknown> & { readonly tables: Schema }

/** A `Db` inside `write`: only what takes a `Tx` may change rows. */
export type Tx = Db & { readonly isWritable: true }

export interface Database {
  /** For reading: it never sees what an open write has not committed. */
  readonly read: Db
  /**
   * The only way to write. Everything in `change` is kept, or nothing is.
   * `change` may run twice, so it has no effect outside its `tx`: no file, no network, no hashing.
   */
  write<T>(change: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}
