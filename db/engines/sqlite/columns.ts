import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/** The words a schema is written in. Another engine supplies the same words with its own types behind them. */
export const sqliteColumns = {
  table: sqliteTable,
  /** A key the database counts itself. */
  id: () => integer().primaryKey({ autoIncrement: true }),
  /** The key of a table that has exactly one row per parent. */
  key: () => integer().primaryKey(),
  /** A key that is made elsewhere. */
  textKey: () => text().primaryKey(),
  int: () => integer(),
  real: () => real(),
  bool: () => integer({ mode: 'boolean' }),
  /** An instant in UTC, kept to the millisecond. */
  instant: () => integer({ mode: 'timestamp_ms' }),
  text: () => text(),
  json: () => text({ mode: 'json' }).$type<unknown>(),
  index,
  uniqueIndex,
  primaryKey,
} as const

export type Columns = typeof sqliteColumns
export type AnyColumn = AnySQLiteColumn
