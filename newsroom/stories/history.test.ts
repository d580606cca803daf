import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '../staff/actor.ts'
import { makeTestDesk } from '../test-desk.ts'
import { HOUR, NOON } from '../test-paper.ts'
import { assignStory } from './assign.ts'
import { recordAudit } from './audit.ts'
import { formatAuditQuery, loadAuditLog, parseAuditQuery } from './audit-log.ts'
import { loadHistory } from './history.ts'
import { later, makeTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const EVERYTHING = { userId: null, action: null, day: null, before: null }

let room: TestNewsroom
let administrator: Desk
beforeEach(async () => {
  room = await makeTestNewsroom()
  administrator = await makeTestDesk(room.paper, 'administrator')
})
afterEach(() => room.paper.close())

const edited = (desk: Desk, articleId: number) =>
  room.paper.db.write((tx) => recordAudit(tx, desk, { action: 'edit', articleId }))

describe('the history of a story', () => {
  test('says who did what, when and why, the last first', async () => {
    const id = await room.begin(room.reporter)
    await room.move(later(room.reporter, 1), id, 'submit')
    await room.move(later(room.editor, 2), id, 'return', { reason: 'ينقصه رد' })
    await room.move(later(room.reporter, 3), id, 'submit')
    const { headline, state, entries } = await loadHistory(room.editor, id)
    expect({ headline, state }).toEqual({ headline: 'الترام يعود إلى الخدمة', state: 'in_review' })
    expect(entries.map(({ at, by, action, to, reason }) => [at - NOON, by, action, to, reason])).toEqual([
      [3, 'reporter', 'submit', 'in_review', null],
      [2, 'desk_editor', 'return', 'draft', 'ينقصه رد'],
      [1, 'reporter', 'submit', 'in_review', null],
      [0, 'reporter', 'create', 'draft', null],
    ])
  })

  test('tells an hour of writing in one line', async () => {
    const id = await room.begin(room.reporter)
    for (const minutes of [1, 6, 11]) await edited(later(room.reporter, minutes), id)
    await edited(later(room.editor, 20), id)
    await edited(later(room.reporter, 30), id)
    const { entries } = await loadHistory(room.editor, id)
    expect(entries.map(({ by, action, at, since }) => [by, action, at - NOON, since && since - NOON])).toEqual([
      ['reporter', 'edit', 30, null],
      ['desk_editor', 'edit', 20, null],
      ['reporter', 'edit', 11, 1],
      ['reporter', 'create', 0, null],
    ])
  })

  test('carries what belongs to an action', async () => {
    const id = await room.begin(room.reporter)
    await assignStory(room.chief, { id, userId: room.reporter.actor.userId })
    await room.putIn(id, 'approved')
    await room.move(room.chief, id, 'schedule', { publishAt: NOON + HOUR })
    const { entries } = await loadHistory(room.chief, id)
    expect(entries.map(({ facts }) => facts).slice(0, 2)).toEqual([
      { publishAt: NOON + HOUR },
      { assignedTo: 'reporter' },
    ])
  })

  test('is for those who may read the story', async () => {
    const id = await room.begin(room.chief)
    await expect(loadHistory(room.reporter, id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(loadHistory(room.chief, 999)).rejects.toMatchObject({ name: 'NotFoundError' })
  })
})

describe('the log of everything', () => {
  test('is for administrators', async () => {
    for (const desk of [room.chief, room.editor, room.reporter]) {
      await expect(loadAuditLog(desk, EVERYTHING)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('is narrowed to a person, an action and a Cairo day', async () => {
    const id = await room.begin(room.reporter)
    await room.move(later(room.reporter, 24 * HOUR), id, 'submit')
    await room.paper.db.write((tx) =>
      recordAudit(tx, room.chief, { action: 'edit-section', object: 'section:4', detail: { was: { name: 'نقل' } } }),
    )
    const actionsOf = async (change: Partial<typeof EVERYTHING | Record<string, string>>) =>
      (await loadAuditLog(administrator, { ...EVERYTHING, ...change })).entries.map(({ action }) => action)
    expect(await actionsOf({})).toEqual(['edit-section', 'submit', 'create'])
    expect(await actionsOf({ userId: room.reporter.actor.userId })).toEqual(['submit', 'create'])
    expect(await actionsOf({ action: 'submit' })).toEqual(['submit'])
    expect(await actionsOf({ day: '2026-01-15' })).toEqual(['edit-section', 'create'])
    const { entries, people, actions } = await loadAuditLog(administrator, EVERYTHING)
    expect(entries[0]).toMatchObject({ object: { kind: 'section', id: '4', name: 'نقل' }, story: null })
    expect(entries[1]).toMatchObject({ story: { id, headline: 'الترام يعود إلى الخدمة' }, object: null })
    expect(people).toHaveLength(4)
    expect(actions).toEqual(['create', 'edit-section', 'submit'])
  })

  test('goes on where a page ends', async () => {
    const id = await room.begin(room.reporter)
    await room.paper.db.write(async (tx) => {
      for (let n = 0; n < 150; n++) await recordAudit(tx, room.chief, { action: 'edit', articleId: id })
    })
    const first = await loadAuditLog(administrator, EVERYTHING)
    expect(first.entries).toHaveLength(100)
    const second = await loadAuditLog(administrator, { ...EVERYTHING, before: first.next })
    expect(second.entries).toHaveLength(51)
    expect(second.next).toBeNull()
    expect(new Set([...first.entries, ...second.entries].map((entry) => entry.id)).size).toBe(151)
  })

  test('has an address that says what it shows; nonsense in it is left out', () => {
    const query = { userId: 'a', action: 'kill', day: '2026-01-15', before: 7 }
    const params = Object.fromEntries(new URLSearchParams(`${formatAuditQuery(query)}&before=7`))
    expect(parseAuditQuery(params)).toEqual(query)
    expect(parseAuditQuery({ day: '2026-02-31', before: '-1', person: ['x', 'y'] })).toEqual({
      ...EVERYTHING,
      userId: 'x',
    })
  })

  test('is never changed and never shortened: the database itself refuses', async () => {
    await room.begin(room.reporter)
    const { audit } = room.paper.db.read.tables
    const refused = (change: Promise<unknown>) =>
      expect(change.catch((error: Error) => String(error.cause ?? error))).resolves.toMatch(/never (changed|deleted)/)
    await refused(room.paper.db.write(async (tx) => tx.update(audit).set({ reason: 'غيره' })))
    await refused(room.paper.db.write(async (tx) => tx.delete(audit)))
    await refused(room.paper.db.write(async (tx) => tx.delete(audit).where(sql`${audit.id} = 1`)))
    expect((await loadAuditLog(administrator, EVERYTHING)).entries).toHaveLength(1)
  })
})
