import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const STAMP = join(ROOT, '.next/.built-from')
/** What the build is made of. The database and the tests are not. */
const SOURCES = [
  'app',
  'arabic',
  'components',
  'db',
  'i18n',
  'messages',
  'newsroom',
  'public',
  'server',
  'env.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]
const NOT_BUILT = /\.test\.tsx?$|\/fixtures\/|^db\/sample\//

/** Builds the app, unless it was built from these very sources. Prints nothing but a failure's own words. */
export async function buildIfStale(say: (line: string) => void): Promise<void> {
  const wanted = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  say('Building the paper (about half a minute)…')
  await run('node_modules/next/dist/bin/next', ['build'])
  writeFileSync(STAMP, wanted)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(listFiles)) {
    if (!NOT_BUILT.test(path)) hash.update(path).update(readFileSync(join(ROOT, path)))
  }
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  try {
    const names = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    return names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
      .sort()
  } catch {
    return [path]
  }
}

function run(script: string, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`The build failed.\n${output}`))))
  })
}
