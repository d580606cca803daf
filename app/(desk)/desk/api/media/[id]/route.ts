import { attempt, invalid } from '#newsroom/answer.ts'
import { editPicture, pictureWordsSchema } from '#newsroom/media/edit.ts'
import { findDesk, isSameOrigin } from '#newsroom/session.ts'
import { refuse, respond } from '../answers.ts'

/** Changes what is said of a picture: any of alt, caption, credit, source, licence. An `Answer`. */
export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return refuse('forbidden')
  const desk = await findDesk()
  if (!desk) return refuse('signed-out')
  const sent = await request.json().catch(() => undefined)
  const parsed = pictureWordsSchema.safeParse({ ...sent, mediaId: Number((await params).id) })
  if (!parsed.success) return respond(invalid(parsed.error))
  return respond(
    await attempt(async () => {
      await editPicture(desk, parsed.data)
      return null
    }),
  )
}
