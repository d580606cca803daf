import { eq, isNotNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { listOpenJobs } from '#db/queries/jobs.ts'
import { loadDestination } from '../articles/load.ts'
import { recordedBy } from '../test-desk.ts'
import { HOUR, NOON } from '../test-paper.ts'
import { clearAlarm, listAlarms } from './alarms.ts'
import { runDueJobs } from './scheduler.ts'
import { makeTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const SECOND = 1_000
const AT = NOON + HOUR

let room: TestNewsroom
beforeEach(async () => {
  room = await makeTestNewsroom()
})
afterEach(() => room.paper.close())

const run = (now: number) => runDueJobs(room.paper.db, () => now)

async function schedule(words = {}, publishAt = AT): Promise<number> {
  const id = await room.begin(room.reporter, words)
  await room.putIn(id, 'approved')
  await room.move(room.chief, id, 'schedule', { publishAt })
  return id
}

describe('a scheduled story', () => {
  test('goes out at its time, not before, and once', async () => {
    const id = await schedule()
    expect(await run(AT - 1)).toBe(0)
    expect((await loadDestination(room.paper.db.read, id, AT)).view.kind).toBe('missing')
    let done = 0
    const dropped = await recordedBy(room.paper, async () => {
      done = await run(AT + SECOND)
    })
    expect(done).toBe(1)
    expect(dropped).toContain('front')
    expect((await loadDestination(room.paper.db.read, id, AT + SECOND)).view.kind).toBe('article')
    expect(await room.rowOf(id)).toMatchObject({
      state: 'published',
      publishedAt: new Date(AT + SECOND),
      publishAt: null,
    })
    expect(await run(AT + 2 * SECOND)).toBe(0)
    expect(await listAlarms(room.chief)).toEqual([])
  })

  test('goes out in the name of the paper; the log says who set the time', async () => {
    const id = await schedule()
    await run(AT)
    expect((await room.logOf(id))[0]).toMatchObject({
      action: 'publish',
      userId: null,
      userName: null,
      fromState: 'scheduled',
      toState: 'published',
      detail: { publishAt: AT, scheduledBy: room.chief.actor.name },
    })
  })

  test('goes out with the words it has then', async () => {
    const id = await schedule()
    await room.write(room.editor, id, { headline: 'عنوان آخر لحظة' })
    await run(AT)
    expect((await room.rowOf(id)).headline).toBe('عنوان آخر لحظة')
  })

  test('stays when it was given another time, or none', async () => {
    const later = await schedule()
    await room.move(room.chief, later, 'schedule', { publishAt: AT + HOUR })
    const never = await schedule()
    await room.move(room.chief, never, 'deschedule')
    expect(await run(AT)).toBe(0)
    expect(await run(AT + HOUR)).toBe(1)
    expect((await room.rowOf(never)).state).toBe('approved')
  })

  test('whose row says a later time than its job waits for that', async () => {
    const id = await schedule()
    await room.paper.db.write(async (tx) => {
      const { article } = tx.tables
      await tx
        .update(article)
        .set({ publishAt: new Date(AT + HOUR) })
        .where(eq(article.id, id))
    })
    expect(await run(AT)).toBe(0)
    expect(await run(AT + HOUR)).toBe(1)
  })
})

describe('what goes wrong', () => {
  test('the paper was not running: it goes out as soon as it is, and somebody must know', async () => {
    const id = await schedule()
    await run(AT + 3 * HOUR)
    expect(await listAlarms(room.chief)).toMatchObject([
      {
        kind: 'late',
        articleId: id,
        headline: 'الترام يعود إلى الخدمة',
        at: AT + 3 * HOUR,
        detail: { publishAt: AT, wentOutAt: AT + 3 * HOUR },
      },
    ])
  })

  test('a minute is not late', async () => {
    await schedule()
    await run(AT + 60 * SECOND)
    expect(await listAlarms(room.chief)).toEqual([])
  })

  test('something is missing: told at once, tried again, and forgotten once it went out', async () => {
    const id = await schedule()
    await room.write(room.editor, id, { headline: '' })
    expect(await run(AT)).toBe(0)
    expect(await listAlarms(room.chief)).toMatchObject([
      { kind: 'blocked', articleId: id, detail: { publishAt: AT, code: 'no-headline' } },
    ])
    expect(await room.rowOf(id)).toMatchObject({ state: 'scheduled', publishedAt: null })
    await run(AT + 10 * SECOND)
    expect(await listAlarms(room.chief)).toHaveLength(1)
    await room.write(room.editor, id, { headline: 'عاد العنوان' })
    expect(await run(AT + 30 * SECOND)).toBe(1)
    expect(await listAlarms(room.chief)).toEqual([])
  })

  test('an embargo that was set afterwards holds the paper, too', async () => {
    const id = await schedule()
    await room.write(room.editor, id, { embargoUntil: AT + HOUR })
    expect(await run(AT)).toBe(0)
    expect(await listAlarms(room.chief)).toMatchObject([{ kind: 'blocked', detail: { code: 'embargo' } }])
    expect(await run(AT + HOUR)).toBe(1)
    expect(await listAlarms(room.chief)).toMatchObject([{ kind: 'late' }])
    expect((await room.rowOf(id)).embargoUntil).toBeNull()
  })

  test('a fault leaves nothing half done, waits longer each time, is told after five, and holds up no other story', async () => {
    const id = await schedule()
    const other = await schedule()
    await room.paper.db.write(async (tx) => {
      const { draft } = tx.tables
      await tx
        .update(draft)
        .set({ content: { broken: true } })
        .where(eq(draft.articleId, id))
    })
    const waits: number[] = []
    for (let now = AT, attempt = 0; attempt < 7; attempt++) {
      await run(now)
      const [job] = await listOpenJobs(room.paper.db.read, id)
      expect(job).toMatchObject({ attempts: attempt + 1, lastError: expect.stringContaining('format') })
      waits.push(((job?.runAt.getTime() ?? 0) - now) / SECOND)
      expect(await listAlarms(room.chief)).toHaveLength(attempt < 4 ? 0 : 1)
      now = job?.runAt.getTime() ?? 0
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 300, 300])
    expect(await listAlarms(room.chief)).toMatchObject([{ kind: 'failed', articleId: id, detail: { publishAt: AT } }])
    expect((await room.rowOf(id)).state).toBe('scheduled')
    expect((await room.rowOf(other)).state).toBe('published')
  })

  test('an alarm is about what is so: taking the time back ends it', async () => {
    const id = await schedule()
    await room.write(room.editor, id, { headline: '' })
    await run(AT)
    await room.move(room.chief, id, 'deschedule')
    expect(await listAlarms(room.chief)).toEqual([])
  })

  test('an alarm is ticked off by an editor, once, and the log says by whom', async () => {
    await schedule()
    await run(AT + HOUR)
    const [alarm] = await listAlarms(room.editor)
    const id = alarm?.id ?? 0
    expect(await listAlarms(room.reporter)).toEqual([])
    await expect(clearAlarm(room.reporter, { id })).rejects.toMatchObject({ code: 'forbidden' })
    await clearAlarm(room.editor, { id })
    await clearAlarm(room.chief, { id })
    expect(await listAlarms(room.chief)).toEqual([])
    await expect(clearAlarm(room.chief, { id: 999 })).rejects.toMatchObject({ name: 'NotFoundError' })
    const { audit } = room.paper.db.read.tables
    const rows = await room.paper.db.read.select().from(audit).where(eq(audit.action, 'clear-alarm'))
    expect(rows).toMatchObject([{ userId: room.editor.actor.userId }])
  })
})

test('two processes at once bring every story out once', async () => {
  const ids: number[] = []
  for (let n = 0; n < 20; n++) ids.push(await schedule({ headline: `الخبر ${n}` }))
  const second = openDatabase(room.paper.place)
  const counts = await Promise.all([run(AT), runDueJobs(second, () => AT), run(AT), runDueJobs(second, () => AT)])
  await second.close()
  expect(counts.reduce((sum, count) => sum + count)).toBe(20)
  const { read } = room.paper.db
  const { audit, job } = read.tables
  const outs = await read.select({ id: audit.articleId }).from(audit).where(eq(audit.action, 'publish'))
  expect(outs.map((row) => row.id).toSorted()).toEqual(ids.toSorted())
  expect(await read.select().from(job).where(isNotNull(job.doneAt))).toHaveLength(20)
  expect(await listAlarms(room.chief)).toEqual([])
})
