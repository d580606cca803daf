import { readFile } from 'node:fs/promises'
import { attempt } from '#newsroom/answer.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { findDesk } from '#newsroom/session.ts'
import { getCardOfDraft } from '#newsroom/share/read.ts'

const HEADERS = { 'Cache-Control': 'no-store' }
const STATUS: Record<string, number> = { forbidden: 403, 'not-found': 404 }

/** The card that a story without a photograph would be shared with, as it was last saved. A JPEG, or a refusal. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const desk = await findDesk()
  if (!desk) return Response.json({ ok: false, code: 'signed-out' }, { status: 401, headers: HEADERS })
  const id = parseArticleId((await params).id)
  if (id === undefined) return Response.json({ ok: false, code: 'not-found' }, { status: 404, headers: HEADERS })
  const answer = await attempt(() => getCardOfDraft(desk, id))
  if (!answer.ok) return Response.json(answer, { status: STATUS[answer.code] ?? 400, headers: HEADERS })
  if (answer.value === undefined)
    return new Response(null, { status: 503, headers: { ...HEADERS, 'Retry-After': '5' } })
  return new Response(await readFile(answer.value), {
    // The address carries the version it was saved as.
    headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=300' },
  })
}
