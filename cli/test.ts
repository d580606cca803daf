import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBrowser } from './browser.ts'
import { buildIfStale } from './build.ts'

/*
 * Every check there is, in the order in which they fail fastest. Quiet while all is well; what fails prints its own
 * words. Ends with one line: «N passed, N failed».
 */

const ROOT = resolve(import.meta.dirname, '..')
const PORT = Number(process.env.E2E_PORT ?? 3100)
const totals = { passed: 0, failed: 0 }
const say = (line: string) => console.log(line)

const bin = (path: string) => [process.execPath, join(ROOT, 'node_modules', path)]
await check('Types', [...bin('next/dist/bin/next'), 'typegen'], [...bin('typescript/bin/tsc'), '--noEmit'])
await check('Lint', [...bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])
await check('Style rules', [process.execPath, join(ROOT, 'cli/check-style.ts')])
await unitTests()
await endToEndTests()

console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed > 0 ? 1 : 0)

/** Runs commands one after another and counts them as one check. */
async function check(name: string, ...commands: string[][]): Promise<void> {
  for (const command of commands) {
    const { code, output } = await run(command)
    if (code !== 0) {
      console.log(`${name} failed.\n${output}`)
      totals.failed += 1
      return
    }
  }
  totals.passed += 1
}

async function unitTests(): Promise<void> {
  const report = join(mkdtempSync(join(tmpdir(), 'matbaa-unit-')), 'unit.json')
  const { code, output } = await run([
    ...bin('vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (code !== 0) console.log(output)
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    totals.passed += numPassedTests ?? 0
    totals.failed += numFailedTests ?? 0
    if (code !== 0 && !numFailedTests) totals.failed += 1
  } catch {
    totals.failed += 1
  }
  for (const line of output.matchAll(/^(?:LEFT OUT|SKIPPED): .*$/gm)) console.log(line[0])
}

/** The production build, serving a sample edition of its own, driven in Chromium. */
async function endToEndTests(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'matbaa-e2e-'))
  let server: ChildProcess | undefined
  try {
    const browser = findBrowser(say)
    await buildIfStale(say)
    say('Opening the paper in a browser…')
    const environment = { DATA_DIR: dataDir, PORT: String(PORT), E2E_PORT: String(PORT), CHROMIUM: browser }
    server = await startServer(environment)
    const { code, output } = await run([...bin('@playwright/test/cli.js'), 'test'], environment)
    if (code !== 0) console.log(output)
    const { stats } = JSON.parse(readFileSync(join(ROOT, 'test-results/e2e.json'), 'utf8')) as {
      stats: Record<string, number>
    }
    totals.passed += stats.expected ?? 0
    totals.failed += (stats.unexpected ?? 0) + (stats.flaky ?? 0)
    if (stats.skipped) console.log(`LEFT OUT: ${stats.skipped} end-to-end tests`)
    if (code !== 0 && !stats.unexpected) totals.failed += 1
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    totals.failed += 1
  } finally {
    server?.kill('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function startServer(environment: Record<string, string>): Promise<ChildProcess> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'cli/start.ts')], {
      cwd: ROOT,
      env: { ...process.env, ...environment, NODE_ENV: 'production' },
    })
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk
      if (output.includes(`http://127.0.0.1:${PORT}`)) done(child)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => fail(new Error(`The paper did not open.\n${output}`)))
  })
}

function run(command: string[], environment: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const [program = '', ...args] = command
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...environment, FORCE_COLOR: '0' } })
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', fail)
    child.once('exit', (code) => done({ code: code ?? 1, output }))
  })
}
