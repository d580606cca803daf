import type { Db } from '#db/engine.ts'
import { listOldAddresses } from '#db/queries/old-addresses.ts'
import { listExactRedirects } from '#db/queries/redirects.ts'
import { addresses } from '../addresses.ts'
import { loadDestination } from '../articles/load.ts'
import { candidateKeys, type NormalAddress, normalise, writeKey } from './normal-form.ts'
import { numberKeys, type OldSiteId, siteOfKey } from './old-sites.ts'
import { matchPattern } from './pattern.ts'
import type { RuleBook } from './rule-book.ts'
import { whatStands } from './standing.ts'
import { fillTarget, isExternal } from './target.ts'

/** What an address that is no page of the paper is answered with. */
export type Forward =
  | { kind: 'to'; location: string; isTemporary: boolean }
  /** Nothing will be there again. */
  | { kind: 'gone' }
  /** The page at another address of ours says it all: that of a story that was withdrawn. */
  | { kind: 'as'; path: string }

/** Which rule answers. */
export type Rule =
  | { kind: 'exact' | 'pattern'; id: number; source: string }
  | { kind: 'story'; articleId: number; key: string; site: OldSiteId | undefined }

export interface Found {
  forward: Forward
  /** Those that were followed, the first one first. */
  rules: Rule[]
  /** The query decides, not the path: asked before the page at the path. */
  isByQuery: boolean
  /** What the answer depends on. */
  tags: string[]
}

/** What a rule says, before it is asked where that leads. */
interface Step {
  rule: Rule
  /** Null for what is gone. */
  target: string | null
  isTemporary: boolean
  isByQuery: boolean
  tags: string[]
}

/** Rules that lead on to rules are followed so far; those that lead in a circle lead nowhere. */
const MOST_STEPS = 10

/**
 * Where a rule, or a story's former address, leads from here: at once to the end, however many rules lie between, so that
 * a browser is sent on only once. Whether the paper has a page at the address itself is not asked.
 * @returns undefined when no rule is about this address, or the rules lead in a circle.
 */
export async function findForward(
  db: Db,
  address: string,
  { book, now }: { book: RuleBook; now: number },
): Promise<Found | undefined> {
  const asked = normalise(address)
  const first = asked && (await findStep(db, asked, { book, now }))
  if (!first) return undefined
  const found: Omit<Found, 'forward'> = { rules: [], isByQuery: first.isByQuery, tags: [] }
  const seen = new Set([writeKey(asked)])
  let isTemporary = false
  let step = first
  for (let count = 0; count < MOST_STEPS; count += 1) {
    found.rules.push(step.rule)
    found.tags.push(...step.tags)
    isTemporary ||= step.isTemporary
    const next = await follow(db, step.target, { book, now })
    found.tags.push(...next.tags)
    if ('forward' in next) {
      const { forward } = next
      return { ...found, forward: forward.kind === 'to' ? { ...forward, isTemporary } : forward }
    }
    if (seen.has(next.key)) return undefined
    seen.add(next.key)
    step = next.step
  }
  return undefined
}

/** Where a rule's target leads: to an end, or by another rule further on. */
async function follow(
  db: Db,
  target: string | null,
  at: { book: RuleBook; now: number },
): Promise<({ forward: Forward } | { step: Step; key: string }) & { tags: string[] }> {
  if (target === null) return { forward: { kind: 'gone' }, tags: [] }
  if (isExternal(target)) return { forward: { kind: 'to', location: target, isTemporary: false }, tags: [] }
  const { tags, ...standing } = await whatStands(db, target, at.now)
  if (standing.kind === 'withdrawn') return { forward: { kind: 'as', path: standing.href }, tags }
  const isPage = standing.kind === 'page'
  const asked = normalise(target)
  const mayLeadOn = asked !== undefined && (!isPage || asked.params.length > 0)
  const step = mayLeadOn ? await findStep(db, asked, at) : undefined
  if (step && asked && (!isPage || step.isByQuery)) return { step, key: writeKey(asked), tags }
  const location = isPage ? withSuffix(standing.href, target) : target
  return { forward: { kind: 'to', location, isTemporary: false }, tags }
}

/** An exact rule, then a story of that name, then the first pattern that fits. */
async function findStep(
  db: Db,
  asked: NormalAddress,
  { book, now }: { book: RuleBook; now: number },
): Promise<Step | undefined> {
  return (await findExact(db, asked)) ?? (await findStory(db, asked, { book, now })) ?? findPattern(book, asked)
}

async function findExact(db: Db, asked: NormalAddress): Promise<Step | undefined> {
  const keys = candidateKeys(asked)
  const rows = await listExactRedirects(db, keys)
  const row = keys.flatMap((key) => rows.find((one) => one.source === key) ?? []).at(0)
  if (!row) return undefined
  const { id, source, target, isTemporary } = row
  return { rule: { kind: 'exact', id, source }, target, isTemporary, isByQuery: source.includes('?'), tags: [] }
}

async function findStory(
  db: Db,
  asked: NormalAddress,
  { book, now }: { book: RuleBook; now: number },
): Promise<Step | undefined> {
  const paths = candidateKeys(asked)
  const keys = [...paths, ...numberKeys(asked, book.isOn)]
  const keysWithoutQuery = [asked.path, ...numberKeys({ path: asked.path, params: [] }, book.isOn)]
  const found = await listOldAddresses(db, keys)
  for (const key of keys) {
    const articleId = found.get(key)
    if (articleId === undefined) continue
    const { view, tags } = await loadDestination(db, articleId, now)
    // A story that is not out, or not any more, has no address to lead to.
    if (view.kind === 'missing') continue
    const target = view.kind === 'article' ? view.href : addresses.shortArticle(articleId)
    const isByQuery = key.includes('?') || !keysWithoutQuery.includes(key)
    const rule: Rule = { kind: 'story', articleId, key, site: siteOfKey(key) }
    return { rule, target, isTemporary: false, isByQuery, tags }
  }
  return undefined
}

function findPattern(book: RuleBook, asked: NormalAddress): Step | undefined {
  for (const { row, pattern } of book.patterns) {
    const captures = matchPattern(pattern, asked)
    const target = captures && (row.target === null ? null : fillTarget(row.target, captures))
    if (target === undefined) continue
    const { id, source, isTemporary } = row
    const rule: Rule = { kind: 'pattern', id, source }
    return { rule, target, isTemporary, isByQuery: pattern.params.length > 0, tags: [] }
  }
  return undefined
}

function withSuffix(href: string, target: string): string {
  const suffix = target.search(/[?#]/)
  return suffix < 0 ? href : `${href}${target.slice(suffix)}`
}
