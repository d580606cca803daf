import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadArticle } from '../articles/load.ts'
import { bodyOf, HOUR, NOON } from '../test-paper.ts'
import { loadPreview, loadSharedPreview } from './preview.ts'
import { createPreviewLink, loadPreviewLinks, revokePreviewLink } from './preview-links.ts'
import { makeTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const DAY = 24 * HOUR

let room: TestNewsroom
beforeEach(async () => {
  room = await makeTestNewsroom()
})
afterEach(() => room.paper.close())

const tokenOf = (path: string) => path.replace('/desk/shared/', '')

test('a preview is the page as it is published', async () => {
  const { chief, paper } = room
  const other = await paper.publish({ headline: 'القوارب تعود' })
  const id = await room.begin(chief, {
    headline: ' عودة الترام.. والأهالي ينتظرون ',
    kicker: 'نقل',
    standfirst: 'بعد ستة أشهر.',
    dateline: 'المدينة',
    sourceName: 'وكالة الأنباء',
    tags: ['الترام', 'النقل'],
    credits: [
      { personId: paper.person, role: 'writer' },
      { freeName: 'عدسة', role: 'photo' },
    ],
    lead: { mediaId: null, caption: 'على الرصيف', isArchivePhoto: true },
    relatedIds: [other],
    isSensitive: true,
    body: bodyOf('أولى', 'ثانية'),
  })
  const { article } = await loadPreview(chief, id)
  await room.move(chief, id, 'publish-now')
  expect(article).toEqual((await loadArticle(paper.db.read, id, NOON))?.view)
})

test('a preview of a public story shows what is written, not what is read', async () => {
  const { chief } = room
  const id = await room.begin(chief)
  await room.move(chief, id, 'publish-now')
  await room.write(chief, id, { headline: 'قيد الكتابة' })
  expect((await loadPreview(chief, id)).article.headline).toBe('قيد الكتابة')
})

describe('a link for people without an account', () => {
  const share = async (days = 3) => {
    const id = await room.begin(room.reporter)
    return { ...(await createPreviewLink(room.reporter, { id, days })), id }
  }
  const read = (path: string, now = NOON) => loadSharedPreview(room.paper.db, tokenOf(path), now)

  test('shows the story until it ends', async () => {
    const { id, path } = await share(3)
    expect((await read(path))?.article.id).toBe(id)
    expect(await read(path, NOON + 3 * DAY - 1)).toBeDefined()
    expect(await read(path, NOON + 3 * DAY)).toBeUndefined()
    expect(await read('/desk/shared/0000')).toBeUndefined()
  })

  test('is known to the database by its hash alone', async () => {
    const { path } = await share()
    const { previewLink } = room.paper.db.read.tables
    const rows = await room.paper.db.read.select({ hash: previewLink.tokenHash }).from(previewLink)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.hash).not.toContain(tokenOf(path))
  })

  test('leads nowhere when it is taken back, and again is none', async () => {
    const { id, path } = await share()
    const [link] = await loadPreviewLinks(room.reporter, id)
    await revokePreviewLink(room.reporter, { id, linkId: link?.id ?? 0 })
    expect(await read(path)).toBeUndefined()
    expect(await loadPreviewLinks(room.reporter, id)).toEqual([])
    await expect(revokePreviewLink(room.reporter, { id, linkId: link?.id ?? 0 })).rejects.toThrow('Not found')
  })

  test.each(['killed', 'spiked'] as const)('leads nowhere when the story is %s', async (state) => {
    const { id, path } = await share()
    await room.putIn(id, state)
    expect(await read(path)).toBeUndefined()
  })

  test('leads nowhere when its maker left', async () => {
    const { path } = await share()
    await room.paper.db.write((tx) => tx.update(tx.tables.user).set({ isBanned: true }))
    expect(await read(path)).toBeUndefined()
  })

  test.each([0, 15, 1.5])('for %d days there is none', async (days) => {
    await expect(share(days)).rejects.toMatchObject({ fields: { days: 'invalid' } })
  })

  test('is for those who may share the story', async () => {
    const id = await room.begin(room.chief)
    await expect(createPreviewLink(room.reporter, { id, days: 1 })).rejects.toThrow('Forbidden')
    const { id: linkId } = await createPreviewLink(room.chief, { id, days: 1 })
    await expect(revokePreviewLink(room.reporter, { id, linkId })).rejects.toThrow('Forbidden')
    await expect(loadPreviewLinks(room.reporter, id)).rejects.toThrow('Forbidden')
    expect((await room.logOf(id))[0]?.action).toBe('share-preview')
  })
})
