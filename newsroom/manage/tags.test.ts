import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { foldName } from '#arabic/fold.ts'
import { findTagBySlug, findTagNamed, listMergedTags } from '#db/queries/tags.ts'
import { loadArticle } from '../articles/load.ts'
import { loadTopicListing } from '../articles/load-listing.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { editTag, mergeTags, removeTag } from './tags.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

const page = { page: 1, size: 10, now: NOON }
const publish = (headline: string, ...tagNames: string[]) => paper.publish({ headline, tagNames })

async function idOf(name: string): Promise<number> {
  return (await findTagNamed(paper.db.read, { nameKey: foldName(name) }))?.id ?? 0
}
async function topicAt(slug: string) {
  const loaded = await loadTopicListing(paper.db.read, slug, page)
  return loaded && { ...loaded.view.topic, headlines: loaded.view.listing.cards.map((card) => card.headline).sort() }
}

test('only those who manage tags may', async () => {
  const editor = await makeTestDesk(paper, 'copy_editor')
  const refused = { code: 'forbidden' }
  await expect(editTag(editor, { id: 1, changes: { name: 'نهر' } })).rejects.toMatchObject(refused)
  await expect(mergeTags(editor, { fromId: 1, intoId: 2 })).rejects.toMatchObject(refused)
  await expect(removeTag(editor, { id: 1 })).rejects.toMatchObject(refused)
})

describe('a rename', () => {
  test('drops the topic and the stories that print it, and no other page', async () => {
    const story = await publish('خبر', 'النهر')
    const id = await idOf('النهر')
    expect((await loadArticle(paper.db.read, story, NOON))?.tags).toContain(tags.topic(id))
    const rename = () => editTag(desk, { id, changes: { name: 'النيل' } })
    expect(await recordedBy(paper, rename)).toEqual([tags.topic(id)])
    expect(await recordedBy(paper, rename)).toEqual([])
    const describeIt = () => editTag(desk, { id, changes: { description: 'كل ما يخص النهر' } })
    expect(await recordedBy(paper, describeIt)).toEqual([tags.topicList(id)])
    expect(await topicAt('النهر')).toMatchObject({ name: 'النيل', description: 'كل ما يخص النهر' })
  })

  test('lets the old name mean the tag, and can be taken back', async () => {
    await publish('أول', 'النهر')
    const id = await idOf('النهر')
    await editTag(desk, { id, changes: { name: 'النيل', slug: 'النيل' } })
    await publish('ثان', 'النهر')
    expect(await topicAt('النيل')).toMatchObject({ headlines: ['أول', 'ثان'] })
    expect(await topicAt('النهر')).toMatchObject({ slug: 'النيل' })
    await editTag(desk, { id, changes: { name: 'النهر', slug: 'النهر' } })
    expect(await topicAt('النيل')).toMatchObject({ slug: 'النهر', headlines: ['أول', 'ثان'] })
    expect((await listMergedTags(paper.db.read, id)).map((tag) => tag.name)).toEqual(['النيل'])
  })

  test('keeps the old address, and records the new one', async () => {
    await publish('خبر', 'النهر')
    const id = await idOf('النهر')
    const recorded = await recordedBy(paper, () => editTag(desk, { id, changes: { slug: 'river' } }))
    expect(recorded).toEqual([tags.missing, tags.topic(id)])
    expect(await topicAt('النهر')).toMatchObject({ slug: 'river' })
    expect((await loadTopicListing(paper.db.read, 'النهر', page))?.tags).toContain(tags.missing)
  })

  test('to another spelling of itself is one, to another tag is none', async () => {
    await publish('خبر', 'القاهرة', 'الجيزة')
    const id = await idOf('القاهرة')
    await editTag(desk, { id, changes: { name: 'القاهره' } })
    expect(await listMergedTags(paper.db.read, id)).toEqual([])
    const [name, slug] = [{ name: 'الجيزه' }, { slug: 'الجيزة' }]
    await expect(editTag(desk, { id, changes: name })).rejects.toMatchObject({ fields: { name: 'same-tag' } })
    await expect(editTag(desk, { id, changes: slug })).rejects.toMatchObject({ fields: { slug: 'taken' } })
  })
})

describe('a merge', () => {
  test('gives the stories over, each once, and redirects', async () => {
    const story = await publish('بكليهما', 'النهر', 'النيل')
    await publish('بالنهر', 'النهر')
    const [fromId, intoId] = [await idOf('النهر'), await idOf('النيل')]
    const recorded = await recordedBy(paper, () => mergeTags(desk, { fromId, intoId }))
    expect(recorded).toEqual([tags.topic(fromId), tags.topicList(intoId)].sort())
    expect(await topicAt('النهر')).toMatchObject({ slug: 'النيل', headlines: ['بالنهر', 'بكليهما'] })
    expect((await loadArticle(paper.db.read, story, NOON))?.view.tags.map((tag) => tag.name)).toEqual(['النيل'])
    await publish('بعد الدمج', 'النهر')
    expect((await topicAt('النيل'))?.headlines).toHaveLength(3)
  })

  test('takes along what was merged before, and old addresses', async () => {
    await publish('خبر', 'أ', 'ب', 'ج')
    const [a, b, c] = [await idOf('أ'), await idOf('ب'), await idOf('ج')]
    await editTag(desk, { id: a, changes: { slug: 'alef' } })
    await mergeTags(desk, { fromId: a, intoId: b })
    await mergeTags(desk, { fromId: b, intoId: c })
    for (const slug of ['أ', 'alef', 'ب']) expect((await findTagBySlug(paper.db.read, slug))?.id, slug).toBe(c)
    await expect(mergeTags(desk, { fromId: a, intoId: c })).rejects.toMatchObject({ code: 'topic' })
    await expect(mergeTags(desk, { fromId: c, intoId: c })).rejects.toMatchObject({ code: 'same' })
  })
})

test('only a tag that no story has can go', async () => {
  await publish('خبر', 'أ', 'ب')
  const [a, b] = [await idOf('أ'), await idOf('ب')]
  await expect(removeTag(desk, { id: a })).rejects.toMatchObject({ code: 'in-use' })
  const draft = await paper.publish({ headline: 'مسودة', state: 'draft', publishedAt: null, tagNames: ['ج'] })
  await expect(removeTag(desk, { id: await idOf('ج') })).rejects.toMatchObject({ code: 'in-use' })
  await mergeTags(desk, { fromId: a, intoId: b })
  await paper.db.write(async (tx) => {
    await tx.delete(tx.tables.articleTag)
  })
  expect(draft).toBeGreaterThan(0)
  expect(await recordedBy(paper, () => removeTag(desk, { id: b }))).toEqual([tags.topic(b)])
  expect(await topicAt('أ')).toBeUndefined()
})
