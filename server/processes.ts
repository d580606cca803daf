import cluster, { type Worker } from 'node:cluster'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from './main.ts'

/*
 * Several processes that serve one paper at one address. They share nothing but the database: each has its own finished
 * pages and follows the same invalidations.
 */

const SERVING = join(import.meta.dirname, 'serving-process.ts')
/** A process that dies is replaced at once; one that keeps dying, ever later. */
const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 10_000
/** Whoever lived this long did not die of its birth. */
const HEALTHY_AFTER_MS = 30_000

/** What a serving process tells the one that began it. */
export type Told = { ready: string } | { failed: { message: string; code: string | undefined } }
/** What it is told. */
export const STOP = 'stop'

export interface Processes extends Server {
  /** Replaces each process by a new one, one after the other, while the paper goes on being read. */
  renew(): Promise<void>
}

/** Starts `count` processes that serve at `HOST` and `PORT`. @throws when the first cannot serve. */
export async function serveInProcesses(count: number): Promise<Processes> {
  cluster.setupPrimary({ exec: SERVING, args: [] })
  let isStopping = false
  let delay = FIRST_DELAY_MS
  const serving = new Set<Worker>()

  async function begin(): Promise<string> {
    const worker = cluster.fork()
    const bornAt = performance.now()
    const address = await readinessOf(worker)
    serving.add(worker)
    worker.once('exit', async () => {
      if (!serving.delete(worker) || isStopping) return
      delay = performance.now() - bornAt > HEALTHY_AFTER_MS ? FIRST_DELAY_MS : Math.min(delay * 2, LONGEST_DELAY_MS)
      console.error('A serving process died and is replaced.')
      await sleep(delay)
      if (!isStopping) await begin().catch(console.error)
    })
    return address
  }

  async function end(worker: Worker): Promise<void> {
    serving.delete(worker)
    const gone = new Promise((done) => worker.once('exit', done))
    if (worker.isConnected()) worker.send(STOP)
    await gone
  }

  const address = await begin()
  await Promise.all(Array.from({ length: count - 1 }, begin))

  return {
    address,
    async renew() {
      for (const old of [...serving]) {
        if (isStopping) return
        await begin()
        await end(old)
      }
    },
    async stop() {
      isStopping = true
      await Promise.all([...serving].map(end))
    },
  }
}

function readinessOf(worker: Worker): Promise<string> {
  return new Promise((done, fail) => {
    worker.once('message', (told: Told) => {
      if ('ready' in told) done(told.ready)
      else fail(Object.assign(new Error(told.failed.message), { code: told.failed.code }))
    })
    worker.once('exit', (code) => fail(new Error(`A serving process ended with code ${code}.`)))
  })
}
