import { makeSchema } from '../../schema.ts'
import { sqliteColumns } from './columns.ts'

/** The tables one by one, as the migration generator wants them. */
export const {
  publication,
  section,
  person,
  mastheadOffice,
  mastheadTerm,
  media,
  source,
  article,
  articleSection,
  articleCredit,
  tag,
  articleTag,
  articleRelated,
  mediaUse,
  correction,
  slugHistory,
  revision,
  staticPage,
  cacheInvalidation,
  importRun,
} = makeSchema(sqliteColumns)
