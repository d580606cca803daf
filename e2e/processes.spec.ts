import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Agent, request as ask } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env.ts'
import { expect, test } from './fixtures.ts'

const PORT = 3198
const ORIGIN = `http://127.0.0.1:${PORT}`
const COUNT = 3

let paper: ChildProcess

/** Three processes more, beside the one the other tests read, on the same database. */
test.beforeAll(async () => {
  paper = spawn(process.execPath, ['cli/start.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: {
      ...process.env,
      DATA_DIR: env.DATA_DIR,
      PORT: String(PORT),
      PROCESSES: String(COUNT),
      NODE_ENV: 'production',
    },
  })
  await new Promise((done) => paper.stdout?.on('data', (chunk) => String(chunk).includes(ORIGIN) && done(undefined)))
})
test.afterAll(async () => {
  const gone = new Promise((done) => paper.once('exit', done))
  paper.kill('SIGTERM')
  await gone
})

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

/** One answer over a connection of its own, which any of the processes may take. */
async function get(path: string): Promise<string> {
  const response = await fetch(ORIGIN + path, { headers: { connection: 'close' } })
  return `${response.status} ${await response.text()}`
}

/** Asks over open connections, again and again, until told to stop; what went wrong is collected. */
function keepAsking(path: string): () => Promise<{ answers: number; faults: string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const faults: string[] = []
  let answers = 0
  let isAsking = true
  const once = () =>
    new Promise<void>((done) => {
      ask(ORIGIN + path, { agent }, (response) => {
        answers += 1
        if (response.statusCode !== 200) faults.push(`status ${response.statusCode}`)
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
      await once()
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

function servingProcesses(): number[] {
  const children = `/proc/${paper.pid}/task/${paper.pid}/children`
  if (existsSync(children)) return readFileSync(children, 'utf8').trim().split(/\s+/).map(Number)
  const rows = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .flatMap(([pid = 0, parent]) => (parent === paper.pid ? pid : []))
}

test('what one process publishes, every process shows', async ({ paper: newsroom }) => {
  for (let n = 0; n < COUNT * 3; n++) await get('/economy')
  const headline = `خبر تراه كل العمليات ${Date.now()}`
  await newsroom.insertArticle({ headline, section: 'economy' })
  await expect
    .poll(
      async () => {
        const pages = await Promise.all(Array.from({ length: COUNT * 4 }, () => get('/economy')))
        return pages.every((page) => page.includes(headline))
      },
      { timeout: 2_000, intervals: [100] },
    )
    .toBe(true)
})

test('the processes are replaced one by one, and no reader notices', async () => {
  const before = servingProcesses()
  expect(before).toHaveLength(COUNT)
  const stop = keepAsking('/')
  paper.kill('SIGHUP')
  await expect.poll(() => servingProcesses().filter((pid) => before.includes(pid)).length, { timeout: 90_000 }).toBe(0)
  const { answers, faults } = await stop()
  expect(faults).toEqual([])
  expect(answers).toBeGreaterThan(50)
  expect(servingProcesses()).toHaveLength(COUNT)
})

test('a process that is killed is replaced', async () => {
  const [victim = 0] = servingProcesses()
  process.kill(victim, 'SIGKILL')
  const others = () => servingProcesses().filter((pid) => pid !== victim).length
  await expect.poll(others, { timeout: 15_000 }).toBe(COUNT)
  expect(await get('/')).toMatch(/^200 /)
})
