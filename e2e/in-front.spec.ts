import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env.ts'
import { expect, test } from './fixtures.ts'
import { end, keepAsking, startPaper } from './own-paper.ts'

/*
 * The files of ops/ at work: nginx and Varnish in front of a paper of their own, which is killed while it is read.
 * Left out, and said to be, where the programs are not on the machine.
 */

const OPS = resolve(import.meta.dirname, '../ops')
const ERROR_PAGE = 'الجريدة متوقفة لدقائق'
const UNSEEN = '/masthead'

interface Front {
  program: string
  paperPort: number
  port: number
  purges: boolean
  /** Writes what the program reads into `dir`, and gives the arguments it is started with. */
  prepare(dir: string): string[]
}

/** A file of ops/ with the places of this machine in it. */
function place(file: string, { paperPort, port, dir }: { paperPort: number; port: number; dir: string }): string {
  const text = readFileSync(join(OPS, file), 'utf8')
    .replaceAll('/usr/share/matbaa/ops', OPS)
    .replaceAll('/var/cache/nginx/matbaa', join(dir, 'cache'))
    .replaceAll('/var/lib/matbaa', resolve(env.DATA_DIR))
    .replace('127.0.0.1:3000', `127.0.0.1:${paperPort}`)
    .replace('.port = "3000"', `.port = "${paperPort}"`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
  const path = join(dir, file.replaceAll('/', '-'))
  writeFileSync(path, text)
  return path
}

const FRONTS: Front[] = [
  {
    program: 'nginx',
    paperPort: 3196,
    port: 3197,
    purges: false,
    prepare(dir) {
      const site = place('nginx/matbaa.conf', { ...this, dir })
      const isRoot = process.getuid?.() === 0
      const folders = ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      for (const folder of folders) mkdirSync(join(dir, folder))
      const conf = join(dir, 'nginx.conf')
      writeFileSync(
        conf,
        `${isRoot ? 'user root;' : ''} daemon off; pid ${dir}/pid; error_log ${dir}/errors; events {}
        http {
          access_log off;
          client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy;
          fastcgi_temp_path ${dir}/fastcgi; uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
          include ${site};
        }`,
      )
      return ['-p', dir, '-e', join(dir, 'errors'), '-c', conf]
    },
  },
  {
    program: 'varnishd',
    paperPort: 3194,
    port: 3195,
    purges: true,
    prepare(dir) {
      const vcl = place('varnish/matbaa.vcl', { ...this, dir })
      return [
        '-F',
        '-j',
        'none',
        '-a',
        `127.0.0.1:${this.port}`,
        '-f',
        vcl,
        '-n',
        join(dir, 'work'),
        '-s',
        'malloc,64m',
      ]
    },
  },
]

function findProgram(name: string): string | undefined {
  return ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/opt/homebrew/bin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
}

/** Debian keeps the module apart from Varnish. */
function hasModules(): boolean {
  try {
    return execFileSync('find', ['/usr/lib', '-name', 'libvmod_xkey.so'], { encoding: 'utf8' }) !== ''
  } catch {
    return false
  }
}

test.setTimeout(120_000)

for (const front of FRONTS) {
  test(`${front.program} shows what is new at once, and goes on when the paper is killed`, async ({
    paper: newsroom,
  }) => {
    const program = findProgram(front.program)
    test.skip(!program || (front.purges && !hasModules()), `${front.program} is not on this machine.`)
    const { paperPort, port } = front
    const origin = `http://127.0.0.1:${port}`
    const dir = mkdtempSync(join(tmpdir(), 'matbaa-front-'))
    const settings = { PORT: paperPort, PROCESSES: 1, ...(front.purges && { PURGE_URLS: `${origin}/` }) }
    let running: ChildProcess | undefined
    let paper: ChildProcess | undefined
    const get = async (path: string) => {
      const response = await fetch(origin + path, { headers: { connection: 'close' } })
      return { status: response.status, front: response.headers.get('x-front'), text: await response.text() }
    }
    try {
      paper = await startPaper(settings)
      running = spawn(program ?? '', front.prepare(dir), { stdio: 'ignore' })
      await expect.poll(async () => (await get('/').catch(() => undefined))?.status, { timeout: 20_000 }).toBe(200)

      // A page that many ask for is asked for once.
      const warmed = ['/', '/health', '/about', `/${await newsroom.sampleId('gauge-reopens')}`]
      // What was dropped before Varnish was there is told to it when it comes.
      const warm = () => Promise.all(warmed.map(async (path) => (await get(path)).front))
      const hits = warmed.map(() => 'HIT')
      await expect.poll(warm, { timeout: 10_000, intervals: [200] }).toEqual(hits)
      expect((await get('/health?fbclid=abc&utm_source=x')).front).toBe('HIT')

      const headline = `خبر يراه القراء من خلف ${front.program} ${Date.now()}`
      await newsroom.insertArticle({ headline, section: 'health' })
      const isNew = async () => (await get('/health')).text.includes(headline)
      await expect.poll(isNew, { timeout: 2_000, intervals: [100] }).toBe(true)

      // What has just changed is shown, as it was, when the paper dies before it is made anew.
      const stop = keepAsking(origin, ['/', '/health', '/about'])
      await sleep(500)
      await newsroom.insertArticle({ headline: `${headline} الأخير`, section: 'health' })
      await end(paper, 'SIGKILL')
      await sleep(6_000)
      const { answers, faults } = await stop()
      expect(faults).toEqual([])
      expect(answers).toBeGreaterThan(200)
      const unseen = await get(UNSEEN)
      expect(unseen.status).toBe(503)
      expect(unseen.text).toContain(ERROR_PAGE)

      paper = await startPaper(settings)
      const again = `${headline} مرة أخرى`
      await newsroom.insertArticle({ headline: again, section: 'health' })
      await expect.poll(async () => (await get('/health')).text.includes(again), { timeout: 15_000 }).toBe(true)
      expect((await get('/_next/image?url=%2Fx&w=640&q=75')).status).toBe(404)
      expect((await get('/desk/sign-in')).front).not.toBe('HIT')
    } finally {
      await Promise.all([end(running), end(paper)])
      rmSync(dir, { recursive: true, force: true })
    }
  })
}
