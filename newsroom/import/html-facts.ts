import { cleanLine } from '#arabic/clean.ts'
import { parseTimestamp } from '#arabic/parse-date.ts'
import type { PageFacts } from './captured-page.ts'
import { attribute, type Element, elementsOf, textOf } from './html-tree.ts'
import { isPersonName } from './offices.ts'
import { instantOf, readPrintedDate } from './printed-date.ts'

const DATE_NAMES = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'dc.date',
  'date',
]

/** What the head of a page and its machine-readable parts say about the story. */
export function readFacts(document: Element): PageFacts {
  const all = elementsOf(document)
  const metas = new Map<string, string>()
  for (const meta of all) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop')
    const content = attribute(meta, 'content')
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), cleanLine(content))
  }
  const linked = readLinkedData(all)
  const canonical = all.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
  const title = all.find((element) => element.tagName === 'title')
  return {
    headline: linked.headline ?? withoutSite(metas.get('og:title') ?? (title ? cleanLine(textOf(title)) : '')),
    section: metas.get('article:section') ?? linked.section,
    publishedAt: firstInstant([...DATE_NAMES.map((name) => metas.get(name)), linked.publishedAt]),
    url: (canonical && attribute(canonical, 'href')) ?? metas.get('og:url'),
    author: [metas.get('author'), linked.author].find((name) => name !== undefined && isPersonName(name)),
  }
}

const LONGEST_TITLE = 400

/** «headline | site», «headline - site»: what stands after the last such sign, when it is short, is the site. */
function withoutSite(title: string): string | undefined {
  if (title.length > LONGEST_TITLE) return undefined
  const match = /^(.{12,}?)\s*(?:\||\s[-\u2013\u2014:]\s|»|::)\s*[^|]{2,40}$/u.exec(title)
  return match?.[1] ?? (title || undefined)
}

function firstInstant(values: (string | undefined)[]): number | undefined {
  for (const value of values) {
    const instant = value === undefined ? undefined : readInstant(value)
    if (instant !== undefined) return instant
  }
  return undefined
}

const NOON_MS = 12 * 3_600_000

/** A machine's time stamp, or a printed date, as ms UTC. A bare day is its noon in Cairo, as for a printed one. */
export function readInstant(text: string): number | undefined {
  const instant = parseTimestamp(text)
  if (instant !== undefined) return /[T:]/u.test(text) ? instant : instant + NOON_MS
  // Without a zone the hour is the paper's own, which is Cairo's.
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})/u.exec(text)
  const printed = readPrintedDate(local?.[1] ?? text)
  if (!printed?.day) return undefined
  return instantOf(printed.day, local ? Number(local[2]) * 60 + Number(local[3]) : printed.minutes)
}

interface LinkedData {
  headline?: string
  section?: string
  author?: string
  publishedAt?: string
}

function readLinkedData(all: Element[]): LinkedData {
  for (const script of all) {
    if (script.tagName !== 'script' || attribute(script, 'type') !== 'application/ld+json') continue
    const article = flatten(parseJson(textOf(script))).find((node) => /Article$|^Report$/u.test(String(node['@type'])))
    if (!article) continue
    return {
      headline: lineOf(article.headline),
      section: lineOf(article.articleSection),
      author: lineOf(article.author),
      publishedAt: lineOf(article.datePublished),
    }
  }
  return {}
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function flatten(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(flatten)
  if (typeof value !== 'object' || value === null) return []
  const node = value as Record<string, unknown>
  return [node, ...flatten(node['@graph'])]
}

/** A text, the first of several, or the name of a thing. */
function lineOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  const text = typeof one === 'object' && one !== null ? (one as { name?: unknown }).name : one
  return typeof text === 'string' && text.trim() !== '' ? cleanLine(text) : undefined
}
