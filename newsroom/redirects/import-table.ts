import type { Db, Tx } from '#db/engine.ts'
import {
  insertRedirect,
  listExactRedirects,
  listRedirectsOfKind,
  listRedirectsTo,
  putExactRedirects,
  type RedirectValues,
  updateRedirect,
} from '#db/queries/redirects.ts'
import { env } from '../../env.ts'
import { InvalidError } from '../errors.ts'
import { decodeText } from '../import/decode.ts'
import { readRedirectRows } from '../import/redirect-rows.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import {
  type BadRow,
  flattenAll,
  isSame,
  keyOf,
  type Planned,
  readRows,
  refuseLiving,
  withoutBad,
} from './plan-table.ts'
import { changeRules, pagesOf } from './rules.ts'
import { readTarget } from './target.ts'

/** What a table would do, or has done. */
export interface TableReport {
  rows: number
  added: number
  changed: number
  unchanged: number
  /** Led to an address that leads on: they lead to the end at once. */
  flattened: number
  badCount: number
  /** The first of them. */
  bad: BadRow[]
  /** The first good ones, as they would be kept. */
  sample: { source: string; target: string | null }[]
  isSaved: boolean
}

/** Bytes of a table. */
export const LARGEST_TABLE = 32 * 1024 * 1024
const MOST_SHOWN = 100
const SAMPLE = 8
/** More changed addresses than this, and search engines are left to find them. */
const MOST_ANNOUNCED = 10_000

/**
 * Reads a table of redirects and, with `isSaving`, saves all of it: nothing while a row is bad.
 * @throws ForbiddenError; InvalidError 'csv-…' for a file that is no such table.
 */
export async function importTable(
  desk: Desk,
  { bytes, isSaving }: { bytes: Uint8Array; isSaving: boolean },
): Promise<TableReport> {
  requireCan(desk.actor, 'manage:redirects')
  const text = decodeText(bytes)?.text
  const rows = text === undefined ? 'csv-broken' : readRedirectRows(text)
  if (typeof rows === 'string') throw new InvalidError(rows)
  const db = desk.db.read
  const bad: BadRow[] = []
  const planned = readRows(rows, bad)
  await refuseLiving(db, planned, bad, desk.now)
  const fit = withoutBad(planned, bad)
  const flattened = await flattenAll(db, fit, bad)
  const good = withoutBad(fit, bad)
  const known = await listKnown(db, good)
  const fresh = good.filter((row) => !isSame(row, known.get(keyOf(row))))
  const report: TableReport = {
    rows: rows.length,
    added: fresh.filter((row) => !known.has(keyOf(row))).length,
    changed: fresh.filter((row) => known.has(keyOf(row))).length,
    unchanged: good.length - fresh.length,
    flattened,
    badCount: bad.length,
    bad: bad.toSorted((a, b) => a.line - b.line).slice(0, MOST_SHOWN),
    sample: good.slice(0, SAMPLE).map(({ source, target }) => ({ source, target })),
    isSaved: false,
  }
  if (!isSaving || bad.length > 0) return report
  if (fresh.length > 0) await save(desk, fresh)
  return { ...report, isSaved: true }
}

async function listKnown(db: Db, rows: Planned[]): Promise<Map<string, RedirectValues>> {
  const exact = await listExactRedirects(
    db,
    rows.filter((row) => row.kind === 'exact').map((row) => row.source),
  )
  const patterns = await listRedirectsOfKind(db, 'pattern')
  return new Map([...exact, ...patterns].map((row) => [keyOf(row), row]))
}

async function save(desk: Desk, rows: Planned[]): Promise<void> {
  await changeRules(desk, async (tx) => {
    const by = { createdById: desk.actor.userId, createdAt: new Date(desk.now) }
    const exact = rows.filter((row) => row.kind === 'exact')
    await putExactRedirects(tx, exact.map(toValues), by)
    await savePatterns(tx, rows.filter((row) => row.kind === 'pattern').map(toValues), by)
    await retarget(tx, exact)
    const pages = exact.length > MOST_ANNOUNCED ? [] : exact.flatMap(pagesOf)
    return { value: null, audit: { action: 'import-redirects', detail: { rows: rows.length } }, pages }
  })
}

function toValues({ source, target, isTemporary, note }: Planned): RedirectValues {
  return { source, target, isTemporary, note }
}

async function savePatterns(
  tx: Tx,
  rows: RedirectValues[],
  by: { createdById: string; createdAt: Date },
): Promise<void> {
  const known = new Map((await listRedirectsOfKind(tx, 'pattern')).map((row) => [row.source, row.id]))
  for (const row of rows) {
    const id = known.get(row.source)
    if (id === undefined) await insertRedirect(tx, { kind: 'pattern', ...row, ...by })
    else await updateRedirect(tx, id, row)
  }
}

/** Rules that led to what now leads on lead to its end. */
async function retarget(tx: Tx, rows: Planned[]): Promise<void> {
  const ends = new Map(rows.flatMap((row) => pagesOf(row).map((path) => [path, row.target] as const)))
  for (const rule of await listRedirectsTo(tx, [...ends.keys()])) {
    const end = readTarget(rule.target ?? '', env.ORIGIN)
    const target = end === undefined ? undefined : ends.get(end)
    if (target !== undefined && target !== rule.target) await updateRedirect(tx, rule.id, { target })
  }
}
