import type { makeDeskSchema } from './desk-schema.ts'
import type { Columns } from './engines/sqlite/columns.ts'
import type { makePaperSchema } from './schema.ts'

/** The tables of how the paper is found: addresses that were, who is told of changes, and feeds for partners. */
export function makeReachSchema(
  c: Columns,
  { article, user }: ReturnType<typeof makePaperSchema> & ReturnType<typeof makeDeskSchema>,
) {
  /** Where an address that is no page of the paper leads. */
  const redirect = c.table(
    'redirect',
    {
      id: c.id(),
      /** `exact` or `pattern`. */
      kind: c.text().notNull(),
      /** A path with its query, decoded; in a pattern, parts of it stand for anything. */
      source: c.text().notNull(),
      /** A path or an address; null says that nothing will be there again (410). */
      target: c.text(),
      /** Patterns are tried in this order. */
      position: c.int().notNull().default(0),
      isTemporary: c.bool().notNull().default(false),
      note: c.text(),
      hits: c.int().notNull().default(0),
      lastHitAt: c.instant(),
      createdById: c.text().references(() => user.id),
      createdAt: c.instant().notNull(),
    },
    (t) => [c.uniqueIndex('redirect_source').on(t.kind, t.source)],
  )

  /** What a story was called by on the site it came from: a number or a path, normalised. */
  const oldAddress = c.table(
    'old_address',
    {
      key: c.textKey(),
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
    },
    (t) => [c.index('old_address_article').on(t.articleId)],
  )

  /** What the world is to be told of: written with the change itself, sent afterwards, and again until it arrived. */
  const announcement = c.table(
    'announcement',
    {
      id: c.id(),
      /** `indexnow` or `websub`. */
      channel: c.text().notNull(),
      /** The address that changed: a page, or a feed. Absolute. */
      url: c.text().notNull(),
      /** `publish`, `change`, `move`, `withdraw`, `redirect`. */
      event: c.text().notNull(),
      articleId: c.int().references(() => article.id),
      createdAt: c.instant().notNull(),
      dueAt: c.instant().notNull(),
      attempts: c.int().notNull().default(0),
      /** HTTP status of the last answer. */
      answer: c.int(),
      lastError: c.text(),
      sentAt: c.instant(),
      /** Nobody tries any more. */
      gaveUpAt: c.instant(),
    },
    (t) => [
      c.index('announcement_due').on(t.sentAt, t.gaveUpAt, t.dueAt),
      c.index('announcement_article').on(t.articleId),
    ],
  )

  /** A feed made for somebody: its address is its key. */
  const partnerFeed = c.table(
    'partner_feed',
    {
      id: c.id(),
      name: c.text().notNull(),
      /** Stands in the address; shown again to whoever manages feeds. */
      token: c.text().notNull(),
      /** Section ids; none is the whole paper. */
      sectionIds: c.json().notNull(),
      mostStories: c.int().notNull(),
      /** Null takes stories of any age. */
      mostAgeHours: c.int(),
      isFull: c.bool().notNull(),
      hasPictures: c.bool().notNull(),
      isPaused: c.bool().notNull().default(false),
      reads: c.int().notNull().default(0),
      lastReadAt: c.instant(),
      createdById: c.text().references(() => user.id),
      createdAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
    },
    (t) => [c.uniqueIndex('partner_feed_token').on(t.token)],
  )

  return { redirect, oldAddress, announcement, partnerFeed }
}
