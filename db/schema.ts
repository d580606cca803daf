import { sql } from 'drizzle-orm'
import { makeDeskSchema } from './desk-schema.ts'
import type { AnyColumn, Columns } from './engines/sqlite/columns.ts'
import { makeLanguageSchema } from './language-schema.ts'
import { makeReachSchema } from './reach-schema.ts'

/** Every table, in the vocabulary of an engine. */
export function makeSchema(c: Columns) {
  const paper = makePaperSchema(c)
  const both = { ...paper, ...makeDeskSchema(c, paper) }
  return { ...both, ...makeLanguageSchema(c, both), ...makeReachSchema(c, both) }
}

/**
 * The tables of the paper, written once in the vocabulary of an engine.
 * In one file because the tables refer to one another. Column names are the property names; times are instants in UTC;
 * JSON is parsed by a schema where it is read.
 */
export function makePaperSchema(c: Columns) {
  const publication = c.table('publication', {
    id: c.key(),
    name: c.text().notNull(),
    legalName: c.text().notNull(),
    tagline: c.text().notNull(),
    /** Calendar year of the first issue. */
    foundedYear: c.int().notNull(),
    /** Number of the issue that came out on `issueDay`; one issue a day since. */
    issueNumber: c.int().notNull(),
    issueDay: c.instant().notNull(),
    /** Everything a title may choose: colours, name plate, addresses, digits. Parsed by `settingsSchema`. */
    settings: c.json().notNull(),
    updatedAt: c.instant().notNull(),
  })

  const section = c.table(
    'section',
    {
      id: c.id(),
      slug: c.text().notNull(),
      name: c.text().notNull(),
      description: c.text(),
      parentId: c.int().references((): AnyColumn => section.id),
      position: c.int().notNull(),
      /** How its block looks on the front page; null keeps it off the front. */
      frontLayout: c.text(),
      isInNavigation: c.bool().notNull().default(true),
      /** Its stories are kept out of the news sitemap: horoscopes, paid content. */
      isHiddenFromNews: c.bool().notNull().default(false),
    },
    (t) => [c.uniqueIndex('section_slug').on(t.slug), c.index('section_parent').on(t.parentId, t.position)],
  )

  const person = c.table(
    'person',
    {
      id: c.id(),
      slug: c.text().notNull(),
      name: c.text().notNull(),
      nameKey: c.text().notNull(),
      job: c.text(),
      bio: c.text(),
      portraitId: c.int().references(() => media.id),
    },
    (t) => [c.uniqueIndex('person_slug').on(t.slug), c.uniqueIndex('person_name').on(t.nameKey)],
  )

  const mastheadOffice = c.table(
    'masthead_office',
    {
      id: c.id(),
      name: c.text().notNull(),
      /** Folded: «مجلسى» and «مجلسي» are one office. */
      nameKey: c.text().notNull(),
      position: c.int().notNull(),
      /** Printed in the header of every page. */
      isInHeader: c.bool().notNull().default(false),
    },
    (t) => [c.uniqueIndex('masthead_office_name').on(t.nameKey)],
  )

  const mastheadTerm = c.table(
    'masthead_term',
    {
      id: c.id(),
      officeId: c
        .int()
        .notNull()
        .references(() => mastheadOffice.id),
      personId: c
        .int()
        .notNull()
        .references(() => person.id),
      startsAt: c.instant().notNull(),
      endsAt: c.instant(),
      position: c.int().notNull().default(0),
    },
    (t) => [c.uniqueIndex('masthead_term_once').on(t.officeId, t.personId, t.startsAt)],
  )

  const media = c.table(
    'media',
    {
      id: c.id(),
      /** SHA-256 of the original file, hex: the same picture is stored once. */
      hash: c.text().notNull(),
      /** Names the files of its variants once the focal point was moved; null while that is the hash. */
      variantKey: c.text(),
      mime: c.text().notNull(),
      width: c.int().notNull(),
      height: c.int().notNull(),
      bytes: c.int().notNull(),
      alt: c.text().notNull(),
      caption: c.text(),
      credit: c.text(),
      source: c.text(),
      licence: c.text(),
      /** Point of interest, 0–1 from the physical left and top edge. */
      focalX: c.real().notNull().default(0.5),
      focalY: c.real().notNull().default(0.5),
      /** Widths made for each shape. Parsed by `variantsSchema`. */
      variants: c.json().notNull(),
      createdAt: c.instant().notNull(),
      /** User id; null for what an import brought. */
      uploadedById: c.text(),
    },
    (t) => [c.uniqueIndex('media_hash').on(t.hash), c.index('media_created').on(t.createdAt, t.id)],
  )

  const source = c.table('source', { id: c.id(), name: c.text().notNull(), nameKey: c.text().notNull() }, (t) => [
    c.uniqueIndex('source_name').on(t.nameKey),
  ])

  const article = c.table(
    'article',
    {
      id: c.id(),
      version: c.int().notNull().default(1),
      format: c.text().notNull(),
      state: c.text().notNull(),
      sectionId: c
        .int()
        .notNull()
        .references(() => section.id),
      kicker: c.text(),
      headline: c.text().notNull(),
      frontHeadline: c.text(),
      /** What search engines, shared links and phones print in place of the headline. */
      seoTitle: c.text(),
      socialTitle: c.text(),
      pushText: c.text(),
      standfirst: c.text(),
      slug: c.text().notNull(),
      dateline: c.text(),
      sourceId: c.int().references(() => source.id),
      body: c.json().notNull(),
      wordCount: c.int().notNull(),
      /** Pictures in its galleries. */
      pictureCount: c.int().notNull().default(0),
      leadUseId: c.int().references((): AnyColumn => mediaUse.id),
      /** First time it was public; it never moves. */
      firstPublishedAt: c.instant(),
      /** The time a reader sees. */
      publishedAt: c.instant(),
      /** The last change that matters to a reader, unlike `updatedAt`, which any save moves. */
      revisedAt: c.instant(),
      updatedAt: c.instant().notNull(),
      createdAt: c.instant().notNull(),
      breakingUntil: c.instant(),
      /** Where the story stands on the front: 1 is the lead. Null leaves it to time. */
      frontRank: c.int(),
      isSensitive: c.bool().notNull().default(false),
      /** Kept out of the news sitemap. */
      isHiddenFromNews: c.bool().notNull().default(false),
      /** Why a killed story was withdrawn, in words for readers. */
      killReason: c.text(),
      killedAt: c.instant(),
      /** Where it came from when it was imported: `corpus:JA-economy-307`. */
      importKey: c.text(),
      /** Nobody publishes before it. */
      embargoUntil: c.instant(),
      /** When a scheduled story goes out. */
      publishAt: c.instant(),
      /** The state a story on legal hold returns to. */
      heldFrom: c.text(),
      /** User ids. */
      createdById: c.text(),
      assigneeId: c.text(),
    },
    (t) => [
      c.index('article_published').on(t.publishedAt, t.id),
      c.index('article_format').on(t.format, t.publishedAt, t.id),
      c.index('article_breaking').on(t.breakingUntil).where(sql`${t.breakingUntil} is not null`),
      c.index('article_front').on(t.frontRank).where(sql`${t.frontRank} is not null`),
      c.uniqueIndex('article_import').on(t.importKey),
      c.index('article_state').on(t.state, t.updatedAt, t.id),
      c.index('article_updated').on(t.updatedAt, t.id),
      c.index('article_created_by').on(t.createdById, t.updatedAt),
      c.index('article_assignee').on(t.assigneeId, t.updatedAt),
    ],
  )

  /** Every listing a story stands in: its section, the sections above it, and secondary ones. */
  const articleSection = c.table(
    'article_section',
    {
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
      sectionId: c
        .int()
        .notNull()
        .references(() => section.id),
      /** The story's own `publishedAt` while it is public, else null: one index answers a listing of any length. */
      publishedAt: c.instant(),
    },
    (t) => [
      c.primaryKey({ columns: [t.articleId, t.sectionId] }),
      c.index('article_section_listing').on(t.sectionId, t.publishedAt, t.articleId),
    ],
  )

  const articleCredit = c.table(
    'article_credit',
    {
      id: c.id(),
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
      personId: c.int().references(() => person.id),
      /** A name that belongs to nobody of the paper. */
      freeName: c.text(),
      role: c.text().notNull(),
      position: c.int().notNull(),
    },
    (t) => [
      c.index('article_credit_article').on(t.articleId, t.position),
      c.index('article_credit_person').on(t.personId),
    ],
  )

  const tag = c.table(
    'tag',
    {
      id: c.id(),
      type: c.text().notNull(),
      slug: c.text().notNull(),
      name: c.text().notNull(),
      nameKey: c.text().notNull(),
      description: c.text(),
      redirectToId: c.int().references((): AnyColumn => tag.id),
    },
    (t) => [c.uniqueIndex('tag_slug').on(t.slug), c.uniqueIndex('tag_name').on(t.nameKey)],
  )

  const articleTag = c.table(
    'article_tag',
    {
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
      tagId: c
        .int()
        .notNull()
        .references(() => tag.id),
      position: c.int().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.articleId, t.tagId] }), c.index('article_tag_tag').on(t.tagId, t.articleId)],
  )

  /** Stories that an editor set under another by hand. */
  const articleRelated = c.table(
    'article_related',
    {
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
      relatedId: c
        .int()
        .notNull()
        .references(() => article.id),
      position: c.int().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.articleId, t.relatedId] })],
  )

  const mediaUse = c.table(
    'media_use',
    {
      id: c.id(),
      /** Null when only the caption of a lost picture is known, as in an imported capture. */
      mediaId: c.int().references(() => media.id),
      articleId: c.int().references((): AnyColumn => article.id),
      role: c.text().notNull(),
      caption: c.text(),
      /** A fact of this use: the same picture may be new in one story and old in another. */
      isArchivePhoto: c.bool().notNull().default(false),
      position: c.int().notNull().default(0),
    },
    (t) => [c.index('media_use_article').on(t.articleId), c.index('media_use_media').on(t.mediaId)],
  )

  const correction = c.table(
    'correction',
    {
      id: c.id(),
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
      kind: c.text().notNull(),
      text: c.text().notNull(),
      at: c.instant().notNull(),
    },
    (t) => [c.index('correction_article').on(t.articleId), c.index('correction_at').on(t.at)],
  )

  const slugHistory = c.table(
    'slug_history',
    {
      id: c.id(),
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
      slug: c.text().notNull(),
      until: c.instant().notNull(),
    },
    (t) => [c.index('slug_history_article').on(t.articleId)],
  )

  const revision = c.table(
    'revision',
    {
      id: c.id(),
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
      at: c.instant().notNull(),
      /** `autosave`, `manual`, `publish`, `correct`, `restore`. */
      kind: c.text().notNull(),
      reason: c.text(),
      /** Null for what the paper or an import did. The name is the one at that time. */
      byId: c.text(),
      byName: c.text(),
      stateAtTime: c.text().notNull(),
      /** The whole story as it stood, as JSON. */
      snapshot: c.json().notNull(),
    },
    (t) => [c.index('revision_article').on(t.articleId, t.at)],
  )

  /** About, contact, principles: pages the paper writes about itself. */
  const staticPage = c.table(
    'static_page',
    {
      id: c.id(),
      slug: c.text().notNull(),
      title: c.text().notNull(),
      body: c.json().notNull(),
      updatedAt: c.instant().notNull(),
    },
    (t) => [c.uniqueIndex('static_page_slug').on(t.slug)],
  )

  /** What cached pages must forget, in commit order. Written in the transaction that changed the row. */
  const cacheInvalidation = c.table(
    'cache_invalidation',
    { seq: c.id(), tag: c.text().notNull(), at: c.instant().notNull() },
    (t) => [c.index('cache_invalidation_at').on(t.at)],
  )

  /** Where a long import stands, so that it goes on after a kill. */
  const importRun = c.table(
    'import_run',
    { id: c.id(), source: c.text().notNull(), done: c.int().notNull(), updatedAt: c.instant().notNull() },
    (t) => [c.uniqueIndex('import_run_source').on(t.source)],
  )

  return {
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
  }
}

export type Schema = ReturnType<typeof makeSchema>
