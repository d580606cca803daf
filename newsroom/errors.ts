/** What may go wrong inside, translated into words once, at the edge. Anything else is a fault and is thrown on. */

export class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
  readonly code: 'article' | 'section' | 'person' | 'topic' | 'page' | 'publication'

  constructor(code: NotFoundError['code']) {
    super(`Not found: ${code}`)
    this.code = code
  }
}

export class InvalidError extends Error {
  override readonly name = 'InvalidError'
  readonly code: 'picture-type' | 'picture-size' | 'picture-broken'

  constructor(code: InvalidError['code'], cause?: unknown) {
    super(`Invalid: ${code}`, { cause })
    this.code = code
  }
}
