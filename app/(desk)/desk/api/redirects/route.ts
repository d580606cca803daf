import { type Answer, attempt } from '#newsroom/answer.ts'
import { can } from '#newsroom/permissions.ts'
import { importTable, LARGEST_TABLE } from '#newsroom/redirects/import-table.ts'
import { exportRedirects } from '#newsroom/redirects/load.ts'
import { findDesk, isSameOrigin } from '#newsroom/session.ts'

/** Every rule, as a table. Whoever may `manage:redirects`. */
export async function GET(): Promise<Response> {
  const desk = await findDesk()
  if (!desk) return respond({ ok: false, code: 'signed-out' })
  if (!can(desk.actor, 'manage:redirects')) return respond({ ok: false, code: 'forbidden' })
  const parts = exportRedirects(desk)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="redirects.csv"',
  }
  return new Response(body, { headers })
}

/** Reads a table: the body is the file. With `?save=1` it is saved, all of it or nothing. An `Answer` of `TableReport`. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return respond({ ok: false, code: 'forbidden' })
  const desk = await findDesk()
  if (!desk) return respond({ ok: false, code: 'signed-out' })
  if (!can(desk.actor, 'manage:redirects')) return respond({ ok: false, code: 'forbidden' })
  const bytes = await readBody(request)
  if (!bytes) return respond({ ok: false, code: 'csv-too-large' })
  const isSaving = new URL(request.url).searchParams.get('save') === '1'
  return respond(await attempt(() => importTable(desk, { bytes, isSaving })))
}

/** Undefined for a body that is larger than any table: the rest of it is not read. */
async function readBody(request: Request): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > LARGEST_TABLE) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const STATUS: Record<string, number> = { 'signed-out': 401, forbidden: 403, 'csv-too-large': 413 }

function respond(answer: Answer<unknown>): Response {
  return Response.json(answer, { status: answer.ok ? 200 : (STATUS[answer.code] ?? 400) })
}
