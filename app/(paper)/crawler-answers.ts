import { connection } from 'next/server'
import type { FoundSitemap } from '#newsroom/discovery/find-sitemap.ts'
import { readTextFacts } from '#newsroom/discovery/read.ts'
import type { TextFacts } from '#newsroom/discovery/text-facts.ts'
import { streamText } from '#newsroom/discovery/text-stream.ts'
import { isUnchanged, settled, toSecond } from '#newsroom/feeds/conditional.ts'

/** A story that was withdrawn must be gone at once: whoever keeps these asks again. */
const CACHING = 'public, max-age=0, s-maxage=2'

/** A sitemap as it is being read; 304 for whoever has it, 404 where there is none. */
export async function answerSitemap(request: Request, find: () => Promise<FoundSitemap | undefined>) {
  await connection()
  const found = await find()
  if (!found) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const { pieces, etag } = found
  const changedAt = settled(found.changedAt, Date.now())
  const headers = {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': CACHING,
    'X-Robots-Tag': 'noindex',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ...(etag && { ETag: etag }),
    ...(changedAt !== null && { 'Last-Modified': new Date(toSecond(changedAt)).toUTCString() }),
  }
  if (etag && isUnchanged(request.headers, { etag, changedAt })) return new Response(null, { status: 304, headers })
  return new Response(streamText(pieces), { headers })
}

/** A plain text for machines; 404 where there is nothing to say. */
export async function answerTexts(
  write: (facts: TextFacts) => string | undefined | Promise<string | undefined>,
): Promise<Response> {
  await connection()
  const facts = await readTextFacts()
  const text = facts && (await write(facts))
  if (text === undefined) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': CACHING } })
}
