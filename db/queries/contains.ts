import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** Whether a folded column contains a folded text. Signs that a pattern would read as something else are letters here. */
export function containsKey(column: AnyColumn, key: string): SQL {
  const pattern = `%${key.replace(/[\\%_]/g, '\\$&')}%`
  return sql`${column} like ${pattern} escape '\\'`
}
