import { z } from 'zod'
import { attempt, invalid, type Refusal } from '#newsroom/answer.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { findDesk, isSameOrigin } from '#newsroom/session.ts'
import { keepPresence, leaveStory } from '#newsroom/stories/presence.ts'

const HEADERS = { 'Cache-Control': 'no-store' }
const STATUS: Record<string, number> = { forbidden: 403, 'not-found': 404, invalid: 422 }

const beatSchema = z.strictObject({
  tab: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  place: z.string().max(50).nullable().default(null),
  isLeaving: z.boolean().optional(),
})

/** «I am here, in this field»: answers who else is, and which version the story is at. With `isLeaving`: «I am gone». */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return refuse({ ok: false, code: 'forbidden' })
  const desk = await findDesk()
  if (!desk) return refuse({ ok: false, code: 'signed-out' }, 401)
  const id = parseArticleId((await params).id)
  if (id === undefined) return refuse({ ok: false, code: 'not-found' })
  const parsed = beatSchema.safeParse(await readJson(request))
  if (!parsed.success) return refuse(invalid(parsed.error))
  const { tab, place, isLeaving } = parsed.data
  if (isLeaving) {
    await leaveStory(desk, { id, tab })
    return Response.json({ ok: true, value: null }, { headers: HEADERS })
  }
  const answer = await attempt(() => keepPresence(desk, { id, tab, place }))
  return answer.ok ? Response.json(answer, { headers: HEADERS }) : refuse(answer)
}

/** A beacon is text by its type, and JSON by its content. */
async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text())
  } catch {
    return null
  }
}

function refuse(refusal: Refusal, status = STATUS[refusal.code] ?? 400): Response {
  return Response.json(refusal, { status, headers: HEADERS })
}
