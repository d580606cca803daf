import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadDestination } from '../articles/load.ts'
import { tags } from '../tags.ts'
import { recordedBy } from '../test-desk.ts'
import { HOUR } from '../test-paper.ts'
import { changeSlug, loadStoryAddress } from './slug.ts'
import { later, makeTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let room: TestNewsroom
beforeEach(async () => {
  room = await makeTestNewsroom()
})
afterEach(() => room.paper.close())

const published = async () => {
  const id = await room.begin(room.reporter)
  await room.move(room.chief, id, 'publish-now')
  return id
}
const change = async (id: number, slug: string, desk = room.chief) =>
  changeSlug(desk, { id, slug, version: (await room.rowOf(id)).version })

describe('the address of a story', () => {
  test('follows the headline until it is published', async () => {
    const id = await room.begin(room.reporter)
    expect(await loadStoryAddress(room.chief, { id })).toMatchObject({
      state: 'follows-headline',
      mayChange: false,
      slug: 'الترام-يعود-إلى-الخدمة',
    })
    await expect(change(id, 'آخر')).rejects.toMatchObject({ code: 'slug-follows-headline' })
  })

  test('is changed, remembers what it was, and drops every page that links to it', async () => {
    const id = await published()
    const desk = later(room.chief, HOUR)
    const before = (await room.rowOf(id)).version
    const dropped = await recordedBy(room.paper, () => change(id, 'الترام-عاد', desk))
    const { city, transport } = room.paper.sections
    for (const tag of [
      tags.article(id),
      tags.front,
      tags.search,
      tags.sectionList(city),
      tags.sectionList(transport),
    ]) {
      expect(dropped).toContain(tag)
    }
    const row = await room.rowOf(id)
    expect(row).toMatchObject({ slug: 'الترام-عاد', version: before + 1, updatedAt: new Date(desk.now) })
    expect((await loadDestination(room.paper.db.read, id, desk.now)).view).toMatchObject({
      href: `/city/${id}/${encodeURIComponent('الترام-عاد')}`,
    })
    expect(await loadStoryAddress(desk, { id })).toMatchObject({
      state: 'public',
      mayChange: true,
      former: [{ path: `/city/${id}/الترام-يعود-إلى-الخدمة`, until: desk.now }],
    })
    expect((await room.logOf(id))[0]).toMatchObject({
      action: 'change-slug',
      detail: { was: 'الترام-يعود-إلى-الخدمة', slug: 'الترام-عاد' },
    })
  })

  test('stays when it is published again, whatever the headline says', async () => {
    const id = await published()
    await change(id, 'الترام-عاد')
    await room.write(room.chief, id, { headline: 'عنوان آخر تمامًا' })
    await room.move(room.chief, id, 'update')
    expect((await room.rowOf(id)).slug).toBe('الترام-عاد')
  })

  test('of a story that moves to another section is remembered with it', async () => {
    const id = await published()
    await room.write(room.chief, id, { sectionId: room.paper.sections.news })
    await room.move(later(room.chief, HOUR), id, 'update')
    const { href, former } = await loadStoryAddress(room.chief, { id })
    expect(decodeURI(href)).toBe(`/news/${id}/الترام-يعود-إلى-الخدمة`)
    expect(former.map((one) => one.path)).toEqual([`/city/${id}/الترام-يعود-إلى-الخدمة`])
  })

  test('of a story that was taken away can be changed; of a killed one it cannot', async () => {
    const id = await published()
    await room.move(room.chief, id, 'unpublish', { reason: 'ننتظر ردًا.' })
    expect(await change(id, 'آخر')).toMatchObject({ state: 'away', slug: 'آخر' })
    await room.putIn(id, 'killed')
    await expect(change(id, 'ثالث')).rejects.toMatchObject({ code: 'state' })
    expect(await loadStoryAddress(room.chief, { id })).toMatchObject({ state: 'closed', mayChange: false })
  })

  test.each([
    ['كلمة وكلمة', 'bad-slug'],
    ['كَلمة', 'bad-slug'],
    ['a/b', 'bad-slug'],
    ['Word', 'bad-slug'],
    ['الترام-يعود-إلى-الخدمة', 'same-slug'],
  ])('is not «%s»: %s', async (slug, fault) => {
    const id = await published()
    await expect(change(id, slug)).rejects.toMatchObject({ fields: { slug: fault } })
  })

  test('is changed by one of two who do so at once', async () => {
    const id = await published()
    const { version } = await room.rowOf(id)
    const both = await Promise.allSettled([
      changeSlug(room.chief, { id, version, slug: 'أول' }),
      changeSlug(room.editor, { id, version, slug: 'ثان' }),
    ])
    expect(both.map((one) => one.status)).toEqual(['fulfilled', 'rejected'])
    expect((await loadStoryAddress(room.chief, { id })).former).toHaveLength(1)
  })

  test('is the business of the desk of its section', async () => {
    const id = await published()
    await expect(change(id, 'آخر', room.reporter)).rejects.toThrow('Forbidden')
    const stranger = { ...room.editor, actor: { ...room.editor.actor, sectionIds: [room.paper.sections.news] } }
    await expect(change(id, 'آخر', stranger)).rejects.toThrow('Forbidden')
    expect(await change(id, 'آخر', room.editor)).toMatchObject({ slug: 'آخر' })
  })
})
