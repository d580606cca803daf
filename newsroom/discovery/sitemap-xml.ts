import { toCairoIso } from '#arabic/dates.ts'

/*
 * Sitemaps as text, piece by piece: sitemaps.org/protocol, with the image and the news extension of Google's.
 */

export interface SitemapEntry {
  /** As `newsroom/addresses.ts` writes it: percent-encoded. */
  path: string
  /** The last change that matters to a reader. */
  changedAt?: Date
  /** The path of the picture that stands above a story. */
  picture?: string
  news?: { paper: string; title: string; publishedAt: Date }
}

export interface IndexEntry {
  path: string
  changedAt?: Date
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
const IMAGE = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'

export const URLS = {
  start: `${DECLARATION}<urlset ${NAMESPACE} ${NEWS} ${IMAGE}>\n`,
  end: '</urlset>\n',
}
export const INDEX = { start: `${DECLARATION}<sitemapindex ${NAMESPACE}>\n`, end: '</sitemapindex>\n' }

/** Everything XML cannot hold at all: control characters, halves of surrogate pairs, and two that are no characters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** A text as it stands between two tags. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

export function writeEntry(origin: string, { path, changedAt, picture, news }: SitemapEntry): string {
  const parts = [element('loc', origin + path), lastChange(changedAt)]
  if (news) {
    const publication = element('news:name', news.paper) + element('news:language', 'ar')
    const date = element('news:publication_date', toCairoIso(news.publishedAt))
    const title = element('news:title', news.title)
    parts.push(`<news:news><news:publication>${publication}</news:publication>${date}${title}</news:news>`)
  }
  if (picture) parts.push(`<image:image>${element('image:loc', origin + picture)}</image:image>`)
  return `<url>${parts.join('')}</url>\n`
}

export function writeIndexEntry(origin: string, { path, changedAt }: IndexEntry): string {
  return `<sitemap>${element('loc', origin + path)}${lastChange(changedAt)}</sitemap>\n`
}

function lastChange(at: Date | undefined): string {
  return at ? element('lastmod', toCairoIso(at)) : ''
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}
