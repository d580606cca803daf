import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensureMedia } from '#db/queries/media.ts'
import { insertStaticPage } from '#db/queries/pages.ts'
import { ensurePerson } from '#db/queries/people.ts'
import { putDraft } from '#db/queries/stories.ts'
import type { Desk, Role } from '../staff/actor.ts'
import { emptyStory } from '../stories/story.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { editPicture, moveFocalPoint } from './edit.ts'
import { importPicture } from './import-picture.ts'
import { loadLibrary, loadPictureFacts } from './library.ts'
import { variantPath } from './picture.ts'
import { streamOf } from './test-stream.ts'
import { uploadPicture } from './upload.ts'

// Each picture is decoded in a process of its own.
vi.setConfig({ testTimeout: 30_000 })

/** A row without a picture. */
const BARE = {
  mime: 'image/png',
  width: 1,
  height: 1,
  bytes: 1,
  alt: '',
  caption: null,
  credit: null,
  source: null,
  licence: null,
  focalX: 0.5,
  focalY: 0.5,
  uploadedById: null,
}

let paper: TestPaper
let reporter: Desk
let photoEditor: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  reporter = await makeTestDesk(paper, 'reporter')
  photoEditor = await makeTestDesk(paper, 'photo_editor')
})
afterEach(() => paper.close())

/** Dark on its start half, light on the other. */
async function halves(width: number, height: number, background = '#111'): Promise<Buffer> {
  const light = { create: { width: width / 2, height, channels: 3, background: '#eee' } } as const
  return sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: await sharp(light).png().toBuffer(), left: width / 2, top: 0 }])
    .png()
    .toBuffer()
}
const upload = async (desk: Desk, bytes?: Buffer) =>
  (await uploadPicture(desk, paper.dataDir, { stream: streamOf(bytes ?? (await halves(1_200, 600))) })).mediaId
const factsOf = (mediaId: number) => loadPictureFacts(reporter, mediaId)
const wordsOf = (mediaId: number, words: Partial<Parameters<typeof editPicture>[1]> = {}) => ({
  mediaId,
  alt: '',
  caption: '',
  credit: '',
  source: '',
  licence: '',
  ...words,
})

describe('the focal point', () => {
  test.each([
    ['an upload', () => upload(reporter)],
    [
      'what a command took in',
      async () =>
        (await importPicture(paper.db, paper.dataDir, { bytes: await halves(1_200, 600), alt: '', now: NOON })).id,
    ],
  ])('of %s cuts it anew, at new addresses; the old files stay', async (_name, take) => {
    const id = await take()
    const before = await factsOf(id)
    await moveFocalPoint(photoEditor, paper.dataDir, { mediaId: id, x: 0.1, y: 0.5 })
    const after = await factsOf(id)
    expect(after.focal).toEqual({ x: 0.1, y: 0.5 })
    expect(after.picture.hash).not.toBe(before.picture.hash)
    for (const { picture } of [before, after]) {
      for (const [shape, made] of Object.entries(picture.variants)) {
        for (const format of ['avif', 'webp', 'jpg'] as const) {
          for (const width of made[format]) {
            const path = variantPath(picture.hash, shape as '1x1', width, format)
            expect(existsSync(join(paper.dataDir, path)), path).toBe(true)
          }
        }
      }
    }
    const square = join(paper.dataDir, variantPath(after.picture.hash, '1x1', 160, 'jpg'))
    expect((await sharp(square).stats()).dominant.r).toBeLessThan(60)
  })

  test('where it already is changes nothing', async () => {
    const id = await upload(reporter)
    const { picture } = await factsOf(id)
    await moveFocalPoint(reporter, paper.dataDir, { mediaId: id, x: 0.5, y: 0.5 })
    expect((await factsOf(id)).picture).toEqual(picture)
  })

  test('reaches every page that shows the picture', async () => {
    const id = await upload(reporter)
    const lead = await paper.publish({
      headline: 'قصة عليها الصورة',
      lead: { mediaId: id, caption: null, isArchivePhoto: false },
      tagNames: ['ميدان'],
    })
    const person = await paper.db.write((tx) =>
      ensurePerson(tx, { name: 'منى', nameKey: 'منى', slug: 'mona', portraitId: id }),
    )
    const opinion = paper.sections.opinion
    await paper.publish({ headline: 'رأي', sectionId: opinion, credits: [{ personId: person, role: 'writer' }] })
    const other = await paper.publish({ headline: 'قصة أخرى' })
    const recorded = await recordedBy(paper, () =>
      moveFocalPoint(photoEditor, paper.dataDir, { mediaId: id, x: 0.2, y: 0.2 }),
    )
    expect(recorded).toEqual(
      expect.arrayContaining([
        `article:${lead}`,
        'front',
        'search',
        'masthead',
        `section-list:${paper.sections.news}`,
        `section-list:${opinion}`,
        'day:2026-1-15',
        `person:${person}`,
      ]),
    )
    expect(recorded).not.toContain(`article:${other}`)
    expect(recorded).not.toContain('missing')
  })
})

describe('the words', () => {
  test('are cleaned and kept; what the pages carry of them reaches the pages', async () => {
    const id = await upload(reporter)
    const story = await paper.publish({
      headline: 'قصة',
      lead: { mediaId: id, caption: null, isArchivePhoto: false },
    })
    const words = wordsOf(id, { alt: '  كوبري  قصر النيل ', caption: 'قصر النيل', credit: 'منى', licence: 'CC BY 4.0' })
    expect(await recordedBy(paper, () => editPicture(reporter, words))).toContain(`article:${story}`)
    expect(await factsOf(id)).toMatchObject({ alt: 'كوبري قصر النيل', caption: 'قصر النيل', credit: 'منى', source: '' })
    expect(await recordedBy(paper, () => editPicture(reporter, { ...words, licence: '' }))).toContain(
      `article:${story}`,
    )
    expect(await recordedBy(paper, () => editPicture(reporter, { ...words, licence: '', source: 'أرشيف' }))).toEqual([])
  })
})

describe('who may', () => {
  test.each<[Role, boolean]>([
    ['reporter', false],
    ['desk_editor', true],
    ['copy_editor', false],
    ['photo_editor', true],
    ['editor_in_chief', true],
    ['administrator', true],
  ])("a %s change another's picture: %s", async (role, isAllowed) => {
    const id = await upload(reporter)
    const other = await makeTestDesk(paper, role, 'other')
    expect((await loadPictureFacts(other, id)).mayEdit).toBe(isAllowed)
    const attempts = [
      editPicture(other, wordsOf(id, { alt: 'جديد' })),
      moveFocalPoint(other, paper.dataDir, { mediaId: id, x: 0.3, y: 0.3 }),
    ]
    for (const result of await Promise.allSettled(attempts)) {
      expect(result).toMatchObject(isAllowed ? {} : { reason: { name: 'ForbiddenError' } })
      expect(result.status).toBe(isAllowed ? 'fulfilled' : 'rejected')
    }
  })

  test('what a command took in belongs to no reporter', async () => {
    const bytes = await halves(200, 100)
    const { id } = await importPicture(paper.db, paper.dataDir, { bytes, alt: '', now: NOON })
    await expect(editPicture(reporter, wordsOf(id))).rejects.toMatchObject({ name: 'ForbiddenError' })
    await expect(editPicture(reporter, wordsOf(999))).rejects.toMatchObject({ name: 'NotFoundError' })
  })
})

test('where it is used: stories, what is being written, portraits, pages; what one may not read is only counted', async () => {
  const id = await upload(reporter)
  const lead = { mediaId: id, caption: null, isArchivePhoto: false }
  const open = await paper.publish({ headline: 'منشورة', lead })
  const hidden = await paper.publish({ headline: 'مسودة زميل', state: 'draft', publishedAt: null, lead })
  const ahead = await paper.publish({ headline: 'منشورة تُعدّل' })
  await paper.db.write(async (tx) => {
    const body = { type: 'doc' as const, content: [{ type: 'image' as const, attrs: lead }] }
    await putDraft(tx, {
      articleId: ahead,
      from: 0,
      content: { ...emptyStory(paper.sections.news), body },
      isAhead: true,
      updatedAt: new Date(NOON),
      updatedById: null,
    })
    await ensurePerson(tx, { name: 'منى', nameKey: 'منى', slug: 'mona', portraitId: id })
    await insertStaticPage(tx, { slug: 'about', title: 'من نحن', body, updatedAt: new Date(NOON) })
  })
  const { used } = await factsOf(id)
  expect(used.stories.map((story) => story.id).toSorted()).toEqual([open, ahead])
  expect(used.hiddenStories).toBe(1)
  expect(used.people).toMatchObject([{ name: 'منى' }])
  expect(used.pages).toMatchObject([{ title: 'من نحن' }])
  expect((await loadPictureFacts(photoEditor, id)).used.stories.map((story) => story.id)).toContain(hidden)
  const [item] = (await loadLibrary(reporter, { q: '' })).items
  expect(item).toMatchObject({ mediaId: id, usedCount: 4 })
})

describe('the library', () => {
  test('goes on where it stopped, newest first, each once', async () => {
    const { variants } = (await factsOf(await upload(reporter))).picture
    const ids = await paper.db.write(async (tx) => {
      const made: number[] = []
      for (let index = 0; index < 60; index += 1) {
        // Several at the same instant, as an import brings them.
        const createdAt = new Date(NOON + 1 + Math.floor(index / 7))
        made.unshift(await ensureMedia(tx, { ...BARE, hash: `${index}`, variants, createdAt }))
      }
      return made
    })
    const first = await loadLibrary(reporter, { q: '' })
    const second = await loadLibrary(reporter, { q: '', cursor: first.next ?? '' })
    expect([...first.items, ...second.items].map((item) => item.mediaId).slice(0, 60)).toEqual(ids)
    expect(second.next).toBeNull()
  })

  test('finds words however they are spelt, in any of the texts', async () => {
    const id = await upload(reporter)
    await upload(reporter, await halves(300, 200))
    await editPicture(reporter, wordsOf(id, { alt: 'مبنى الإذاعة', credit: 'أحمد عبد العزيز' }))
    for (const q of ['اذاعه', 'مبني احمد', ' الإِذاعة  ']) {
      expect(
        (await loadLibrary(reporter, { q })).items.map((item) => item.mediaId),
        q,
      ).toEqual([id])
    }
    expect((await loadLibrary(reporter, { q: 'تلفزيون' })).items).toEqual([])
  })
})
