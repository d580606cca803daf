import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server that belongs to one run of the tests: nothing of it outlives them. */
export interface TestServer {
  /** Of the database every server has. */
  url: string
  stop(): Promise<void>
}

/** initdb and postgres refuse to be root; this is «nobody», wherever there is one. */
const NOBODY = 65_534
const READY_WITHIN_MS = 20_000
const USUAL_FOLDERS = ['/usr/local/bin', '/usr/bin', '/opt/homebrew/bin', '/usr/local/pgsql/bin']

/** The folder of a PostgreSQL server's programs on this machine: the newest of Debian's, or where others put them. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  return [...versions.map((version) => join(debian, version, 'bin')), ...USUAL_FOLDERS].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

/** Starts a server in a temporary folder, without any of the care for power failures that costs time. */
export async function startTestServer(programs: string): Promise<TestServer> {
  const dir = mkdtempSync(join(tmpdir(), 'matbaa-pg-'))
  const isRoot = process.getuid?.() === 0
  const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  if (isRoot) chownSync(dir, NOBODY, NOBODY)
  const data = join(dir, 'data')
  const options = { ...identity, cwd: dir, stdio: 'ignore' as const }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'paper', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    options,
  )
  const port = await findPort()
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${dir}`, 'fsync=off']
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...[...settings, 'synchronous_commit=off', 'full_page_writes=off'].flatMap((one) => ['-c', one])],
    options,
  )
  const url = `postgres://paper@127.0.0.1:${port}/postgres`
  await becomeReady(server, url)
  return {
    url,
    async stop() {
      const gone = new Promise((done) => server.once('exit', done))
      // Immediate: what is in it is thrown away anyway.
      server.kill('SIGQUIT')
      await gone
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Makes an empty database at a server, or a copy of another; gives its address. */
export async function makeDatabase(url: string, name: string, template = 'template0'): Promise<string> {
  await command(url, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return url.replace(/[^/]+$/, name)
}

export function dropDatabase(url: string, name: string): Promise<void> {
  return command(url, `DROP DATABASE ${name} WITH (FORCE)`)
}

/** Ends every connection to a database, as a server that is restarted does. */
export function cutConnections(url: string): Promise<void> {
  return command(
    url,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
  )
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

async function becomeReady(server: ChildProcess, url: string): Promise<void> {
  const began = performance.now()
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (server.exitCode !== null || performance.now() - began > READY_WITHIN_MS) throw error
      await sleep(50)
    }
  }
}

function findPort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
