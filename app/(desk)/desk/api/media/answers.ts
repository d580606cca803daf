import type { Answer } from '#newsroom/answer.ts'

const STATUS: Record<string, number> = { 'signed-out': 401, forbidden: 403, 'not-found': 404, 'picture-bytes': 413 }

/** An answer as a response: what was refused has a status of its own, too. */
export function respond(answer: Answer<unknown>): Response {
  return Response.json(answer, { status: answer.ok ? 200 : (STATUS[answer.code] ?? 400) })
}

export function refuse(code: 'signed-out' | 'forbidden'): Response {
  return respond({ ok: false, code })
}
