import { afterEach, beforeEach, expect, test } from 'vitest'
import { diffStories } from './diff.ts'
import { mergeStories } from './merge.ts'
import { saveStory } from './save.ts'
import { readSnapshot } from './snapshot.ts'
import { emptyStory, parseStoredStory, storySchema } from './story.ts'
import { makeTestNewsroom, type TestNewsroom } from './test-newsroom.ts'
import { getPublicStory, getWorkingCopy } from './working-copy.ts'

let room: TestNewsroom
beforeEach(async () => {
  room = await makeTestNewsroom()
})
afterEach(() => room.paper.close())

test('what was kept before a field was thought of is read without it', () => {
  const { isHiddenFromNews: _, ...old } = { ...emptyStory(1), headline: 'قديم' }
  expect(parseStoredStory(old)).toEqual({ ...emptyStory(1), headline: 'قديم' })
  expect(parseStoredStory({ ...old, isHiddenFromNews: true }).isHiddenFromNews).toBe(true)
  expect(readSnapshot(old, 1)).toEqual({ ...emptyStory(1), headline: 'قديم' })
  expect(() => parseStoredStory(null)).toThrow()
  expect(() => parseStoredStory({ ...old, unknown: 1 })).toThrow()
})

test('a part of a story says nothing of the fields it lacks', () => {
  expect(storySchema.partial().parse({ headline: 'عنوان' })).toEqual({ headline: 'عنوان' })
})

test('an old working copy goes on being written, and goes out', async () => {
  const { chief, paper } = room
  const id = await room.begin(chief)
  const { isHiddenFromNews: _, ...old } = (await getWorkingCopy(paper.db.read, id)).story
  await paper.db.write((tx) => tx.update(tx.tables.draft).set({ content: old }))
  const { version } = await getWorkingCopy(paper.db.read, id)
  const save = { id, version, base: { kicker: '' }, mine: { kicker: 'نقل' } }
  expect((await saveStory(chief, save)).story).toMatchObject({ kicker: 'نقل', isHiddenFromNews: false })
  await room.move(chief, id, 'publish-now')
  expect((await getPublicStory(paper.db.read, id)).isHiddenFromNews).toBe(false)
})

test('a story is kept out of the news when it is published so, and another’s save leaves that alone', async () => {
  const { chief, paper } = room
  const id = await room.begin(chief)
  const { version } = await getWorkingCopy(paper.db.read, id)
  await saveStory(chief, { id, version, base: { isHiddenFromNews: false }, mine: { isHiddenFromNews: true } })
  await saveStory(chief, { id, version, base: { kicker: '' }, mine: { kicker: 'نقل' } })
  await room.move(chief, id, 'publish-now')
  expect(await room.rowOf(id)).toMatchObject({ isHiddenFromNews: true, kicker: 'نقل' })
})

test('it is merged and compared like any other field', () => {
  const base = emptyStory(1)
  const hidden = { ...base, isHiddenFromNews: true }
  const theirs = { ...base, headline: 'عنوان' }
  expect(mergeStories({ base, mine: hidden, theirs })).toEqual({
    story: { ...theirs, isHiddenFromNews: true },
    conflicts: [],
  })
  const names = { sections: new Map(), people: new Map(), stories: new Map() }
  expect(diffStories(base, hidden, names)).toMatchObject([{ field: 'isHiddenFromNews', before: false, after: true }])
})
