import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { dropDatabase, makeDatabase } from './engines/postgres/test-server.ts'
import { migrateDatabase } from './migrate.ts'

/** A migrated database for one test, and a folder for its files. */
export interface TestPlace {
  /** For `openDatabase`. */
  place: string
  dataDir: string
  remove(): Promise<void>
}

let made = 0

/** On the engine that is being tested: see vitest.config.ts. */
export async function makeTestPlace(): Promise<TestPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'matbaa-paper-'))
  const removeFiles = () => rmSync(dataDir, { recursive: true, force: true })
  const postgres = inject('postgres')
  if (!postgres) {
    await migrateDatabase(dataDir)
    return { place: dataDir, dataDir, remove: async () => removeFiles() }
  }
  made += 1
  const name = `paper_${process.pid}_${made}`
  const place = await makeDatabase(postgres.url, name, postgres.template)
  return {
    place,
    dataDir,
    async remove() {
      removeFiles()
      await dropDatabase(postgres.url, name)
    },
  }
}
