import { type ChildProcess, execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { end, keepAsking, startPaper } from './own-paper.ts'

const PORT = 3198
const ORIGIN = `http://127.0.0.1:${PORT}`
const COUNT = 3

let paper: ChildProcess

/** Three processes more, beside the one the other tests read, on the same database. */
test.beforeAll(async () => {
  paper = await startPaper({ PORT, PROCESSES: COUNT })
})
test.afterAll(() => end(paper))

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

/** One answer over a connection of its own, which any of the processes may take. */
async function get(path: string): Promise<string> {
  const response = await fetch(ORIGIN + path, { headers: { connection: 'close' } })
  return `${response.status} ${await response.text()}`
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
  const stop = keepAsking(ORIGIN, ['/'])
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
