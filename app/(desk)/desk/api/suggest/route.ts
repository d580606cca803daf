import { z } from 'zod'
import { LONGEST_SEARCH } from '#arabic/search-query.ts'
import { attempt, invalid } from '#newsroom/answer.ts'
import { findDesk } from '#newsroom/session.ts'
import { loadStoryTags, loadSuggestions, SUGGESTION_KINDS } from '#newsroom/stories/load-suggestions.ts'

const askedSchema = z.union([
  z.object({ kind: z.literal('story-tags'), story: z.coerce.number().int().positive() }),
  z.object({ kind: z.enum(SUGGESTION_KINDS), q: z.string().max(LONGEST_SEARCH).default('') }),
])

/**
 * What a field of the writing page offers: `?kind=tags|people|sections|sources|stories&q=…`, or `?kind=story-tags&story=…`
 * for the tags whose names stand in a story. An `Answer` of `Suggestion[]`.
 */
export async function GET(request: Request): Promise<Response> {
  const desk = await findDesk()
  if (!desk) return Response.json({ ok: false, code: 'signed-out' }, { status: 401 })
  const parsed = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!parsed.success) return Response.json(invalid(parsed.error), { status: 400 })
  const asked = parsed.data
  const answer = await attempt(() =>
    asked.kind === 'story-tags'
      ? loadStoryTags(desk, asked.story)
      : loadSuggestions(desk, { kind: asked.kind, query: asked.q }),
  )
  return Response.json(answer, { status: answer.ok ? 200 : (STATUS[answer.code] ?? 400) })
}

const STATUS: Record<string, number> = { forbidden: 403, 'not-found': 404 }
