import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findMedia } from '#db/queries/media.ts'
import type { Desk } from '../staff/actor.ts'
import { makeTestDesk } from '../test-desk.ts'
import { makeTestPaper, type TestPaper } from '../test-paper.ts'
import { masterFile, variantFolder } from './files.ts'
import { receiveFile } from './receive.ts'
import { streamOf } from './test-stream.ts'
import { uploadPicture } from './upload.ts'

// Each picture is decoded in a process of its own.
vi.setConfig({ testTimeout: 30_000 })

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper, 'reporter')
})
afterEach(() => paper.close())

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8c1a1f' } })
const take = (bytes: Uint8Array) => uploadPicture(desk, paper.dataDir, { stream: streamOf(bytes) })
/** Every file a picture left in the data folder. */
const filesOf = (folder: string) =>
  existsSync(join(paper.dataDir, folder))
    ? readdirSync(join(paper.dataDir, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

describe.each([
  ['jpeg', 'image/jpeg', (image: Sharp) => image.jpeg()],
  ['png', 'image/png', (image: Sharp) => image.png()],
  ['webp', 'image/webp', (image: Sharp) => image.webp()],
  ['avif', 'image/avif', (image: Sharp) => image.avif({ effort: 0 })],
] as const)('%s', (_format, mime, encode) => {
  test('is taken in, and whoever brought it is known', async () => {
    const { mediaId, picture, isDuplicate } = await take(await encode(drawing(900, 700)).toBuffer())
    expect(isDuplicate).toBe(false)
    expect(picture).toMatchObject({ width: 900, height: 700, alt: '' })
    expect(picture.variants['4x3'].jpg).toEqual([640])
    expect(await findMedia(paper.db.read, mediaId)).toMatchObject({ mime, uploadedById: desk.actor.userId })
    expect(filesOf('incoming')).toEqual([])
  })
})

test('nothing of the file itself gets through: not where it was taken, not what hides behind its pixels', async () => {
  const bytes = await drawing(1_400, 900)
    .withExif({
      IFD0: { Copyright: 'Al-Majalla', Artist: 'Mona', ImageDescription: 'Tahrir at dawn' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 3/1 0/1' },
    })
    .jpeg()
    .toBuffer()
  const polyglot = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')])
  const { picture, suggested } = await take(polyglot)
  expect(suggested).toEqual({ caption: 'Tahrir at dawn', credit: 'Mona', source: 'Al-Majalla' })
  const files = [...filesOf('media'), ...filesOf('masters')]
  expect(files).toHaveLength(
    Object.values(picture.variants).flatMap((v) => [...v.avif, ...v.webp, ...v.jpg, v.preview ?? []].flat()).length + 1,
  )
  for (const file of files) {
    const { exif, xmp, iptc } = await sharp(file).metadata()
    expect({ exif, xmp, iptc }, file).toEqual({})
    expect(readFileSync(file).includes('<script>'), file).toBe(false)
  }
})

test('a picture taken with the camera on its side stands upright, without a colour of its own on white', async () => {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 4, background: '#0000' } })
    .withMetadata({ orientation: 6 })
    .png()
    .toBuffer()
  const { picture } = await take(bytes)
  expect(picture).toMatchObject({ width: 300, height: 400 })
  const { dominant } = await sharp(join(variantFolder(paper.dataDir, picture.hash), 'whole-300.jpg')).stats()
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
})

test('the same file again is the picture that is there, said so, with its words as they are now', async () => {
  const bytes = await drawing(500, 400).png().toBuffer()
  const first = await take(bytes)
  const again = await take(bytes)
  expect(again).toEqual({ ...first, isDuplicate: true })
})

describe('refuses, and keeps nothing of', () => {
  test.each([
    ['a drawing under the name of a photo', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture-svg'],
    ['a moving picture that is also a script', Buffer.from('GIF89a/*...*/=1;alert(1)'), 'picture-type'],
    ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), 'picture-type'],
    [
      'a picture of an iPhone that this machine cannot decode',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'picture-heic',
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'picture-broken'],
    [
      'the head of a picture before a page',
      Buffer.from('\xff\xd8\xff<html><script>1</script>', 'latin1'),
      'picture-broken',
    ],
    ['nothing', Buffer.alloc(0), 'picture-broken'],
  ])('%s', async (_name, bytes, code) => {
    await expect(take(bytes)).rejects.toMatchObject({ name: 'InvalidError', code })
    expect(['incoming', 'media', 'masters'].flatMap(filesOf)).toEqual([])
  })

  test('half a picture', async () => {
    const bytes = await drawing(800, 600).jpeg().toBuffer()
    await expect(take(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ code: 'picture-broken' })
  })

  test('a small file that would fill the memory', async () => {
    const bytes = await drawing(8_000, 7_000).png({ compressionLevel: 9 }).toBuffer()
    expect(bytes.length).toBeLessThan(1_000_000)
    await expect(take(bytes)).rejects.toMatchObject({ code: 'picture-size' })
  })

  test('a file too large, before it is all here', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1_000))
      },
    })
    const path = join(paper.dataDir, 'file')
    await expect(receiveFile(endless, path, { most: 10_000 })).rejects.toMatchObject({ code: 'picture-bytes' })
    expect(sent).toBeLessThan(20)
    const announced = uploadPicture(desk, paper.dataDir, { stream: null, announcedBytes: 41 * 1_024 * 1_024 })
    await expect(announced).rejects.toMatchObject({ code: 'picture-bytes' })
  })

  test('a file that stops coming', async () => {
    const silent = new ReadableStream<Uint8Array>({})
    const receiving = receiveFile(silent, join(paper.dataDir, 'file'), { silenceMs: 20 })
    await expect(receiving).rejects.toMatchObject({ code: 'picture-silent' })
  })
})

describe('a decoder', () => {
  const program = (code: string) => {
    const path = join(paper.dataDir, 'decoder.mjs')
    writeFileSync(path, code)
    return path
  }
  const takeWith = async (limits: { timeMs: number; memoryBytes: number; program?: string }) =>
    uploadPicture(desk, paper.dataDir, { stream: streamOf(await drawing(900, 700).png().toBuffer()), limits })

  test('that hangs is killed', async () => {
    const hanging = program(`
      import { writeFileSync } from 'node:fs'
      writeFileSync(${JSON.stringify(join(paper.dataDir, 'pid'))}, String(process.pid))
      for (;;);`)
    const taking = takeWith({ timeMs: 1_000, memoryBytes: 1e9, program: hanging })
    await expect(taking).rejects.toMatchObject({ code: 'picture-slow' })
    const pid = Number(readFileSync(join(paper.dataDir, 'pid'), 'utf8'))
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    expect(['incoming', 'media', 'masters'].flatMap(filesOf)).toEqual([])
  })

  test('that needs too much time or memory is killed', async () => {
    await expect(takeWith({ timeMs: 1, memoryBytes: 1e9 })).rejects.toMatchObject({ code: 'picture-slow' })
    await expect(takeWith({ timeMs: 60_000, memoryBytes: 1e6 })).rejects.toMatchObject({ code: 'picture-slow' })
  })

  test('that crashes takes nothing with it, and the next picture is taken in', async () => {
    const crashing = program(`process.kill(process.pid, 'SIGSEGV')`)
    const taking = takeWith({ timeMs: 60_000, memoryBytes: 1e9, program: crashing })
    await expect(taking).rejects.toMatchObject({ code: 'picture-broken' })
    expect((await takeWith({ timeMs: 60_000, memoryBytes: 1e9 })).mediaId).toBeGreaterThan(0)
  })

  test('that is wrong itself is a fault of ours, not of the picture', async () => {
    const wrong = program(`throw new Error('no such thing')`)
    await expect(takeWith({ timeMs: 60_000, memoryBytes: 1e9, program: wrong })).rejects.toThrow('no such thing')
  })
})

test('an upload keeps every pixel, apart from what is served', async () => {
  const { mediaId } = await take(await drawing(2_400, 1_600).png().toBuffer())
  const row = await findMedia(paper.db.read, mediaId)
  expect(await sharp(masterFile(paper.dataDir, row?.originalHash ?? '')).metadata()).toMatchObject({
    width: 2_400,
    height: 1_600,
  })
})
