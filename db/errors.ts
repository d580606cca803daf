/** A row with this unique value exists already. `constraint` is the engine's own name for it, for logs. */
export class UniqueError extends Error {
  override readonly name = 'UniqueError'
  readonly constraint: string

  constructor(constraint: string, cause: unknown) {
    super(`Not unique: ${constraint}`, { cause })
    this.constraint = constraint
  }
}
