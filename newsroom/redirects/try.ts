import { z } from 'zod'
import { env } from '../../env.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { checkRule, type RuleFault, type RuleWarning } from './check.ts'
import { findForward, type Rule } from './find.ts'
import { normalise, writeKey } from './normal-form.ts'
import { loadRuleBook } from './rule-book.ts'
import { whatStands } from './standing.ts'
import { readable } from './target.ts'

export const tryAddressSchema = z.strictObject({ address: z.string().trim().min(1).max(2_000) })
export const tryRuleSchema = z.strictObject({
  id: z.int().positive().optional(),
  kind: z.enum(['exact', 'pattern']),
  source: z.string().max(2_000),
  target: z.string().max(2_000).nullable(),
})

/** What a browser is answered at an address, and by which rule. */
export interface Trial {
  /** As rules see it; null for what is no address. */
  normal: string | null
  result: 'page' | 'withdrawn' | 'moved' | 'temporary' | 'gone' | 'nothing' | 'unknown'
  /** Where it ends; for a page, its canonical address. */
  location: string | null
  rules: Rule[]
}

/** Says what an address is answered with, as the entry would. @throws ForbiddenError. */
export async function tryAddress(desk: Desk, { address }: z.output<typeof tryAddressSchema>): Promise<Trial> {
  requireCan(desk.actor, 'manage:redirects')
  const { now } = desk
  const db = desk.db.read
  const asked = normalise(address)
  if (!asked) return { normal: null, result: 'nothing', location: null, rules: [] }
  const normal = writeKey(asked)
  const path = pathOf(address)
  const standing = await whatStands(db, path, now)
  const found = await findForward(db, address, { book: await loadRuleBook(db), now })
  const hasPage = standing.kind === 'page' || standing.kind === 'withdrawn'
  if (hasPage && !found?.isByQuery) {
    return { normal, result: standing.kind, location: readable(standing.href), rules: [] }
  }
  if (!found) return { normal, result: standing.kind === 'unknown' ? 'unknown' : 'nothing', location: null, rules: [] }
  const { forward, rules } = found
  switch (forward.kind) {
    case 'to':
      return {
        normal,
        result: forward.isTemporary ? 'temporary' : 'moved',
        location: readable(forward.location),
        rules,
      }
    case 'gone':
      return { normal, result: 'gone', location: null, rules }
    case 'as':
      return { normal, result: 'withdrawn', location: forward.path, rules }
  }
}

/** The path of what was typed: a path, or a whole link. */
function pathOf(address: string): string {
  const typed = address.trim()
  const path = /^https?:\/\//i.test(typed) ? (URL.parse(typed)?.pathname ?? '/') : typed
  return path.startsWith('/') ? path : `/${path}`
}

export interface RuleTrial {
  source: string
  target: string | null
  faults: { source?: RuleFault; target?: RuleFault }
  warnings: RuleWarning[]
  leadsTo: string | null
}

/** Says what would become of a rule while it is being written. @throws ForbiddenError. */
export async function tryRule(desk: Desk, { id, ...draft }: z.output<typeof tryRuleSchema>): Promise<RuleTrial> {
  requireCan(desk.actor, 'manage:redirects')
  const checked = await checkRule(desk.db.read, draft, { id, origin: env.ORIGIN, now: desk.now })
  const { source, target, faults, warnings, leadsTo } = checked
  return {
    source,
    target: target === null ? null : readable(target),
    faults,
    warnings,
    leadsTo: leadsTo === null ? null : readable(leadsTo),
  }
}
