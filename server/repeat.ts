/** Work that is begun again and again, never twice at once, and whose troubles end nothing. */
export function repeat(work: () => Promise<unknown>, trouble: string) {
  let running: Promise<void> | undefined
  let isBroken = false

  async function run(): Promise<void> {
    try {
      await work()
      isBroken = false
    } catch (error) {
      // Once for each trouble, not once a second: the next time it is tried again.
      if (!isBroken) console.error(trouble, error)
      isBroken = true
    } finally {
      running = undefined
    }
  }

  return {
    go() {
      running ??= run()
    },
    settled: async () => running,
  }
}
