import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Database } from './engine.ts'
import { cutConnections } from './engines/postgres/test-server.ts'
import { UniqueError } from './errors.ts'
import { migrateDatabase } from './migrate.ts'
import { openDatabase } from './open.ts'
import { listInvalidationsAfter, recordInvalidations } from './queries/invalidations.ts'
import { makeTestPlace, type TestPlace } from './test-place.ts'

/*
 * What the paper expects of an engine, whichever it is.
 */

const isPostgres = inject('postgres') !== undefined
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

  test('of 20 who want one name, one gets it, and the others are told', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => addTag('البحيرة')))
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refusals).toHaveLength(19)
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(UniqueError)
  })

  test('two processes wait for each other', async () => {
    const other = openDatabase(own.place)
    const insert = (to: Database, slug: string) =>
      to.write(async (tx) => {
        await sleep(5)
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

  test('whoever reads invalidations by number misses none, whoever commits first', async () => {
    const seen: string[] = []
    let seq = 0
    let isWriting = true
    const reading = (async () => {
      while (isWriting) {
        for (const row of await listInvalidationsAfter(db.read, seq)) {
          seen.push(row.tag)
          seq = row.seq
        }
        await sleep(1)
      }
    })()
    const write = (n: number) =>
      db.write(async (tx) => {
        await recordInvalidations(tx, [`story:${n}`], new Date())
        await sleep(Math.random() * 10)
      })
    await Promise.all(Array.from({ length: 40 }, (_, n) => write(n)))
    await sleep(20)
    isWriting = false
    await reading
    expect(seen).toHaveLength(40)
  })
})

test('the order of names is that of their letters, in every engine', async () => {
  for (const name of ['ب', 'B', 'ا', 'a', 'أ', '١', '1']) await addTag(name)
  const { tag } = db.read.tables
  const rows = await db.read.select({ name: tag.name }).from(tag).orderBy(tag.name)
  expect(rows.map((row) => row.name)).toEqual(['1', 'B', 'a', 'أ', 'ا', 'ب', '١'])
})

test('an instant, a text, a fraction, a record come back as they were', async () => {
  const { media } = db.read.tables
  const createdAt = new Date(1_763_812_345_678)
  const variants = { '16x9': { z: 1, a: [true, null, 'نصّ «مقتبس» \\ "'] } }
  const values = { hash: 'x', mime: 'image/jpeg', width: 1, height: 1, bytes: 3_000_000, alt: "ل'ا\n\ud83d\udcf0" }
  await db.write((tx) => tx.insert(media).values({ ...values, focalX: 0.1234567890123, variants, createdAt }))
  const [row] = await db.read.select().from(media)
  expect(row).toMatchObject({ ...values, focalX: 0.1234567890123, variants, createdAt })
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
  await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(own.place)))
  expect(await tagNames()).toEqual(['البحيرة'])
})

test.runIf(isPostgres)(
  'connections that the server cut are made anew, and what was under way is not half kept',
  async () => {
    await addTag('البحيرة')
    const cut = db.write(async (tx) => {
      await tx.insert(tx.tables.tag).values({ type: 'topic', slug: 'x', name: 'x', nameKey: 'x' })
      await cutConnections(own.place)
      await tx.insert(tx.tables.tag).values({ type: 'topic', slug: 'y', name: 'y', nameKey: 'y' })
    })
    await expect(cut).rejects.toThrow()
    expect(await tagNames()).toEqual(['البحيرة'])
    expect(await addTag('z')).toBeGreaterThan(0)
    const [row] = await db.read
      .select({ level: sql<string>`current_setting('transaction_isolation')` })
      .from(db.read.tables.tag)
    expect(row?.level).toBe('read committed')
  },
)
