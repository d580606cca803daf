import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConflictError, NotFoundError } from '../errors.ts'
import type { Desk } from '../staff/actor.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { listOwnViews } from './list.ts'
import { changeView, forgetView, saveView } from './saved-views.ts'

let paper: TestPaper
const people: Record<'mine' | 'other', Desk> = {} as never

beforeAll(async () => {
  paper = await makeTestPaper()
  for (const userId of ['mine', 'other'] as const) {
    await paper.db.write(async (tx) => {
      const at = new Date(NOON)
      await tx.insert(tx.tables.user).values({ id: userId, name: userId, email: userId, createdAt: at, updatedAt: at })
    })
    const actor = { userId, name: userId, role: 'reporter', sectionIds: [], personId: null } as const
    people[userId] = { db: paper.db, now: NOON, actor: { ...actor, sectionIds: [], language: 'ar', addressHash: null } }
  }
})
afterAll(() => paper.close())

test('a person keeps lists under names of their own', async () => {
  const { mine, other } = people
  const { id } = await saveView(mine, { name: 'المياه', query: 'view=all&q=ماء&evil=1&after=1.1' })
  await saveView(other, { name: 'المياه', query: 'view=all' })
  expect(await listOwnViews(mine)).toEqual([{ id, name: 'المياه', query: `view=all&q=${encodeURIComponent('ماء')}` }])
  await expect(saveView(mine, { name: 'المياه', query: 'view=desk' })).rejects.toThrow(ConflictError)

  await changeView(mine, { id, name: 'النهر' })
  await changeView(mine, { id, query: 'view=desk' })
  expect(await listOwnViews(mine)).toEqual([{ id, name: 'النهر', query: 'view=desk' }])

  await expect(changeView(other, { id, name: 'x' })).rejects.toThrow(NotFoundError)
  await expect(forgetView(other, id)).rejects.toThrow(NotFoundError)
  await forgetView(mine, id)
  expect(await listOwnViews(mine)).toEqual([])
})
