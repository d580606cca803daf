/** What may go wrong inside, translated into words once, at the edge. Anything else is a fault and is thrown on. */

export class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
  readonly code: 'article' | 'section' | 'person' | 'topic' | 'page' | 'publication' | 'picture' | 'user' | 'row'

  constructor(code: NotFoundError['code']) {
    super(`Not found: ${code}`)
    this.code = code
  }
}

export class InvalidError extends Error {
  override readonly name = 'InvalidError'
  /** A key of `Desk.errors` in the messages. */
  readonly code: string
  /** What is wrong with which field: name of the field to a key of `Desk.errors`. */
  readonly fields: Record<string, string> | undefined

  constructor(code: string, options: { cause?: unknown; fields?: Record<string, string> } = {}) {
    super(`Invalid: ${code}`, { cause: options.cause })
    this.code = code
    this.fields = options.fields
  }
}

/** The person may not do this. The screens never offer it, so whoever meets it has come another way. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError'
  readonly code = 'forbidden'

  constructor(action: string) {
    super(`Forbidden: ${action}`)
  }
}

/** Somebody else was first: the row is no longer as it was when it was read. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
  readonly code: 'version' | 'state' | 'taken'

  constructor(code: ConflictError['code'], cause?: unknown) {
    super(`Conflict: ${code}`, { cause })
    this.code = code
  }
}
