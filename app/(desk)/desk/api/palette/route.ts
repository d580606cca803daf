import { LONGEST_SEARCH } from '#arabic/search-query.ts'
import { findDesk } from '#newsroom/session.ts'
import { findStories } from '#newsroom/stories/list.ts'

/** Stories for the command palette: `?q=…`, words of a headline or a number. An `Answer` of `StoryHit[]`. */
export async function GET(request: Request): Promise<Response> {
  const desk = await findDesk()
  if (!desk) return Response.json({ ok: false, code: 'signed-out' }, { status: 401 })
  const text = new URL(request.url).searchParams.get('q')?.slice(0, LONGEST_SEARCH) ?? ''
  return Response.json({ ok: true, value: await findStories(desk, text) })
}
