import { connection } from 'next/server'
import { decodeSegment } from '#arabic/slug.ts'
import { feedWords, noFeed } from '#i18n/feeds.ts'
import { addresses, type FeedFormat } from '#newsroom/addresses.ts'
import { isUnchanged, settled, toSecond } from '#newsroom/feeds/conditional.ts'
import type { AskedFeed } from '#newsroom/feeds/feed.ts'
import type { WrittenFeed } from '#newsroom/feeds/write.ts'
import { readFeed } from '#newsroom/read.ts'

const TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}
/** As the pages of the paper: whoever keeps it asks again. */
const PUBLIC = 'public, max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=864000'

/** The feed of a listing: the text, 304 for whoever has it, 308 where the listing was renamed, 404 where there is none. */
export async function answerFeed(
  request: Request,
  asked: AskedFeed | undefined,
  format: FeedFormat,
): Promise<Response> {
  await connection()
  const found = asked && (await readFeed(asked, format, await feedWords()))
  if (!found) return answerMissing()
  if (found.kind === 'moved') return answerMoved(addresses.feed(found.base, format))
  return answerText(request, found, {
    'Content-Type': TYPES[format],
    'Cache-Control': PUBLIC,
    'Access-Control-Allow-Origin': '*',
    ...(found.hub && { Link: `<${found.hub}>; rel="hub", <${found.self}>; rel="self"` }),
  })
}

/** `segments` as they stand in the address, encoded: a section, or a section and the one below it. */
export function answerSectionFeed(request: Request, segments: string[], format: FeedFormat): Promise<Response> {
  const path = segments.map(decodeSegment).filter((segment) => segment !== undefined)
  return answerFeed(request, path.length === segments.length ? { kind: 'section', path } : undefined, format)
}

export function answerNamedFeed(
  request: Request,
  { kind, slug }: { kind: 'topic' | 'person'; slug: string },
  format: FeedFormat,
): Promise<Response> {
  const decoded = decodeSegment(slug)
  return answerFeed(request, decoded === undefined ? undefined : { kind, slug: decoded }, format)
}

/** The feed of a partner: it is theirs, and no cache between keeps it. */
export function answerPartnerFeed(request: Request, feed: WrittenFeed, format: FeedFormat): Response {
  return answerText(request, feed, { 'Content-Type': TYPES[format], 'Cache-Control': 'private, no-cache' })
}

function answerText(request: Request, feed: WrittenFeed, own: Record<string, string>): Response {
  const etag = `W/"${feed.hash}"`
  const changedAt = settled(feed.madeAt, Date.now())
  const headers = {
    ...own,
    ...NEVER_A_RESULT,
    ETag: etag,
    ...(changedAt !== null && { 'Last-Modified': new Date(toSecond(changedAt)).toUTCString() }),
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
  return isUnchanged(request.headers, { etag, changedAt })
    ? new Response(null, { status: 304, headers })
    : new Response(feed.text, { headers })
}

/** A feed leads to stories and is none: search engines read it, and do not show it. */
const NEVER_A_RESULT = { 'X-Robots-Tag': 'noindex' }

export async function answerMissing(): Promise<Response> {
  return new Response(await noFeed(), {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...NEVER_A_RESULT },
  })
}

function answerMoved(href: string): Response {
  return new Response(null, { status: 308, headers: { Location: href, 'Cache-Control': PUBLIC } })
}
