import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../engine.ts'
import { openDatabase } from '../../open.ts'
import { makeTestPlace, type TestPlace } from '../../test-place.ts'

let own: TestPlace
let db: Database

beforeEach(async () => {
  own = await makeTestPlace()
  db = openDatabase(own.place)
})
afterEach(async () => {
  await db.close()
  await own.remove()
})

test('the reader cannot write', async () => {
  const { tag } = db.read.tables
  await expect(
    (async () => db.read.insert(tag).values({ type: 'topic', slug: 'x', name: 'x', nameKey: 'x' }))(),
  ).rejects.toThrow()
})

test('readers and the writer do not wait for one another', async () => {
  const { tag } = db.read.tables
  await db.write((tx) => tx.insert(tag).values({ type: 'topic', slug: 'x', name: 'x', nameKey: 'x' }))
  const [row] = await db.read.select({ mode: sql<string>`(select journal_mode from pragma_journal_mode)` }).from(tag)
  expect(row?.mode).toBe('wal')
})
