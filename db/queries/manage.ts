import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

const DRAFTS_AT_ONCE = 200

/** Every story that is being written, oldest first, a few at a time. */
export async function* listDraftContents(
  db: Db,
): AsyncGenerator<{ articleId: number; version: number; content: unknown }> {
  const { draft } = db.tables
  for (let after = 0; ; ) {
    const rows = await db
      .select({ articleId: draft.articleId, version: draft.version, content: draft.content })
      .from(draft)
      .where(gt(draft.articleId, after))
      .orderBy(asc(draft.articleId))
      .limit(DRAFTS_AT_ONCE)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < DRAFTS_AT_ONCE) return
    after = last.articleId
  }
}

/** Changes what is being written behind its writer's back; the version says so to whoever has it open. */
export async function rewriteDraft(
  tx: Tx,
  { articleId, version, content }: { articleId: number; version: number; content: unknown },
): Promise<void> {
  const { draft } = tx.tables
  await tx
    .update(draft)
    .set({ content, version: version + 1 })
    .where(and(eq(draft.articleId, articleId), eq(draft.version, version)))
}

/** The sections of invitations, as they stand in the rows. */
export async function listInvitedSections(db: Db): Promise<{ id: number; sectionIds: unknown }[]> {
  const { invitation } = db.tables
  return db.select({ id: invitation.id, sectionIds: invitation.sectionIds }).from(invitation)
}

export async function setInvitedSections(tx: Tx, id: number, sectionIds: number[]): Promise<void> {
  const { invitation } = tx.tables
  await tx.update(invitation).set({ sectionIds }).where(eq(invitation.id, id))
}
