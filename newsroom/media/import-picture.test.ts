import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listPictures } from '#db/queries/media.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { CROPS } from './cuts.ts'
import { importPicture } from './import-picture.ts'
import { cutFor, previewFile, variantPath, variantsSchema } from './picture.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8c1a1f' } })

test('makes every shape in every format, and stores the same bytes once', async () => {
  const bytes = await drawing(1400, 900)
    .withExif({ IFD3: { GPSLatitude: '30/1 3/1 0/1' } })
    .jpeg()
    .toBuffer()
  const [first, again] = [await take(bytes), await take(bytes)]
  expect(again).toEqual(first)
  const [row] = await listPictures(paper.db.read, [first.id])
  const variants = variantsSchema.parse(row?.variants)
  expect(variants['16x9']).toMatchObject({ avif: [320, 640, 960, 1280], jpg: [640, 1280] })
  expect(variants['1x1']?.proportion).toBe(1)
  for (const [shape, made] of Object.entries(variants)) {
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      for (const width of made[format]) {
        const path = join(paper.dataDir, variantPath(row?.hash ?? '', shape as '16x9', width, format))
        expect(existsSync(path), path).toBe(true)
      }
    }
  }
  // Wide enough for search engines in every shape that the original is wide enough for.
  const picture = { hash: row?.hash ?? '', variants }
  const previews = CROPS.map((shape) => previewFile(picture, shape))
  expect(previews.map((file) => file?.width)).toEqual([1280, 1200, 640])
  for (const file of previews) {
    expect(await sharp(join(paper.dataDir, file?.path ?? '')).metadata()).toMatchObject({
      width: file?.width,
      height: file?.height,
    })
  }
  const path = join(paper.dataDir, variantPath(row?.hash ?? '', '4x3', 640, 'jpg'))
  const facts = await sharp(path).metadata()
  expect(facts).toMatchObject({ width: 640, height: 480 })
  expect(facts.exif).toBeUndefined()
})

test('a small picture is kept as it is', async () => {
  const { id } = await take(await drawing(90, 60).png().toBuffer())
  const [row] = await listPictures(paper.db.read, [id])
  expect(variantsSchema.parse(row?.variants).whole).toMatchObject({ webp: [90], jpg: [90] })
})

describe('refuses, and stores nothing of', () => {
  test.each([
    [
      'a drawing that is a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'),
      'picture-svg',
    ],
    [
      'a moving picture',
      Buffer.from(
        'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;',
        'latin1',
      ),
      'picture-type',
    ],
    ['words', Buffer.from('ليست صورة'), 'picture-broken'],
    ['nothing', Buffer.alloc(0), 'picture-broken'],
  ])('%s', async (_name, bytes, code) => {
    await expect(take(bytes)).rejects.toMatchObject({ name: 'InvalidError', code })
    expect(existsSync(join(paper.dataDir, 'media')) ? readdirSync(join(paper.dataDir, 'media')) : []).toEqual([])
  })

  test('a small file with too many pixels', async () => {
    const bytes = await drawing(8000, 7000).png({ compressionLevel: 9 }).toBuffer()
    await expect(take(bytes)).rejects.toMatchObject({ code: 'picture-size' })
  })

  test('half a picture', async () => {
    const bytes = await drawing(800, 600).jpeg().toBuffer()
    await expect(take(bytes.subarray(0, bytes.length / 3))).rejects.toMatchObject({ code: 'picture-broken' })
  })
})

test.each([
  // Square from a wide picture: the focal point in the middle, at the physical left edge, at the right.
  ['1x1', 0.5, { left: 300, top: 0, width: 600, height: 600 }],
  ['1x1', 0, { left: 0, top: 0, width: 600, height: 600 }],
  ['1x1', 0.95, { left: 600, top: 0, width: 600, height: 600 }],
  ['whole', 0.5, { left: 0, top: 0, width: 1200, height: 600 }],
] as const)('%s around %d', (shape, x, cut) => {
  expect(cutFor(shape, { width: 1200, height: 600, focal: { x, y: 0.5 } })).toEqual(cut)
})

function take(bytes: Buffer) {
  return importPicture(paper.db, paper.dataDir, { bytes, alt: 'تجربة', now: NOON })
}
