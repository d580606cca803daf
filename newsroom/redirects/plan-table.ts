import { cleanLine } from '#arabic/clean.ts'
import type { Db } from '#db/engine.ts'
import { listAllOldSlugs } from '#db/queries/old-slugs.ts'
import { listStaticPages } from '#db/queries/pages.ts'
import { listExactRedirects, listExistingIds, type RedirectValues } from '#db/queries/redirects.ts'
import { listSections } from '#db/queries/sections.ts'
import { env } from '../../env.ts'
import { parseArticleId } from '../articles/article.ts'
import type { RedirectRowRead } from '../import/redirect-rows.ts'
import { type RuleFault, readRule } from './check.ts'
import { normalise, writeKey } from './normal-form.ts'
import { whatStands } from './standing.ts'
import { isExternal } from './target.ts'

/* What the rows of a table would become: each a rule, or a row with something wrong. */

/** What is wrong with a row. Keys of `Desk.errors`. */
export type RowFault = RuleFault | 'bad-status' | 'twice'

export interface BadRow {
  line: number
  source: string
  fault: RowFault
}

export interface Planned extends RedirectValues {
  line: number
  kind: 'exact' | 'pattern'
}

export function readRows(rows: RedirectRowRead[], bad: BadRow[]): Planned[] {
  const seen = new Map<string, Planned>()
  for (const { line, status, note, ...row } of rows) {
    const kind = /[*{]/.test(row.source) ? 'pattern' : 'exact'
    const draft = { kind, source: row.source, target: status === 'gone' ? null : row.target } as const
    const { source, target, faults } = readRule(draft, env.ORIGIN)
    const fault = status === 'unknown' ? 'bad-status' : (faults.source ?? faults.target)
    const isTemporary = status === 'temporary'
    const planned = { line, kind, source, target, isTemporary, note: cleanLine(note).slice(0, 300) || null } as const
    const before = fault ? undefined : seen.get(keyOf(planned))
    if (fault) bad.push({ line, source: row.source, fault })
    else if (!before) seen.set(keyOf(planned), planned)
    else if (!isSame(planned, before)) bad.push({ line, source: row.source, fault: 'twice' })
  }
  return [...seen.values()]
}

export function withoutBad(rows: Planned[], bad: BadRow[]): Planned[] {
  const lines = new Set(bad.map((row) => row.line))
  return rows.filter((row) => !lines.has(row.line))
}

/** Asks what stands there only of those at which something may: a table is long, and most of it is of another site. */
export async function refuseLiving(db: Db, rows: Planned[], bad: BadRow[], now: number): Promise<void> {
  const exact = rows.filter((row) => row.kind === 'exact' && !row.source.includes('?'))
  const heads = exact.map((row) => row.source.split('/').slice(1, 3))
  const ids = heads.flat().flatMap((text) => parseArticleId(text) ?? [])
  const existing = await listExistingIds(db, ids)
  const names = new Set<string>([
    '',
    ...(await listSections(db)).map((section) => section.slug),
    ...(await listStaticPages(db)).map((page) => page.slug),
    ...[...(await listAllOldSlugs(db, 'section')).values()].flat(),
    ...[...(await listAllOldSlugs(db, 'page')).values()].flat(),
  ])
  for (const [index, row] of exact.entries()) {
    const isPossible = heads[index]?.some((text) => names.has(text) || existing.has(parseArticleId(text) ?? 0))
    const standing = isPossible ? await whatStands(db, row.source, now) : undefined
    if (standing?.kind === 'page' || standing?.kind === 'withdrawn') {
      bad.push({ line: row.line, source: row.source, fault: 'living-source' })
    }
  }
}

/**
 * Has every row lead to the end at once, over the other rows and the rules there are. Rows in a circle are bad.
 * @returns how many led to an address that leads on.
 */
export async function flattenAll(db: Db, rows: Planned[], bad: BadRow[]): Promise<number> {
  const targets = new Map<string, string | null>()
  for (const row of rows) if (row.kind === 'exact') targets.set(row.source, row.target)
  await addKnownTargets(db, targets)
  let flattened = 0
  for (const row of rows) {
    if (row.kind !== 'exact') continue
    const end = endOf(row.source, targets)
    if (end === undefined) bad.push({ line: row.line, source: row.source, fault: 'redirect-loop' })
    else if (end !== row.target) {
      row.target = end
      flattened += 1
    }
  }
  return flattened
}

/** The rules that there are for what the rows lead to, and for what those lead to. */
async function addKnownTargets(db: Db, targets: Map<string, string | null>): Promise<void> {
  let open = [...targets.values()]
  while (open.length > 0) {
    const keys = [...new Set(open.flatMap((target) => keyOfTarget(target) ?? []))].filter((key) => !targets.has(key))
    const rows = await listExactRedirects(db, keys)
    for (const row of rows) targets.set(row.source, row.target)
    open = rows.map((row) => row.target)
  }
}

/** Undefined for what leads in a circle. */
function endOf(source: string, targets: Map<string, string | null>): string | null | undefined {
  const seen = new Set<string>()
  for (let key: string | undefined = source; key !== undefined; ) {
    if (seen.has(key)) return undefined
    seen.add(key)
    const target: string | null = targets.get(key) ?? null
    const next = keyOfTarget(target)
    if (next === undefined || !targets.has(next)) return target
    key = next
  }
  return undefined
}

function keyOfTarget(target: string | null): string | undefined {
  const address = target === null || isExternal(target) ? undefined : normalise(target)
  return address && writeKey(address)
}

export function keyOf({ kind, source }: { kind: string; source: string }): string {
  return `${kind} ${source}`
}

export function isSame(one: RedirectValues, other: RedirectValues | undefined): boolean {
  return other !== undefined && one.target === other.target && one.isTemporary === other.isTemporary
}
