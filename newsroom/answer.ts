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
export function refusalOf(error: unknown): Refusal {
  if (error instanceof InvalidError) {
    return { ok: false, code: error.code, ...(error.fields && { fields: error.fields }) }
  }
  if (error instanceof NotFoundError) return { ok: false, code: 'not-found' }
  if (error instanceof ForbiddenError || error instanceof ConflictError) return { ok: false, code: error.code }
  throw error
}
