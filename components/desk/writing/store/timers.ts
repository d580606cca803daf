export interface Clock {
  now(): number
  /** Runs `work` once, later. @returns what calls it off. */
  after(ms: number, work: () => void): () => void
}

/** One alarm of each name: setting it again puts it off. */
export class Timers<Name extends string> {
  readonly #clock: Clock
  readonly #set = new Map<Name, () => void>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  has(name: Name): boolean {
    return this.#set.has(name)
  }

  set(name: Name, ms: number, work: () => void): void {
    this.cancel(name)
    const callOff = this.#clock.after(ms, () => {
      this.#set.delete(name)
      work()
    })
    this.#set.set(name, callOff)
  }

  cancel(...names: Name[]): void {
    for (const name of names) {
      this.#set.get(name)?.()
      this.#set.delete(name)
    }
  }
}
