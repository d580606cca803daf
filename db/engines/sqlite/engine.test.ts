import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../engine.ts'
import { UniqueError } from '../../errors.ts'
import { migrateDatabase } from '../../migrate.ts'
import { openDatabase } from '../../open.ts'

let dir: string
let db: Database

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'matbaa-engine-'))
  migrateDatabase(dir)
  db = openDatabase(dir)
})
afterEach(async () => {
  await db.close()
  rmSync(dir, { recursive: true })
})

const addTag = (slug: string) =>
  db.write(async (tx) => {
    const { tag } = tx.tables
    const [row] = await tx
      .insert(tag)
      .values({ type: 'topic', slug, name: slug, nameKey: slug })
      .returning({ id: tag.id })
    return row?.id ?? 0
  })
const tagNames = async () => {
  const { tag } = db.read.tables
  return (await db.read.select({ name: tag.name }).from(tag)).map((row) => row.name)
}

describe('write', () => {
  test('keeps everything or nothing', async () => {
    await addTag('البحيرة')
    await expect(
      db.write(async (tx) => {
        await tx.insert(tx.tables.tag).values({ type: 'topic', slug: 'x', name: 'x', nameKey: 'x' })
        throw new Error('the editor changed her mind')
      }),
    ).rejects.toThrow('changed her mind')
    expect(await tagNames()).toEqual(['البحيرة'])
  })

  test('200 changes of one row at the same time all count', async () => {
    const id = await addTag('0')
    const { tag } = db.read.tables
    const bump = () =>
      db.write(async (tx) => {
        const [row] = await tx.select({ name: tag.name }).from(tag).where(eq(tag.id, id))
        await tx
          .update(tag)
          .set({ name: String(Number(row?.name) + 1) })
          .where(eq(tag.id, id))
      })
    await Promise.all(Array.from({ length: 200 }, bump))
    expect(await tagNames()).toEqual(['200'])
  })

  test('two processes at the same file wait for each other', async () => {
    const other = openDatabase(dir)
    const insert = (to: Database, slug: string) =>
      to.write(async (tx) => {
        await new Promise((done) => setTimeout(done, 5))
        await tx.insert(tx.tables.tag).values({ type: 'topic', slug, name: slug, nameKey: slug })
      })
    await Promise.all(Array.from({ length: 20 }, (_, n) => insert(n % 2 ? db : other, `t${n}`)))
    await other.close()
    expect(await tagNames()).toHaveLength(20)
  })

  test('a reader never sees what is not committed', async () => {
    await db.write(async (tx) => {
      await tx.insert(tx.tables.tag).values({ type: 'topic', slug: 'x', name: 'x', nameKey: 'x' })
      expect(await tagNames()).toEqual([])
    })
    expect(await tagNames()).toEqual(['x'])
  })

  test('a value that exists already is a UniqueError', async () => {
    await addTag('البحيرة')
    await expect(addTag('البحيرة')).rejects.toThrow(UniqueError)
  })
})

test('the reader cannot write', async () => {
  const { tag } = db.read.tables
  await expect(
    (async () => db.read.insert(tag).values({ type: 'topic', slug: 'x', name: 'x', nameKey: 'x' }))(),
  ).rejects.toThrow()
})

test('foreign keys hold', async () => {
  await expect(
    db.write(async (tx) => {
      await tx.insert(tx.tables.articleTag).values({ articleId: 99, tagId: 99, position: 0 })
    }),
  ).rejects.toThrow()
})

test('migrating again, or from several places at once, changes nothing', async () => {
  await addTag('البحيرة')
  migrateDatabase(dir)
  migrateDatabase(dir)
  expect(await tagNames()).toEqual(['البحيرة'])
  const [row] = await db.read
    .select({ mode: sql<string>`(select journal_mode from pragma_journal_mode)` })
    .from(db.read.tables.tag)
  expect(row?.mode).toBe('wal')
})
