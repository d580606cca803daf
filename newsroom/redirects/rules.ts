import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import type { Tx } from '#db/engine.ts'
import { UniqueError } from '#db/errors.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import {
  deleteRedirect,
  findRedirect,
  insertRedirect,
  listRedirectsOfKind,
  putOldSite,
  type RedirectRow,
  retargetRedirects,
  setRedirectPosition,
  updateRedirect,
} from '#db/queries/redirects.ts'
import { env } from '../../env.ts'
import { announce } from '../announce/announce.ts'
import { ConflictError, InvalidError, NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { type AuditEntry, recordAudit } from '../stories/audit.ts'
import { tags } from '../tags.ts'
import { checkRule } from './check.ts'
import { isOldSite } from './old-sites.ts'
import { readTarget } from './target.ts'

const MOST_PATTERNS = 500
const id = z.int().positive()
const rule = {
  kind: z.enum(['exact', 'pattern']),
  source: z.string().max(2_000),
  /** Null for what is gone. */
  target: z.string().max(2_000).nullable(),
  isTemporary: z.boolean(),
  note: z
    .string()
    .max(300)
    .transform((text) => cleanLine(text) || null)
    .nullable(),
}
export const newRuleSchema = z.strictObject(rule)
export const ruleChangesSchema = z.strictObject({ id, ...rule })
export const ruleIdSchema = z.strictObject({ id })
export const patternOrderSchema = z.strictObject({ ids: z.array(id).max(MOST_PATTERNS) })
export const oldSiteSchema = z.strictObject({ site: z.string().max(40), isOn: z.boolean() })

/**
 * Adds a rule. Rules that led to its source lead to its target from now on, so that nobody is sent on twice.
 * @throws ForbiddenError; InvalidError with what is wrong on `source` or `target`; ConflictError 'taken' when there is a
 * rule for this source.
 */
export async function addRule(desk: Desk, input: z.output<typeof newRuleSchema>): Promise<{ id: number }> {
  return changeRules(desk, async (tx) => {
    const { source, target } = await getChecked(tx, desk, input)
    const { kind, note } = input
    if (kind === 'pattern' && (await listRedirectsOfKind(tx, 'pattern')).length >= MOST_PATTERNS) {
      throw new InvalidError('too-many-patterns')
    }
    const isTemporary = target !== null && input.isTemporary
    const createdAt = new Date(desk.now)
    const values = { kind, source, target, isTemporary, note, createdById: desk.actor.userId, createdAt }
    const ruleId = await insertRedirect(tx, values)
    await flatten(tx, values)
    return {
      value: { id: ruleId },
      audit: { action: 'add-redirect', object: `redirect:${ruleId}`, detail: { source, target, kind } },
      pages: pagesOf(values),
    }
  })
}

/** @throws NotFoundError, and as `addRule`. A rule keeps its kind. */
export async function editRule(desk: Desk, input: z.output<typeof ruleChangesSchema>): Promise<null> {
  return changeRules(desk, async (tx) => {
    const row = await getRule(tx, input.id)
    if (row.kind !== input.kind) throw new InvalidError('invalid')
    const { source, target } = await getChecked(tx, desk, input)
    const isTemporary = target !== null && input.isTemporary
    await updateRedirect(tx, row.id, { source, target, isTemporary, note: input.note })
    await flatten(tx, { kind: input.kind, source, target })
    return {
      value: null,
      audit: { action: 'edit-redirect', object: `redirect:${row.id}`, detail: { was: toDetail(row), source, target } },
      pages: [...pagesOf(row), ...pagesOf({ kind: input.kind, source })],
    }
  })
}

/** @throws ForbiddenError; NotFoundError. */
export async function removeRule(desk: Desk, input: z.output<typeof ruleIdSchema>): Promise<null> {
  return changeRules(desk, async (tx) => {
    const row = await getRule(tx, input.id)
    await deleteRedirect(tx, row.id)
    const audit = { action: 'delete-redirect', object: `redirect:${row.id}`, detail: toDetail(row) }
    return { value: null, audit, pages: pagesOf(row) }
  })
}

/** Sets in what order patterns are tried. @throws ConflictError 'version' when they are not the ones there are now. */
export async function orderPatterns(desk: Desk, { ids }: z.output<typeof patternOrderSchema>): Promise<null> {
  return changeRules(desk, async (tx) => {
    const before = (await listRedirectsOfKind(tx, 'pattern')).map((row) => row.id)
    if (before.toSorted().join() !== ids.toSorted().join()) throw new ConflictError('version')
    for (const [position, ruleId] of ids.entries()) await setRedirectPosition(tx, ruleId, position + 1)
    const audit = before.join() === ids.join() ? null : { action: 'order-redirects', detail: { was: before } }
    return { value: null, audit, pages: [] }
  })
}

/** Has the numbers of a family of old addresses followed, or not. @throws ForbiddenError; NotFoundError. */
export async function setOldSite(desk: Desk, { site, isOn }: z.output<typeof oldSiteSchema>): Promise<null> {
  return changeRules(desk, async (tx) => {
    if (!isOldSite(site)) throw new NotFoundError('row')
    const createdAt = new Date(desk.now)
    await putOldSite(tx, { source: site, isOn, createdById: desk.actor.userId, createdAt })
    return { value: null, audit: { action: 'set-old-site', detail: { site, isOn } }, pages: [] }
  })
}

interface ChangedRules<T> {
  value: T
  audit: AuditEntry | null
  /** Addresses that lead elsewhere now. */
  pages: string[]
}

/** Changes rules in one transaction: every process forgets those it has, and the answers that were none. */
export async function changeRules<T>(desk: Desk, change: (tx: Tx) => Promise<ChangedRules<T>>): Promise<T> {
  requireCan(desk.actor, 'manage:redirects')
  try {
    return await desk.db.write(async (tx) => {
      const { value, audit, pages } = await change(tx)
      if (audit) {
        await recordAudit(tx, desk, audit)
        await recordInvalidations(tx, [tags.redirects, tags.missing], new Date(desk.now))
      }
      if (pages.length > 0) await announce(tx, { event: 'redirect', pages, now: desk.now })
      return value
    })
  } catch (error) {
    if (error instanceof UniqueError) throw new ConflictError('taken', error)
    throw error
  }
}

async function getRule(tx: Tx, ruleId: number): Promise<RedirectRow> {
  const row = await findRedirect(tx, ruleId)
  if (!row || row.kind === 'old-site') throw new NotFoundError('row')
  return row
}

async function getChecked(tx: Tx, desk: Desk, input: z.output<typeof newRuleSchema> & { id?: number }) {
  const checked = await checkRule(tx, input, { id: input.id, origin: env.ORIGIN, now: desk.now })
  const faults = Object.entries(checked.faults)
  if (faults.length > 0) throw new InvalidError('invalid', { fields: Object.fromEntries(faults) })
  return checked
}

/** What led to the source leads to where the source leads. */
async function flatten(
  tx: Tx,
  { kind, source, target }: { kind: string; source: string; target: string | null },
): Promise<void> {
  const asTarget = kind === 'exact' && target !== null ? readTarget(source, env.ORIGIN) : undefined
  if (asTarget !== undefined && target !== null) await retargetRedirects(tx, asTarget, target)
}

/** The address of an exact rule, as it is written in links. */
export function pagesOf({ kind, source }: { kind: string; source: string }): string[] {
  const path = kind === 'exact' ? readTarget(source, env.ORIGIN) : undefined
  return path === undefined ? [] : [path]
}

function toDetail({ source, target, kind, isTemporary, note }: RedirectRow) {
  return { source, target, kind, isTemporary, note }
}
