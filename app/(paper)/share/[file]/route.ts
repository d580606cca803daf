import { readFile } from 'node:fs/promises'
import { connection } from 'next/server'
import { readShareCard } from '#newsroom/share/read.ts'

/** What stands at an address never changes, but its story may be withdrawn: whoever keeps it for others asks again. */
const KEPT = 'public, max-age=31536000, s-maxage=2, immutable'
const STATUS = { missing: 404, gone: 410, busy: 503 } as const

/** The card of a story without a photograph, as link previews fetch it. */
export async function GET(_request: Request, { params }: RouteContext<'/share/[file]'>): Promise<Response> {
  await connection()
  const { file: name } = await params
  const found = await readShareCard(name)
  const headers: Record<string, string> = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
  switch (found.kind) {
    case 'file': {
      const bytes = await readFile(found.file)
      return new Response(bytes, {
        headers: {
          'Content-Type': 'image/jpeg',
          'Content-Length': String(bytes.length),
          'Cache-Control': KEPT,
          'Content-Security-Policy': "default-src 'none'; sandbox",
        },
      })
    }
    case 'moved':
      return new Response(null, { status: 302, headers: { ...headers, Location: found.path } })
    default:
      if (found.kind === 'busy') headers['Retry-After'] = '5'
      return new Response(null, { status: STATUS[found.kind], headers })
  }
}
