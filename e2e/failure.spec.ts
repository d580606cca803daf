import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { migrateDatabase } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { savePublication } from '#db/queries/publication.ts'
import messages from '#messages/ar.json' with { type: 'json' }
import { tags } from '#newsroom/tags.ts'
import { expect, test } from './fixtures.ts'

const PORT = 3199
const ORIGIN = `http://127.0.0.1:${PORT}`

let dataDir: string
let server: ChildProcess

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'matbaa-failure-'))
  await migrateDatabase(dataDir)
  server = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "const { serve } = await import('./server/main.ts'); await serve({ isDevelopment: false }); console.log('open')",
    ],
    {
      cwd: resolve(import.meta.dirname, '..'),
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(PORT), NODE_ENV: 'production' },
    },
  )
  await new Promise((done) => server.stdout?.on('data', (chunk) => String(chunk).includes('open') && done(undefined)))
})
test.afterAll(() => {
  server.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

test('a page that cannot be made is an Arabic 500, and is whole again once the fault is gone', async ({
  page,
  request,
}) => {
  const response = await page.goto(`${ORIGIN}/`)
  expect(response?.status()).toBe(500)
  expect(response?.headers()['cache-control']).toBe('no-store')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.Errors.failed.title)
  for (const path of ['/city', '/7', '/city/7/x', '/nothing']) {
    expect((await request.get(ORIGIN + path, { maxRedirects: 0 })).status(), path).toBe(500)
  }

  await printPaper({})
  await page.goto(`${ORIGIN}/`)
  await expect(page.getByRole('main')).toContainText(messages.Front.empty)
})

test('readers keep the last page while a new one cannot be made', async ({ request }) => {
  await printPaper({})
  const front = async () => {
    const response = await request.get(`${ORIGIN}/`)
    return { status: response.status(), cache: response.headers()['x-cache'], text: await response.text() }
  }
  const good = await front()
  expect(good.status).toBe(200)

  // Settings that cannot be read: every page of the paper fails.
  await printPaper({ digits: 'none' })
  await expect.poll(async () => (await front()).cache, { timeout: 3_000 }).toBe('STALE')
  expect(await front()).toMatchObject({ status: 200, text: good.text })
  expect((await request.get(`${ORIGIN}/never-seen`)).status()).toBe(500)

  await printPaper({})
  await expect.poll(async () => (await front()).cache, { timeout: 3_000 }).not.toBe('STALE')
  expect((await front()).status).toBe(200)
})

async function printPaper(settings: object): Promise<void> {
  const db = openDatabase(dataDir)
  const row = {
    name: 'المجلة',
    legalName: '',
    tagline: 'يومية',
    foundedYear: 2000,
    issueNumber: 1,
    issueDay: new Date(),
    settings,
  }
  await db.write(async (tx) => {
    await savePublication(tx, row, new Date())
    await recordInvalidations(tx, [tags.publication, tags.missing], new Date())
  })
  await db.close()
}
