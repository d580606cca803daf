import type { ZodError } from 'zod'
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from './errors.ts'

/** What an action of the desk answers with: `code` is a key of `Desk.errors` in the messages. */
export type Answer<T = null> = { ok: true; value: T } | Refusal
export interface Refusal {
  ok: false
  code: string
  /** Name of the field to a key of `Desk.errors`. */
  fields?: Record<string, string>
}

/** Runs a use case and turns the four errors of the newsroom into an answer. Anything else is a fault and is thrown on. */
export async function attempt<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return refusalOf(error)
  }
}

/** @throws the error itself when it is none of the newsroom's own. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof InvalidError) {
    return { ok: false, code: error.code, ...(error.fields && { fields: error.fields }) }
  }
  if (error instanceof NotFoundError) return { ok: false, code: 'not-found' }
  if (error instanceof ForbiddenError || error instanceof ConflictError) return { ok: false, code: error.code }
  throw error
}

/** What an input that its schema refuses is answered with: every field with the reason, as keys of `Desk.errors`. */
export function invalid(error: ZodError): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= reasonOf(issue)
  return { ok: false, code: 'invalid', fields }
}

function reasonOf(issue: ZodError['issues'][number]): string {
  // A schema names its own reason as its message; words with spaces are the library's.
  if (/^[a-z]+(?:-[a-z]+)*$/.test(issue.message)) return issue.message
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'too_small') return 'required'
  return 'invalid'
}
