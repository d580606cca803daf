import type { Db } from '#db/engine.ts'
import { type Found, findForward } from './find.ts'
import { normalise, writeKey } from './normal-form.ts'
import { compilePattern, matchPattern } from './pattern.ts'
import { loadRuleBook } from './rule-book.ts'
import { whatStands } from './standing.ts'
import { fillTarget, isExternal, placesOf, readTarget } from './target.ts'

/*
 * Whether a rule would do what whoever wrote it wants: before it is saved, and while it is being typed.
 */

export interface RuleDraft {
  kind: 'exact' | 'pattern'
  source: string
  /** Null for what is gone. */
  target: string | null
}

/** Keys of `Desk.errors`. */
export type RuleFault =
  | 'required'
  | 'bad-address'
  | 'bad-pattern'
  | 'pattern-side-by-side'
  | 'pattern-too-wide'
  | 'bad-target'
  | 'unknown-place'
  | 'living-source'
  | 'redirect-loop'
  | 'redirect-chain'

/** What does not keep a rule from being saved. Keys of `Desk.redirects.warnings`. */
export type RuleWarning = 'target-missing' | 'target-withdrawn' | 'source-unknown' | 'external'

export interface CheckedRule {
  /** As they are kept. */
  source: string
  target: string | null
  faults: { source?: RuleFault; target?: RuleFault }
  warnings: RuleWarning[]
  /** Where the target itself leads: to be the target instead. */
  leadsTo: string | null
}

/** @param origin of the paper: a target on it becomes a path. */
export async function checkRule(
  db: Db,
  draft: RuleDraft,
  { id, origin, now }: { id?: number | undefined; origin: string; now: number },
): Promise<CheckedRule> {
  const checked: CheckedRule = { ...readRule(draft, origin), warnings: [], leadsTo: null }
  const { source, target, faults } = checked
  if (faults.source || faults.target) return checked
  if (draft.kind === 'exact') await checkSource(db, checked, now)
  if (target === null || checked.faults.source) return checked
  if (isExternal(target)) checked.warnings.push('external')
  else if (leadsToItself(draft.kind, source, target)) faults.target = 'redirect-loop'
  else if (placesOf(target).length === 0) await checkTarget(db, checked, { id, now })
  return checked
}

/** What can be said of a rule without asking the paper. */
export function readRule(draft: RuleDraft, origin: string): Pick<CheckedRule, 'source' | 'target' | 'faults'> {
  const faults: CheckedRule['faults'] = {}
  const isPattern = draft.kind === 'pattern'
  const source = isPattern ? readPattern(draft.source) : readExact(draft.source)
  if (source.fault) faults.source = source.fault
  const target = draft.target === null ? null : readTarget(draft.target, origin)
  if (target === undefined) faults.target = draft.target?.trim() ? 'bad-target' : 'required'
  else if (target !== null && placesOf(target).some((name) => !source.names.includes(name))) {
    faults.target = 'unknown-place'
  }
  return { source: source.text, target: target ?? null, faults }
}

interface ReadSource {
  text: string
  names: string[]
  fault?: RuleFault
}

function readExact(typed: string): ReadSource {
  const address = typed.trim() === '' ? undefined : normalise(typed)
  if (!address) return { text: typed, names: [], fault: typed.trim() === '' ? 'required' : 'bad-address' }
  return { text: writeKey(address), names: [] }
}

function readPattern(typed: string): ReadSource {
  if (typed.trim() === '') return { text: typed, names: [], fault: 'required' }
  const pattern = compilePattern(typed)
  if (typeof pattern === 'string') return { text: typed, names: [], fault: pattern }
  return { text: tidyPattern(typed), names: pattern.names }
}

/** A pattern as it is kept: without its host and the rest that makes no difference, its places as they were written. */
function tidyPattern(typed: string): string {
  const places: string[] = []
  const marked = typed.toLowerCase().replace(/\*|\{[a-z0-9_]+\}/g, (place) => {
    places.push(place)
    return String.fromCharCode(0xe000 + places.length - 1)
  })
  const address = normalise(marked)
  return address
    ? writeKey(address).replace(/[\ue000-\uf8ff]/g, (mark) => places[mark.charCodeAt(0) - 0xe000] ?? '')
    : typed
}

/** A rule for an address at which something stands would never be asked. */
async function checkSource(db: Db, checked: CheckedRule, now: number): Promise<void> {
  if (checked.source.includes('?')) return
  const standing = await whatStands(db, checked.source, now)
  if (standing.kind === 'page' || standing.kind === 'withdrawn') checked.faults.source = 'living-source'
  if (standing.kind === 'unknown') checked.warnings.push('source-unknown')
}

/** Whether a rule answers its own target. */
function leadsToItself(kind: RuleDraft['kind'], source: string, target: string): boolean {
  const pattern = kind === 'pattern' ? compilePattern(source) : undefined
  const reached = normalise(sampleOf(target))
  if (!reached) return false
  if (typeof pattern === 'object') return matchPattern(pattern, reached) !== undefined
  return writeKey(reached) === source
}

/** A target with something in its places. */
function sampleOf(target: string): string {
  const names = placesOf(target)
  return fillTarget(target, Object.fromEntries(names.map((name) => [name, '1']))) ?? target
}

/** Follows the other rules from the target. */
async function checkTarget(
  db: Db,
  checked: CheckedRule,
  { id, now }: { id?: number | undefined; now: number },
): Promise<void> {
  const target = checked.target ?? '/'
  const standing = await whatStands(db, target, now)
  if (standing.kind === 'withdrawn') checked.warnings.push('target-withdrawn')
  const isQueried = target.includes('?')
  if ((standing.kind === 'page' || standing.kind === 'withdrawn') && !isQueried) return
  const book = await loadRuleBook(db)
  const found = await findForward(db, target, { book, now })
  const isOwn = found?.rules.some((rule) => rule.kind !== 'story' && rule.id === id) ?? false
  if (found && reaches(found, checked.source)) checked.faults.target = 'redirect-loop'
  else if (found && !isOwn) {
    checked.faults.target = 'redirect-chain'
    checked.leadsTo = found.forward.kind === 'to' ? found.forward.location : null
  } else if (standing.kind === 'nothing') checked.warnings.push('target-missing')
}

/** Whether following the rules comes by the source of the new one. */
function reaches({ forward, rules }: Found, source: string): boolean {
  const end = forward.kind === 'to' ? normalise(forward.location) : undefined
  const isAtEnd =
    end !== undefined && !isExternal(forward.kind === 'to' ? forward.location : '') && writeKey(end) === source
  return isAtEnd || rules.some((rule) => rule.kind === 'exact' && rule.source === source)
}
