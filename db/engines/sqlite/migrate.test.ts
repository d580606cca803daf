import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../open.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** The exit code of a process of its own that migrates `dataDir`. */
function migrateElsewhere(dataDir: string): Promise<number | null> {
  const script = `const { migrateDatabase } = await import('./db/migrate.ts'); await migrateDatabase(${JSON.stringify(dataDir)})`
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, stdio: 'ignore' })
    child.on('exit', done)
  })
}

test('four processes that migrate one paper at once take turns', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'matbaa-migrate-'))
  const codes = await Promise.all(Array.from({ length: 4 }, () => migrateElsewhere(dataDir)))
  expect(codes).toEqual([0, 0, 0, 0])
  const db = openDatabase(dataDir)
  expect(await db.read.select({ id: db.read.tables.article.id }).from(db.read.tables.article)).toEqual([])
  await db.close()
  // Nothing was behind, so nothing was put aside.
  expect(existsSync(join(dataDir, 'paper.sqlite.before-migration'))).toBe(false)
  rmSync(dataDir, { recursive: true })
}, 30_000)
