import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { findPostgres } from './db/engines/postgres/test-server.ts'

const common = {
  alias: { 'server-only': fileURLToPath(new URL('./e2e/empty.ts', import.meta.url)) },
  // Hashing passwords and cutting pictures take their time on a busy machine.
  testTimeout: 20_000,
  setupFiles: ['./e2e/unit-setup.ts'],
  // Whatever a shell has set, no test writes into a real paper.
  env: { DATABASE_URL: '' },
}

const onSqlite = {
  ...common,
  name: 'sqlite',
  include: ['{arabic,db,newsroom,cli,components,i18n,server}/**/*.test.{ts,tsx}', '*.test.ts'],
  exclude: ['db/engines/postgres/**'],
}
/** What the newsroom does, once more on the other engine. */
const onPostgres = {
  ...common,
  name: 'postgres',
  include: ['db/**/*.test.ts', 'newsroom/**/*.test.ts'],
  // Pictures are files, whatever the engine; imports start processes of their own on SQLite.
  exclude: ['db/engines/sqlite/**', 'newsroom/{media,share,import}/**'],
  globalSetup: ['./e2e/postgres-setup.ts'],
}
const hasPostgres = findPostgres() !== undefined
if (!hasPostgres)
  process.stdout.write('LEFT OUT: every test on PostgreSQL; this machine has no server program for it.\n')

export default defineConfig({
  test: {
    reporters: ['default'],
    maxWorkers: '100%',
    projects: [onSqlite, ...(hasPostgres ? [onPostgres] : [])].map((test) => ({ test })),
  },
})
