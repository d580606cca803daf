import { env } from '#env.ts'
import { attempt, invalid } from '#newsroom/answer.ts'
import { focalSchema, moveFocalPoint } from '#newsroom/media/edit.ts'
import { findDesk, isSameOrigin } from '#newsroom/session.ts'
import { refuse, respond } from '../../answers.ts'

/** Moves the focal point of a picture: `{ x, y }`, 0–1 from the left and top. An `Answer`. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return refuse('forbidden')
  const desk = await findDesk()
  if (!desk) return refuse('signed-out')
  const sent = await request.json().catch(() => undefined)
  const parsed = focalSchema.safeParse({ ...sent, mediaId: Number((await params).id) })
  if (!parsed.success) return respond(invalid(parsed.error))
  return respond(
    await attempt(async () => {
      await moveFocalPoint(desk, env.DATA_DIR, parsed.data)
      return null
    }),
  )
}
