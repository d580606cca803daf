import { z } from 'zod'
import { attempt, invalid, type Refusal } from '#newsroom/answer.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { findDesk, isSameOrigin } from '#newsroom/session.ts'
import { loadWorkingCopy, type Saved, saveStory } from '#newsroom/stories/save.ts'
import { storySchema } from '#newsroom/stories/story.ts'

/** Characters of JSON: some two hundred thousand words of Arabic. */
const LARGEST = 2_000_000
const HEADERS = { 'Cache-Control': 'no-store' }
const STATUS: Record<string, number> = { forbidden: 403, 'not-found': 404, state: 409, version: 409, invalid: 422 }

const savedPartsSchema = z.strictObject({
  version: z.int().min(0),
  base: storySchema.partial(),
  mine: storySchema.partial(),
  isAgain: z.boolean().optional(),
  isOver: z.boolean().optional(),
  kind: z.enum(['autosave', 'manual']).optional(),
})

interface Params {
  params: Promise<{ id: string }>
}

/** The story as it is being written: an `Answer` of `Saved`. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const desk = await findDesk()
  if (!desk) return refuse({ ok: false, code: 'signed-out' }, 401)
  const id = parseArticleId((await params).id)
  if (id === undefined) return refuse({ ok: false, code: 'not-found' })
  const answer = await attempt(() => loadWorkingCopy(desk, id))
  return answer.ok ? Response.json(answer, { headers: HEADERS }) : refuse(answer)
}

/**
 * Takes in what was written since the version it was written on. Answers `Saved`; its `story` is null when it is what
 * was sent and nothing else, which is nearly always.
 */
export async function PUT(request: Request, { params }: Params): Promise<Response> {
  if (!isSameOrigin(request)) return refuse({ ok: false, code: 'forbidden' })
  const desk = await findDesk()
  if (!desk) return refuse({ ok: false, code: 'signed-out' }, 401)
  const id = parseArticleId((await params).id)
  if (id === undefined) return refuse({ ok: false, code: 'not-found' })
  const sent = await readJson(request)
  if (sent === undefined) return refuse({ ok: false, code: 'too-long' }, 413)
  const parsed = savedPartsSchema.safeParse(sent)
  if (!parsed.success) return refuse(byField(invalid(parsed.error)))
  const answer = await attempt(() => saveStory(desk, { ...parsed.data, id }))
  if (!answer.ok) return refuse(answer)
  return Response.json({ ok: true, value: asSent(answer.value, parsed.data.version) }, { headers: HEADERS })
}

function asSent(saved: Saved, version: number): Omit<Saved, 'story'> & { story: Saved['story'] | null } {
  return saved.version === version + 1 && saved.conflicts.length === 0 ? { ...saved, story: null } : saved
}

/** Undefined when it is more than a story can be; null when it is no JSON. */
async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST * 3) return undefined
  const text = await request.text()
  if (text.length > LARGEST) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** `mine.body.content.3` is the body. */
function byField(refusal: Refusal): Refusal {
  const named = Object.entries(refusal.fields ?? {}).map(([path, reason]) => [
    path.replace(/^(?:mine|base)\./, '').split('.')[0] ?? path,
    reason,
  ])
  return { ...refusal, fields: Object.fromEntries(named) }
}

function refuse(refusal: Refusal, status = STATUS[refusal.code] ?? 400): Response {
  return Response.json(refusal, { status, headers: HEADERS })
}
