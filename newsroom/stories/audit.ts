import type { Tx } from '#db/engine.ts'
import { insertAudit } from '#db/queries/audit.ts'
import type { State } from '../articles/article.ts'
import type { Desk } from '../staff/actor.ts'

export interface AuditEntry {
  /** A verb of the desk: a name of `WORKFLOW`, or `edit`, `merge-tags`, `ban`, … */
  action: string
  articleId?: number
  /** What else was acted on: `section:4`. */
  object?: string
  fromState?: State
  toState?: State
  reason?: string
  /** Facts for whoever reads the log; nothing secret, no text of stories. */
  detail?: Record<string, unknown>
}

/** Writes down who did what, in the transaction that did it. Pass an `actor` of null for what the paper does by itself. */
export async function recordAudit(
  tx: Tx,
  { actor, now }: Pick<Desk, 'now'> & { actor: Desk['actor'] | null },
  entry: AuditEntry,
): Promise<void> {
  await insertAudit(tx, {
    at: new Date(now),
    userId: actor?.userId ?? null,
    userName: actor?.name ?? null,
    action: entry.action,
    articleId: entry.articleId ?? null,
    object: entry.object ?? null,
    fromState: entry.fromState ?? null,
    toState: entry.toState ?? null,
    reason: entry.reason ?? null,
    detail: entry.detail ?? null,
    addressHash: actor?.addressHash ?? null,
  })
}
