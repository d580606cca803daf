import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** The columns the desk reads of a story in any state. */
function storyColumns(db: Db) {
  const { article: a, source } = db.tables
  return {
    id: a.id,
    version: a.version,
    state: a.state,
    format: a.format,
    sectionId: a.sectionId,
    kicker: a.kicker,
    headline: a.headline,
    frontHeadline: a.frontHeadline,
    seoTitle: a.seoTitle,
    socialTitle: a.socialTitle,
    pushText: a.pushText,
    standfirst: a.standfirst,
    slug: a.slug,
    dateline: a.dateline,
    sourceName: source.name,
    body: a.body,
    leadUseId: a.leadUseId,
    firstPublishedAt: a.firstPublishedAt,
    publishedAt: a.publishedAt,
    revisedAt: a.revisedAt,
    updatedAt: a.updatedAt,
    createdAt: a.createdAt,
    breakingUntil: a.breakingUntil,
    embargoUntil: a.embargoUntil,
    publishAt: a.publishAt,
    isSensitive: a.isSensitive,
    isHiddenFromNews: a.isHiddenFromNews,
    heldFrom: a.heldFrom,
    createdById: a.createdById,
    assigneeId: a.assigneeId,
    killReason: a.killReason,
  }
}

function selectStories(db: Db) {
  const { article, source } = db.tables
  return db.select(storyColumns(db)).from(article).leftJoin(source, eq(source.id, article.sourceId)).$dynamic()
}

export type StoryRow = Awaited<ReturnType<typeof selectStories>>[number]

/** A story in any state: seeing drafts is the desk's business, never a reader's page. */
export async function findStory(db: Db, id: number): Promise<StoryRow | undefined> {
  const [row] = await selectStories(db).where(eq(db.tables.article.id, id))
  return row
}

export interface DraftRow {
  articleId: number
  version: number
  content: unknown
  isAhead: boolean
  updatedAt: Date
  updatedById: string | null
}

export async function findDraft(db: Db, articleId: number): Promise<DraftRow | undefined> {
  const { draft: d } = db.tables
  const [row] = await db
    .select({
      articleId: d.articleId,
      version: d.version,
      content: d.content,
      isAhead: d.isAhead,
      updatedAt: d.updatedAt,
      updatedById: d.updatedById,
    })
    .from(d)
    .where(eq(d.articleId, articleId))
  return row
}

/**
 * Keeps what is being written. `from` is the version it was read at, 0 when nothing was kept yet.
 * @returns the new version, or undefined when somebody else has saved since: nothing is changed then.
 */
export async function putDraft(
  tx: Tx,
  { articleId, from, ...values }: Omit<DraftRow, 'version'> & { from: number },
): Promise<number | undefined> {
  const { draft } = tx.tables
  const version = from + 1
  const rows =
    from === 0
      ? await tx
          .insert(draft)
          .values({ articleId, version, ...values })
          .onConflictDoNothing()
          .returning({ version: draft.version })
      : await tx
          .update(draft)
          .set({ version, ...values })
          .where(and(eq(draft.articleId, articleId), eq(draft.version, from)))
          .returning({ version: draft.version })
  return rows[0]?.version
}

/** Puts down that the public reads what was being written. It counts as no save: whoever has it open goes on writing. */
export async function settleDraft(tx: Tx, articleId: number, content: unknown): Promise<void> {
  const { draft } = tx.tables
  await tx.update(draft).set({ content, isAhead: false }).where(eq(draft.articleId, articleId))
}

/** Gives a story to somebody, or to nobody. It is no move: the story is as it was for everybody else. */
export async function updateAssignee(tx: Tx, id: number, assigneeId: string | null): Promise<void> {
  const { article } = tx.tables
  await tx.update(article).set({ assigneeId }).where(eq(article.id, id))
}

/** What the workflow may change of a story. */
export interface StoryMove {
  state: string
  publishedAt?: Date | null
  firstPublishedAt?: Date | null
  revisedAt?: Date | null
  publishAt?: Date | null
  frontRank?: null
  heldFrom?: string | null
  assigneeId?: string | null
  killReason?: string | null
  killedAt?: Date | null
  updatedAt: Date
}

/** Moves a story that is still as it was read. False when it is not: nothing is changed then. */
export async function updateStoryState(
  tx: Tx,
  { id, version, from }: { id: number; version: number; from: readonly string[] },
  move: StoryMove,
): Promise<boolean> {
  const { article } = tx.tables
  const rows = await tx
    .update(article)
    .set({ ...move, version: version + 1 })
    .where(and(eq(article.id, id), eq(article.version, version), inArray(article.state, [...from])))
    .returning({ id: article.id })
  return rows.length === 1
}

/** The words and facts of a story as its pages will print them. */
export interface StoryValues {
  format: string
  sectionId: number
  kicker: string | null
  headline: string
  frontHeadline: string | null
  seoTitle: string | null
  socialTitle: string | null
  pushText: string | null
  standfirst: string | null
  slug: string
  dateline: string | null
  sourceId: number | null
  body: unknown
  wordCount: number
  pictureCount: number
  breakingUntil: Date | null
  embargoUntil: Date | null
  isSensitive: boolean
  isHiddenFromNews: boolean
  updatedAt: Date
}

export async function updateStory(tx: Tx, id: number, values: StoryValues): Promise<void> {
  const { article } = tx.tables
  await tx.update(article).set(values).where(eq(article.id, id))
}

export async function listStorySectionIds(db: Db, articleId: number): Promise<number[]> {
  const { articleSection: listed } = db.tables
  const rows = await db.select({ id: listed.sectionId }).from(listed).where(eq(listed.articleId, articleId))
  return rows.map((row) => row.id)
}

/** The byline of a story, in order. */
export async function listStoryCredits(db: Db, articleId: number) {
  const { articleCredit: credit } = db.tables
  return db
    .select({ personId: credit.personId, freeName: credit.freeName, role: credit.role })
    .from(credit)
    .where(eq(credit.articleId, articleId))
    .orderBy(asc(credit.position))
}

/** The lead picture of a story, or the caption of a lost one. */
export async function findLeadUse(db: Db, articleId: number) {
  const { mediaUse: use, article } = db.tables
  const [row] = await db
    .select({ mediaId: use.mediaId, caption: use.caption, isArchivePhoto: use.isArchivePhoto })
    .from(article)
    .innerJoin(use, eq(use.id, article.leadUseId))
    .where(eq(article.id, articleId))
  return row
}

/** What hangs on a story's words, each in rows of its own. */
export const STORY_PARTS = ['sections', 'credits', 'tags', 'related', 'lead', 'pictures'] as const
export type StoryPart = (typeof STORY_PARTS)[number]

/** Takes away what hangs on a story's words, so that `insert…` may put the new in its place. */
export async function clearStoryParts(
  tx: Tx,
  articleId: number,
  parts: readonly StoryPart[] = STORY_PARTS,
): Promise<void> {
  const { article, articleSection, articleCredit, articleTag, articleRelated, mediaUse } = tx.tables
  const tables = { sections: articleSection, credits: articleCredit, tags: articleTag, related: articleRelated }
  for (const part of parts) {
    if (part === 'lead' || part === 'pictures') {
      if (part === 'lead') await tx.update(article).set({ leadUseId: null }).where(eq(article.id, articleId))
      const role = part === 'lead' ? 'lead' : 'body'
      await tx.delete(mediaUse).where(and(eq(mediaUse.articleId, articleId), eq(mediaUse.role, role)))
    } else await tx.delete(tables[part]).where(eq(tables[part].articleId, articleId))
  }
}

/** Records which pictures the body uses. */
export async function insertBodyUses(
  tx: Tx,
  articleId: number,
  uses: { mediaId: number; caption: string | null; isArchivePhoto: boolean }[],
): Promise<void> {
  if (uses.length === 0) return
  await tx
    .insert(tx.tables.mediaUse)
    .values(uses.map((use, position) => ({ articleId, role: 'body', position, ...use })))
}

/** Puts a story in its listings at a time, or takes it out of them with null. */
export async function setListedAt(tx: Tx, articleId: number, publishedAt: Date | null): Promise<void> {
  const { articleSection } = tx.tables
  await tx.update(articleSection).set({ publishedAt }).where(eq(articleSection.articleId, articleId))
}
