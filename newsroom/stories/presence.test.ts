import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../staff/actor.ts'
import { NOON } from '../test-paper.ts'
import { keepPresence, leaveStory } from './presence.ts'
import { makeTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let room: TestNewsroom
let id: number
beforeEach(async () => {
  room = await makeTestNewsroom()
  id = await room.begin(room.chief)
})
afterEach(() => room.paper.close())

const here = (desk: Desk, tab: string, { place = null, at = 0 }: { place?: string | null; at?: number } = {}) =>
  keepPresence({ ...desk, now: NOON + at }, { id, tab, place })

test('each sees the others and not themselves, once each', async () => {
  await here(room.editor, 'tab-of-editor-1', { place: 'headline' })
  await here(room.editor, 'tab-of-editor-2')
  const { others, version, state, canEdit } = await here(room.chief, 'tab-of-chief')
  expect(others).toEqual([{ userId: room.editor.actor.userId, name: room.editor.actor.name, place: 'headline' }])
  expect({ version: version > 0, state, canEdit }).toEqual({ version: true, state: 'draft', canEdit: true })
})

test('my other tab is another: it, too, can change the words', async () => {
  await here(room.chief, 'tab-of-chief-1')
  expect((await here(room.chief, 'tab-of-chief-2')).others).toHaveLength(1)
})

test('a tab that fell silent is gone after 15 seconds; one that says so, at once', async () => {
  await here(room.editor, 'tab-of-editor')
  expect((await here(room.chief, 'tab-of-chief', { at: 15_000 })).others).toHaveLength(1)
  expect((await here(room.chief, 'tab-of-chief', { at: 15_001 })).others).toEqual([])
  await here(room.editor, 'tab-of-editor', { at: 16_000 })
  await leaveStory(room.editor, { id, tab: 'tab-of-editor' })
  expect((await here(room.chief, 'tab-of-chief', { at: 16_000 })).others).toEqual([])
})

test('nobody speaks for another’s tab', async () => {
  await here(room.editor, 'tab-of-editor', { place: 'body' })
  await here(room.chief, 'tab-of-editor', { place: 'note' })
  await leaveStory(room.chief, { id, tab: 'tab-of-editor' })
  expect((await here(room.chief, 'tab-of-chief')).others).toMatchObject([
    { userId: room.editor.actor.userId, place: 'body' },
  ])
})

test('who may not read the story does not learn who is in it', async () => {
  await expect(here(room.reporter, 'tab-of-reporter')).rejects.toThrow('Forbidden')
})
