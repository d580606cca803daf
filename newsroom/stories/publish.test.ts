import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseSearch } from '#arabic/search-query.ts'
import { listArticleCorrections } from '#db/queries/corrections.ts'
import { listRevisionRows } from '#db/queries/revisions.ts'
import { loadArticle, loadDestination } from '../articles/load.ts'
import { loadFront } from '../fronts/load.ts'
import { tags } from '../tags.ts'
import { recordedBy } from '../test-desk.ts'
import { bodyOf, HOUR, NOON } from '../test-paper.ts'
import { later, makeTestNewsroom, type TestNewsroom } from './test-newsroom.ts'
import { getPublicStory, getWorkingCopy } from './working-copy.ts'

const REASON = 'نشرناها قبل أن نسأل الطرف الآخر.'
const HEADLINE = 'عنوان بعد التحديث'

let room: TestNewsroom
beforeEach(async () => {
  room = await makeTestNewsroom()
})
afterEach(() => room.paper.close())

const db = () => room.paper.db.read
const published = async () => {
  const id = await room.begin(room.reporter)
  await room.move(room.chief, id, 'publish-now')
  return id
}
const where = async (id: number, now = NOON + 10 * HOUR) => (await loadDestination(db(), id, now)).view
/** The pages of a story of the section «transport», signed by the reporter, that went out on 15 January. */
function pages(id: number): string[] {
  const { city, transport } = room.paper.sections
  return [
    tags.article(id),
    'day:2026-1-15',
    'front',
    'missing',
    'month:2026-1',
    tags.personList(room.paper.person),
    'search',
    tags.sectionList(city),
    tags.sectionList(transport),
  ].sort()
}

describe('going out', () => {
  test('a story is read, found and listed at once, and no other page is made again', async () => {
    const id = await room.begin(room.reporter)
    expect(await where(id)).toEqual({ kind: 'missing' })
    const dropped = await recordedBy(room.paper, () => room.move(room.chief, id, 'publish-now'))
    expect(dropped).toEqual(pages(id))
    expect(await where(id)).toMatchObject({ kind: 'article' })
    expect((await loadFront(db(), NOON)).view.lead?.id).toBe(id)
    const terms = parseSearch('الترام').terms
    const found = await db().search.find({ terms, match: 'all', order: 'newest', now: new Date(NOON) })
    expect(found.ids).toEqual([id])
    expect(await room.rowOf(id)).toMatchObject({
      state: 'published',
      publishedAt: new Date(NOON),
      firstPublishedAt: new Date(NOON),
      revisedAt: null,
      assigneeId: null,
    })
    const [revision] = await listRevisionRows(db(), id, 1)
    expect(revision).toMatchObject({ kind: 'publish', byName: room.chief.actor.name })
  })

  test('a page that was waiting for a story picked by hand is made again', async () => {
    const id = await room.begin(room.chief)
    const other = await room.begin(room.chief, { relatedIds: [id] })
    await room.move(room.chief, other, 'publish-now')
    expect((await loadArticle(db(), other, NOON))?.tags).toContain(tags.article(id))
  })

  test('publishing is no save: whoever has the story open goes on writing', async () => {
    const id = await room.begin(room.reporter)
    const { version } = await getWorkingCopy(db(), id)
    await room.move(room.chief, id, 'publish-now')
    expect((await getWorkingCopy(db(), id)).version).toBe(version)
  })
})

describe('an update', () => {
  test('replaces the words readers read; what they were before is dropped with what they are now', async () => {
    const id = await published()
    const { opinion, city, transport } = room.paper.sections
    await room.write(room.chief, id, { headline: HEADLINE, sectionId: opinion, tags: ['النقل النهري'], credits: [] })
    expect((await getPublicStory(db(), id)).headline).not.toBe(HEADLINE)
    const dropped = await recordedBy(room.paper, () => room.move(later(room.chief, HOUR), id, 'update'))
    const topic = (await loadArticle(db(), id, NOON + HOUR))?.tags.find((tag) => tag.startsWith('topic:')) ?? ''
    expect(dropped).toEqual([...pages(id), tags.sectionList(opinion), topic.replace('topic:', 'topic-list:')].sort())
    expect(dropped).toEqual(expect.arrayContaining([city, transport].map(tags.sectionList)))
    expect(await room.rowOf(id)).toMatchObject({
      headline: HEADLINE,
      publishedAt: new Date(NOON),
      revisedAt: new Date(NOON + HOUR),
    })
    expect(await getWorkingCopy(db(), id)).toMatchObject({ isAhead: false })
  })

  test('of what no reader sees in the story leaves the time of revision alone', async () => {
    const id = await published()
    await room.write(room.chief, id, { tags: ['النقل'], seoTitle: 'عنوان للمحركات' })
    await room.move(later(room.chief, HOUR), id, 'update')
    expect(await room.rowOf(id)).toMatchObject({ revisedAt: null, seoTitle: 'عنوان للمحركات' })
  })

  test('that is thought better of is thrown away, and kept', async () => {
    const id = await published()
    await room.write(room.chief, id, { headline: HEADLINE, note: 'للديسك' })
    const before = await getWorkingCopy(db(), id)
    expect(await recordedBy(room.paper, () => room.move(room.chief, id, 'discard'))).toEqual([])
    const copy = await getWorkingCopy(db(), id)
    expect(copy).toMatchObject({ isAhead: false, version: before.version + 1 })
    expect(copy.story).toMatchObject({ headline: 'الترام يعود إلى الخدمة', note: 'للديسك' })
    const [kept] = await db()
      .select()
      .from(db().tables.revision)
      .orderBy(db().tables.revision.id)
      .then((rows) => rows.slice(-1))
    expect(kept).toMatchObject({ kind: 'manual', snapshot: { headline: HEADLINE } })
  })
})

describe('a correction', () => {
  const correction = { kind: 'correction' as const, text: 'ذكرنا أن الخط 12 محطة، والصواب 11.' }

  test('is worked on while readers read what they read', async () => {
    const id = await published()
    expect(await recordedBy(room.paper, () => room.move(room.chief, id, 'correct'))).toEqual([])
    await room.write(room.chief, id, { body: bodyOf('11 محطة.') })
    expect((await loadArticle(db(), id, NOON))?.view.body).toEqual(bodyOf('عاد الترام.'))
  })

  test('goes out with its note, in the story and in the list of corrections', async () => {
    const id = await published()
    await room.move(room.chief, id, 'correct')
    await room.write(room.chief, id, { body: bodyOf('11 محطة.') })
    const at = later(room.chief, HOUR)
    const dropped = await recordedBy(room.paper, () => room.move(at, id, 'save-correction', { correction }))
    expect(dropped).toEqual([...pages(id), 'corrections'].sort())
    const view = (await loadArticle(db(), id, NOON + HOUR))?.view
    expect(view).toMatchObject({
      body: bodyOf('11 محطة.'),
      revisedAt: NOON + HOUR,
      corrections: [{ ...correction, at: NOON + HOUR }],
    })
    expect((await listRevisionRows(db(), id, 1))[0]).toMatchObject({ kind: 'correct', reason: correction.text })
    const [entry] = await room.logOf(id)
    expect(entry).toMatchObject({ reason: correction.text, detail: { kind: 'correction' } })
  })

  test('needs no other words than the note', async () => {
    const id = await published()
    await room.move(room.chief, id, 'correct')
    await room.move(room.chief, id, 'save-correction', { correction: { ...correction, kind: 'clarification' } })
    expect(await listArticleCorrections(db(), id)).toMatchObject([{ kind: 'clarification' }])
  })

  test('stays in the list of corrections under the headline the story has now, and leaves with it', async () => {
    const id = await published()
    await room.move(room.chief, id, 'correct')
    await room.move(room.chief, id, 'save-correction', { correction })
    await room.write(room.chief, id, { headline: HEADLINE })
    expect(await recordedBy(room.paper, () => room.move(room.chief, id, 'update'))).toContain('corrections')
    const unpublishing = () => room.move(room.chief, id, 'unpublish', { reason: REASON })
    expect(await recordedBy(room.paper, unpublishing)).toContain('corrections')
  })
})

describe('a story that is withdrawn', () => {
  const rank = (id: number) =>
    room.paper.db.write(async (tx) => {
      const { article } = tx.tables
      await tx.update(article).set({ frontRank: 1 }).where(eq(article.id, id))
    })

  test('is missing at once, and may come back under its old date', async () => {
    const id = await published()
    await rank(id)
    const dropped = await recordedBy(room.paper, () => room.move(room.chief, id, 'unpublish', { reason: REASON }))
    expect(dropped).toEqual([...pages(id), tags.withdrawn(id)].sort())
    expect(await where(id)).toEqual({ kind: 'missing' })
    expect((await loadFront(db(), NOON)).view.lead).toBeNull()

    await room.write(room.chief, id, { headline: HEADLINE })
    const back = await recordedBy(room.paper, () => room.move(later(room.chief, HOUR), id, 'publish'))
    expect(back).toEqual(pages(id))
    expect(await room.rowOf(id)).toMatchObject({
      headline: HEADLINE,
      slug: 'الترام-يعود-إلى-الخدمة',
      publishedAt: new Date(NOON),
      revisedAt: new Date(NOON + HOUR),
    })
    const [row] = await db().select({ rank: db().tables.article.frontRank }).from(db().tables.article)
    expect(row?.rank).toBeNull()
  })

  test('keeps what was being written, and what only its rows said', async () => {
    const id = await published()
    await room.write(room.chief, id, { headline: HEADLINE })
    await room.move(room.chief, id, 'unpublish', { reason: REASON })
    expect(await room.rowOf(id)).toMatchObject({ headline: HEADLINE })
    expect(await getWorkingCopy(db(), id)).toMatchObject({ isAhead: false, story: { headline: HEADLINE } })

    const imported = await room.paper.publish({ headline: 'خبر مستورد', sourceName: 'وكالة الأنباء' })
    await room.move(room.chief, imported, 'unpublish', { reason: REASON })
    expect((await getWorkingCopy(db(), imported)).story.sourceName).toBe('وكالة الأنباء')
    await room.move(room.chief, imported, 'publish')
    expect((await loadArticle(db(), imported, NOON))?.view.source).toBe('وكالة الأنباء')
  })

  test('and killed says why where it stood, in no list and on no front', async () => {
    const id = await published()
    await rank(id)
    const other = await room.paper.publish({
      headline: 'خبر آخر',
      body: { type: 'doc', content: [{ type: 'readAlso', attrs: { articleId: id } }] },
    })
    expect((await loadArticle(db(), other, NOON))?.view.readAlso).toHaveProperty(String(id))

    const dropped = await recordedBy(room.paper, () => room.move(room.chief, id, 'kill', { reason: REASON }))
    expect(dropped).toEqual([...pages(id), tags.withdrawn(id)].sort())
    expect((await loadArticle(db(), other, NOON))?.tags).toContain(tags.article(id))
    expect(await where(id)).toMatchObject({ kind: 'killed', reason: REASON, at: NOON })
    expect((await loadArticle(db(), other, NOON))?.view.readAlso).toEqual({})
    expect((await loadFront(db(), NOON)).view.lead?.id).toBe(other)
    const terms = parseSearch('الترام').terms
    const found = await db().search.find({ terms, match: 'all', order: 'newest', now: new Date(NOON) })
    expect(found.ids).toEqual([])
  })

  test('and killed when it was withdrawn already says why all the same', async () => {
    const id = await published()
    await room.move(room.chief, id, 'unpublish', { reason: REASON })
    const dropped = await recordedBy(room.paper, () => room.move(room.chief, id, 'kill', { reason: REASON }))
    expect(dropped).toEqual([tags.article(id), tags.withdrawn(id)])
    expect(await where(id)).toMatchObject({ kind: 'killed' })
  })

  test('and killed in error is revived, and nobody reads it until it is published', async () => {
    const id = await published()
    await room.write(room.chief, id, { headline: HEADLINE })
    await room.move(room.chief, id, 'kill', { reason: REASON })
    expect((await room.rowOf(id)).headline).not.toBe(HEADLINE)
    const dropped = await recordedBy(room.paper, () => room.move(room.chief, id, 'revive', { reason: REASON }))
    expect(dropped).toEqual([tags.article(id)])
    expect(await where(id)).toEqual({ kind: 'missing' })
    expect(await room.rowOf(id)).toMatchObject({ state: 'unpublished', killReason: null, headline: HEADLINE })
    await room.move(room.chief, id, 'publish')
    expect(await where(id)).toMatchObject({ kind: 'article' })
  })
})
