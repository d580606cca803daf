import type { Db } from '#db/engine.ts'
import { countOldNumbers } from '#db/queries/old-addresses.ts'
import {
  countRedirects,
  listAllRedirects,
  listRedirects,
  listRedirectsOfKind,
  type RedirectRow,
} from '#db/queries/redirects.ts'
import { env } from '../../env.ts'
import type { ListPage } from '../manage/load-people.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { normalise, writeKey } from './normal-form.ts'
import { OLD_SITES, type OldSiteId } from './old-sites.ts'
import { readable, readTarget } from './target.ts'

const PAGE_SIZE = 50

export interface ManagedRule {
  id: number
  kind: 'exact' | 'pattern'
  source: string
  /** For people: decoded. Null for what is gone. */
  target: string | null
  isTemporary: boolean
  note: string | null
  hits: number
  /** Milliseconds UTC. */
  lastHitAt: number | null
}

export interface ManagedSite {
  id: OldSiteId
  patterns: string[]
  isOn: boolean
  /** How many stories are known by a number of this kind. */
  stories: number
  hits: number
  lastHitAt: number | null
}

export interface ManagedRedirects {
  exact: ListPage<ManagedRule>
  patterns: ManagedRule[]
  sites: ManagedSite[]
}

/** The rules of the paper. @throws ForbiddenError. */
export async function loadRedirects(
  desk: Desk,
  asked: { query: string; page: number; order: 'newest' | 'hits' },
): Promise<ManagedRedirects> {
  requireCan(desk.actor, 'manage:redirects')
  const db = desk.db.read
  const texts = spellingsOf(asked.query)
  const total = await countRedirects(db, texts)
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, asked.page), pageCount)
  const order = { order: asked.order, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
  const rows = await listRedirects(db, texts, order)
  return {
    exact: { rows: rows.map(toRule), total, page, pageCount },
    patterns: (await listRedirectsOfKind(db, 'pattern')).map(toRule),
    sites: await loadSites(db),
  }
}

/** What was typed, and how it stands in a source and in a target. */
function spellingsOf(query: string): string[] {
  const typed = query.trim().toLowerCase()
  if (typed === '') return []
  const address = normalise(typed)
  const source = address && writeKey(address)
  const bare = typed.startsWith('/') ? source : source?.slice(1)
  const target = readTarget(typed.startsWith('/') ? typed : `/${typed}`, env.ORIGIN)
  const inTarget = typed.startsWith('/') ? target : target?.slice(1)
  return [...new Set([typed, bare, inTarget].flatMap((text) => text ?? []))]
}

function toRule(row: RedirectRow): ManagedRule {
  const { id, source, target, isTemporary, note, hits, lastHitAt } = row
  return {
    id,
    kind: row.kind === 'pattern' ? 'pattern' : 'exact',
    source,
    target: target === null ? null : readable(target),
    isTemporary,
    note,
    hits,
    lastHitAt: lastHitAt?.getTime() ?? null,
  }
}

async function loadSites(db: Db): Promise<ManagedSite[]> {
  const rows = new Map((await listRedirectsOfKind(db, 'old-site')).map((row) => [row.source, row]))
  const sites: ManagedSite[] = []
  for (const { id, patterns } of OLD_SITES) {
    const row = rows.get(id)
    sites.push({
      id,
      patterns,
      isOn: row === undefined || row.target !== null,
      stories: await countOldNumbers(db, id),
      hits: row?.hits ?? 0,
      lastHitAt: row?.lastHitAt?.getTime() ?? null,
    })
  }
  return sites
}

const COLUMNS = ['source', 'target', 'status', 'note', 'hits', 'last_hit']
/** BYTE ORDER MARK: without it Excel takes the letters for another alphabet. */
const BOM = '\ufeff'

/** Every rule as CSV, a part at a time, as `importTable` reads it. @throws ForbiddenError. */
export async function* exportRedirects(desk: Desk): AsyncGenerator<string> {
  requireCan(desk.actor, 'manage:redirects')
  yield `${BOM}${COLUMNS.join(',')}\r\n`
  for await (const rows of listAllRedirects(desk.db.read)) yield rows.map(toLine).join('')
}

function toLine(row: RedirectRow): string {
  const status = row.target === null ? '410' : row.isTemporary ? '307' : '308'
  const { source, target, note, hits, lastHitAt } = row
  const cells = [source, readable(target ?? ''), status, note ?? '', String(hits), lastHitAt?.toISOString() ?? '']
  return `${cells.map(toCell).join(',')}\r\n`
}

/** A text that a spreadsheet would take for a formula is kept from being one. */
function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
