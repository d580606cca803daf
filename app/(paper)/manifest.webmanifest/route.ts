import { connection } from 'next/server'
import { manifestOf } from '#newsroom/discovery/manifest.ts'
import { readEdition } from '#newsroom/read.ts'

/** As true as the pages are: a cache in front may hold it no longer than it holds them. */
const HEADERS = {
  'Content-Type': 'application/manifest+json; charset=utf-8',
  'Cache-Control': 'public, max-age=300, s-maxage=10, stale-while-revalidate=30',
}

/** The paper among a phone's apps. */
export async function GET(): Promise<Response> {
  await connection()
  const edition = await readEdition()
  if (!edition) return new Response(null, { status: 503 })
  return new Response(JSON.stringify(manifestOf(edition)), { headers: HEADERS })
}
