import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Columns } from '../sqlite/columns.ts'

/** Text in the order of its code points, as SQLite has it: the order of a language is the newsroom's to make. */
const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

const pgColumns = {
  table: pgTable,
  id: () => integer().primaryKey().generatedByDefaultAsIdentity(),
  key: () => integer().primaryKey(),
  textKey: () => plainText().primaryKey(),
  int: () => integer(),
  real: () => doublePrecision(),
  bool: () => boolean(),
  instant: () => timestamp({ precision: 3, withTimezone: true, mode: 'date' }),
  text: () => plainText(),
  json: () => json().$type<unknown>(),
  index,
  uniqueIndex,
  primaryKey,
} as const

/** The words a schema is written in, with PostgreSQL's types behind them. The builders behave alike where we use them. */
export const postgresColumns = pgColumns as unknown as Columns
