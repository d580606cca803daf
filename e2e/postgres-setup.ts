import type { TestProject } from 'vitest/node'
import { findPostgres, makeDatabase, startTestServer, type TestServer } from '#db/engines/postgres/test-server.ts'
import { migrateDatabase } from '#db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests make their databases; undefined on SQLite. */
    postgres: { url: string; template: string } | undefined
  }
}

const TEMPLATE = 'paper_template'
let server: TestServer | undefined

/** Starts the server that the tests on PostgreSQL share, with a database that is copied for each of them. */
export async function setup(project: TestProject): Promise<void> {
  const programs = findPostgres()
  if (!programs) throw new Error('There is no PostgreSQL server on this machine.')
  server = await startTestServer(programs)
  await migrateDatabase(await makeDatabase(server.url, TEMPLATE))
  project.provide('postgres', { url: server.url, template: TEMPLATE })
}

export async function teardown(): Promise<void> {
  await server?.stop()
}
