import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deletePerson } from '#db/queries/people.ts'
import { findLastRevision, listRevisionRows } from '#db/queries/revisions.ts'
import { findStory } from '#db/queries/stories.ts'
import type { State } from '../articles/article.ts'
import { saveNewArticle } from '../articles/save.ts'
import type { Desk } from '../staff/actor.ts'
import { makeTestDesk } from '../test-desk.ts'
import { bodyOf, HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadRevision, loadRevisions, restoreRevision } from './revisions.ts'
import { changesOnlyPictures, saveStory } from './save.ts'
import { emptyStory, type Story } from './story.ts'
import { thinRevisions } from './thin.ts'
import { getWorkingCopy } from './working-copy.ts'

let paper: TestPaper
let huda: Desk
let sara: Desk
let id: number

beforeEach(async () => {
  paper = await makeTestPaper()
  huda = await makeTestDesk(paper, 'editor_in_chief', 'huda')
  sara = await makeTestDesk(paper, 'editor_in_chief', 'sara')
  id = await makeStory('draft')
})
afterEach(() => paper.close())

function makeStory(state: State): Promise<number> {
  return paper.db.write((tx) =>
    saveNewArticle(tx, {
      format: 'news',
      state,
      sectionId: paper.sections.news,
      headline: 'عنوان',
      body: bodyOf('أولى', 'ثانية'),
      publishedAt: state === 'published' ? NOON - HOUR : null,
      credits: [],
      now: NOON,
    }),
  )
}

const at = (desk: Desk, minutes: number): Desk => ({ ...desk, now: NOON + minutes * 60_000 })
const copyOf = () => getWorkingCopy(paper.db.read, id)
const kinds = async () => (await listRevisionRows(paper.db.read, id, 100)).map((row) => `${row.kind} ${row.byId}`)

describe('one writer', () => {
  test('the words, the rows and the version say the same', async () => {
    const saved = await saveStory(huda, { id, version: 0, base: { headline: 'عنوان' }, mine: { headline: 'أفضل' } })
    expect(saved).toMatchObject({ version: 1, conflicts: [], savedAt: NOON, state: 'draft', canEdit: true })
    expect((await copyOf()).story.headline).toBe('أفضل')
    expect((await findStory(paper.db.read, id))?.headline).toBe('أفضل')
  })

  test('the same again, after an answer that was lost, changes nothing', async () => {
    const input = { id, version: 0, base: { headline: 'عنوان' }, mine: { headline: 'أفضل' } }
    await saveStory(huda, input)
    expect(await saveStory(huda, { ...input, isAgain: true })).toMatchObject({ version: 1, conflicts: [] })
    expect((await copyOf()).version).toBe(1)
  })

  test('the same again leaves what another made of it', async () => {
    const input = { id, version: 0, base: { headline: 'عنوان' }, mine: { headline: 'أفضل' } }
    await saveStory(huda, input)
    await saveStory(sara, { id, version: 1, base: { headline: 'أفضل' }, mine: { headline: 'أفضل منه' } })
    const saved = await saveStory(huda, { ...input, isAgain: true })
    expect(saved).toMatchObject({ version: 2, conflicts: [], story: { headline: 'أفضل منه' } })
  })

  test('parts that did not change stay as they are', async () => {
    const credits: Story['credits'] = [{ personId: paper.person, role: 'writer' }]
    await saveStory(huda, { id, version: 0, base: {}, mine: { credits, tags: ['البحيرة'] } })
    await saveStory(huda, { id, version: 1, base: {}, mine: { body: bodyOf('جديدة') } })
    await paper.db.write((tx) => tx.delete(tx.tables.draft))
    expect((await copyOf()).story).toMatchObject({ credits, tags: ['البحيرة'], body: bodyOf('جديدة') })
  })

  test('a story readers read keeps what they read', async () => {
    id = await makeStory('published')
    const saved = await saveStory(huda, { id, version: 0, base: {}, mine: { headline: 'قيد الكتابة' } })
    expect((await findStory(paper.db.read, id))?.headline).toBe('عنوان')
    expect((await copyOf()).isAhead).toBe(true)
    await saveStory(huda, { id, version: saved.version, base: {}, mine: { headline: 'عنوان ', note: 'للديسك' } })
    expect((await copyOf()).isAhead).toBe(false)
  })
})

describe('two writers', () => {
  test('in two fields: both win', async () => {
    await saveStory(huda, { id, version: 0, base: { headline: 'عنوان' }, mine: { headline: 'لهدى' } })
    const saved = await saveStory(sara, { id, version: 0, base: { standfirst: '' }, mine: { standfirst: 'لسارة' } })
    expect(saved).toMatchObject({ version: 2, conflicts: [], story: { headline: 'لهدى', standfirst: 'لسارة' } })
  })

  test('in one field: the second stands, the first is shown and kept under its writer', async () => {
    await saveStory(huda, { id, version: 0, base: { headline: 'عنوان' }, mine: { headline: 'لهدى' } })
    const saved = await saveStory(sara, { id, version: 0, base: { headline: 'عنوان' }, mine: { headline: 'لسارة' } })
    expect(saved.story.headline).toBe('لسارة')
    expect(saved.conflicts).toEqual([{ field: 'headline', base: 'عنوان', mine: 'لسارة', theirs: 'لهدى' }])
    const kept = await findLastRevision(paper.db.read, { articleId: id, kind: 'conflict' })
    expect(kept).toMatchObject({ byId: 'huda', snapshot: { headline: 'لهدى' } })
  })
})

describe('what is refused', () => {
  test.each(['killed', 'spiked'] as const)('a story that is %s', async (state) => {
    id = await makeStory(state)
    await expect(saveStory(huda, { id, version: 0, base: {}, mine: { note: 'نص' } })).rejects.toMatchObject({
      code: 'state',
    })
  })

  test('what is too long, by name of its field', async () => {
    const mine = { headline: 'م'.repeat(501), kicker: 'م'.repeat(201) }
    await expect(saveStory(huda, { id, version: 0, base: {}, mine })).rejects.toMatchObject({
      fields: { headline: 'too-long', kicker: 'too-long' },
    })
  })

  test('what does not exist', async () => {
    const mine = {
      sectionId: 99,
      lead: { mediaId: 99, caption: '', isArchivePhoto: false },
      relatedIds: [99],
      credits: [{ personId: 99, role: 'writer' as const }],
    }
    await expect(saveStory(huda, { id, version: 0, base: {}, mine })).rejects.toMatchObject({
      fields: { sectionId: 'not-found', lead: 'not-found', relatedIds: 'not-found', credits: 'not-found' },
    })
    expect((await copyOf()).version).toBe(0)
  })

  test('somebody who may not write in it', async () => {
    const reporter = await makeTestDesk(paper, 'reporter', 'omar')
    await expect(saveStory(reporter, { id, version: 0, base: {}, mine: { note: 'ن' } })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('words from a photo editor, who may set pictures', async () => {
    const photo = await makeTestDesk(paper, 'photo_editor', 'lina')
    await expect(saveStory(photo, { id, version: 0, base: {}, mine: { headline: 'ن' } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const lead = { mediaId: null, caption: 'تعليق', isArchivePhoto: true }
    expect(await saveStory(photo, { id, version: 0, base: {}, mine: { lead } })).toMatchObject({ version: 1 })
  })
})

test('only pictures changed, or something else too', () => {
  const before: Story = { ...emptyStory(1), body: bodyOf('أولى', 'ثانية') }
  const image = { type: 'image' as const, attrs: { mediaId: 1, caption: null, isArchivePhoto: false } }
  const [first, second] = before.body.content
  const body = (...content: Story['body']['content']): Story => ({ ...before, body: { type: 'doc', content } })
  if (!first || !second) throw new Error('two paragraphs')
  expect(changesOnlyPictures(before, body(first, image, second))).toBe(true)
  expect(changesOnlyPictures(body(image, first, second), body(first, second, image))).toBe(true)
  expect(changesOnlyPictures(before, body(image, second, first))).toBe(false)
  expect(changesOnlyPictures(before, body(image, first))).toBe(false)
  expect(changesOnlyPictures(before, { ...before, note: 'ن' })).toBe(false)
})

describe('revisions', () => {
  const write = async (desk: Desk, note: string) =>
    saveStory(desk, { id, version: (await copyOf()).version, base: {}, mine: { note } })

  test('one per person and five minutes, with the last words of each', async () => {
    await write(at(huda, 0), '1')
    await write(at(huda, 4), '2')
    await write(at(sara, 4), '3')
    await write(at(huda, 4.5), '4')
    await write(at(huda, 5), '5')
    expect(await kinds()).toEqual(['autosave huda', 'autosave huda', 'autosave sara', 'manual null'])
    const notes = (await loadRevisions(huda, id)).revisions.map((one) => one.id)
    expect((await loadRevision(huda, { id, revisionId: notes[1] ?? 0 })).story.note).toBe('4')
  })

  test('what was asked for stands for itself, and the next begins anew', async () => {
    await write(huda, '1')
    await saveStory(huda, { id, version: 1, base: {}, mine: {}, kind: 'manual' })
    await write(at(huda, 1), '2')
    expect(await kinds()).toEqual(['autosave huda', 'manual huda', 'autosave huda', 'manual null'])
  })

  test('restoring brings words back and keeps those that were there', async () => {
    const [first] = (await loadRevisions(huda, id)).revisions
    await write(at(huda, 1), 'كتبت')
    await saveStory(at(huda, 2), { id, version: 1, base: {}, mine: { body: bodyOf('غيرها'), headline: 'غيره' } })
    const { version } = await restoreRevision(at(sara, 3), { id, revisionId: first?.id ?? 0 })
    expect(version).toBe(3)
    expect((await copyOf()).story).toMatchObject({ headline: 'عنوان', body: bodyOf('أولى', 'ثانية') })
    expect(await kinds()).toEqual(['restore sara', 'manual sara', 'autosave huda', 'manual null'])
    expect((await findStory(paper.db.read, id))?.headline).toBe('عنوان')
  })

  test('restoring leaves out the credits of people who are no longer there', async () => {
    await saveStory(at(huda, 1), {
      id,
      version: 1,
      base: { credits: [] },
      mine: {
        credits: [
          { personId: paper.person, role: 'writer' },
          { freeName: 'سارة', role: 'writer' },
        ],
      },
    })
    const [signed] = (await loadRevisions(huda, id)).revisions
    await saveStory(at(huda, 6), { id, version: 2, base: {}, mine: { credits: [] } })
    await paper.db.write((tx) => deletePerson(tx, paper.person))
    await restoreRevision(at(sara, 7), { id, revisionId: signed?.id ?? 0 })
    expect((await copyOf()).story.credits).toEqual([{ freeName: 'سارة', role: 'writer' }])
  })

  test('those of another story are not found', async () => {
    const [first] = (await loadRevisions(huda, id)).revisions
    const other = await makeStory('draft')
    await expect(restoreRevision(huda, { id: other, revisionId: first?.id ?? 0 })).rejects.toThrow('Not found')
  })

  test('automatic ones are thinned to one an hour, then one a day; others stay', async () => {
    const days = 24 * 60
    for (let n = 0; n < 24; n++) await write(at(huda, n * 10), String(n))
    await saveStory(at(huda, 15), { id, version: 24, base: {}, mine: {}, kind: 'manual' })
    expect(await kinds()).toHaveLength(26)
    expect(await thinRevisions(paper.db, NOON + 12 * HOUR)).toBe(0)
    await thinRevisions(paper.db, NOON + 2 * days * 60_000)
    const left = await loadRevisions(huda, id)
    expect(left.revisions.filter((one) => one.kind === 'autosave')).toHaveLength(4)
    expect((await loadRevision(huda, { id, revisionId: left.revisions[0]?.id ?? 0 })).story.note).toBe('23')
    await thinRevisions(paper.db, NOON + 40 * days * 60_000)
    expect(await kinds()).toEqual(['autosave huda', 'manual huda', 'manual null'])
    expect(await thinRevisions(paper.db, NOON + 40 * days * 60_000)).toBe(0)
  })
})

test('saving 3,000 words takes a few milliseconds', async () => {
  const paragraph = (n: number) =>
    `الفقرة ${n} ${'يتحدث المسؤولون عن البحيرة والمدينة والقوارب التي تعود إلى المرسى بعد غياب '.repeat(8)}`
  const long = Array.from({ length: 30 }, (_, n) => paragraph(n))
  await saveStory(huda, { id, version: 0, base: {}, mine: { body: bodyOf(...long) } })
  const rounds = 30
  const start = performance.now()
  for (let n = 1; n <= rounds; n++) {
    await saveStory(huda, {
      id,
      version: n,
      base: {},
      mine: { body: bodyOf(...long.with(n % 30, paragraph(n + 100))) },
    })
  }
  const each = (performance.now() - start) / rounds
  // It takes 8 on a quiet machine.
  expect(each).toBeLessThan(60)
})
