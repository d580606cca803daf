import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, request as ask } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env.ts'

/** Opens the paper once more, on the same data, at a port of its own; resolves when it can be read. */
export async function startPaper(settings: { PORT: number; PROCESSES: number; PURGE_URLS?: string }) {
  const paper = spawn(process.execPath, ['cli/start.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: {
      ...process.env,
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)])),
      DATA_DIR: env.DATA_DIR,
      NODE_ENV: 'production',
    },
  })
  const address = `http://127.0.0.1:${settings.PORT}`
  await new Promise((done) => paper.stdout.on('data', (chunk) => String(chunk).includes(address) && done(undefined)))
  return paper
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess | undefined, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await gone
}

/** Asks over open connections, again and again, until told to stop; what went wrong is collected. */
export function keepAsking(origin: string, paths: string[]): () => Promise<{ answers: number; faults: string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const faults: string[] = []
  let answers = 0
  let isAsking = true
  const once = (path: string) =>
    new Promise<void>((done) => {
      ask(origin + path, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
        answers += 1
        if (response.statusCode !== 200) faults.push(`status ${response.statusCode} at ${path}`)
        response.resume().once('end', done)
      })
        .once('error', (error) => {
          faults.push(error.message)
          done()
        })
        .end()
    })
  const askers = Array.from({ length: 4 }, async () => {
    while (isAsking) {
      for (const path of paths) await once(path)
      // A new process needs a share of the machine, too.
      await sleep(5)
    }
  })
  return async () => {
    isAsking = false
    await Promise.all(askers)
    agent.destroy()
    return { answers, faults }
  }
}
