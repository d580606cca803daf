import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Database } from '#db/engine.ts'
import { ensureMedia, findMediaByHash } from '#db/queries/media.ts'
import { InvalidError } from '../errors.ts'
import { type PictureFormat, SHAPES, type Shape, type Variants, variantPath } from './picture.ts'

/** Refused before they are decoded: a small file may hold a picture that fills the memory. */
const MOST_PIXELS = 50_000_000
/** What arrives is recognised by its content, never by its name; an SVG is a program and stays out. */
const READABLE = new Map([
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['heif', 'image/avif'],
])
const MOST_WIDTHS: Record<Shape, number[]> = {
  '16x9': [320, 640, 960, 1280, 1920],
  '4x3': [320, 640, 960],
  '1x1': [160, 320, 640],
  whole: [640, 1280, 1920],
}
/** The old format is for old browsers and previews: two widths do. */
const JPG_WIDTHS = new Set([160, 640, 1280])
const PROPORTIONS: Record<Exclude<Shape, 'whole'>, number> = { '16x9': 9 / 16, '4x3': 3 / 4, '1x1': 1 }
/** The quickest efforts: five times faster than the next, for files a twentieth larger. */
const ENCODERS: Record<PictureFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 50, effort: 0 }),
  webp: (image) => image.webp({ quality: 76, effort: 1 }),
  jpg: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
}

export interface NewPicture {
  bytes: Buffer
  alt: string
  caption?: string | null
  credit?: string | null
  source?: string | null
  licence?: string | null
  /** Point of interest, 0–1 from the physical left and top edge. */
  focalX?: number
  focalY?: number
  now: number
}

/**
 * Takes a picture in: decodes it, cuts every shape around its focal point, writes the variants under
 * `<dataDir>/media`, and stores its facts. The same bytes again give the picture that is there.
 * @throws InvalidError 'picture-type' (not JPEG, PNG, WebP or AVIF), 'picture-size' (over 50 megapixels),
 * 'picture-broken' (cannot be decoded). Nothing is stored then.
 */
export async function importPicture(db: Database, dataDir: string, input: NewPicture): Promise<{ id: number }> {
  const hash = createHash('sha256').update(input.bytes).digest('hex')
  const known = await findMediaByHash(db.read, hash)
  if (known) return known
  const { width, height, format } = await inspect(input.bytes)
  const focal = { x: input.focalX ?? 0.5, y: input.focalY ?? 0.5 }
  const variants = await makeVariants({ bytes: input.bytes, width, height, focal, hash, dataDir })
  const id = await db.write((tx) =>
    ensureMedia(tx, {
      hash,
      mime: READABLE.get(format) ?? 'image/jpeg',
      width,
      height,
      bytes: input.bytes.length,
      alt: input.alt,
      caption: input.caption ?? null,
      credit: input.credit ?? null,
      source: input.source ?? null,
      licence: input.licence ?? null,
      focalX: focal.x,
      focalY: focal.y,
      variants,
      createdAt: new Date(input.now),
    }),
  )
  return { id }
}

async function inspect(bytes: Buffer): Promise<{ width: number; height: number; format: string }> {
  const facts = await readFacts(bytes)
  const { width, height } = facts.autoOrient
  if (!READABLE.has(facts.format)) throw new InvalidError('picture-type')
  if (width * height > MOST_PIXELS) throw new InvalidError('picture-size')
  return { width, height, format: facts.format }
}

async function readFacts(bytes: Buffer) {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (error) {
    throw new InvalidError('picture-broken', { cause: error })
  }
}

interface Original {
  bytes: Buffer
  width: number
  height: number
  focal: { x: number; y: number }
  hash: string
  dataDir: string
}

async function makeVariants(original: Original): Promise<Variants> {
  const pixels = await sharp(original.bytes, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new InvalidError('picture-broken', { cause: error })
    })
  const made = SHAPES.map(async (shape) => {
    const cut = cutFor(shape, original)
    const widths = MOST_WIDTHS[shape].filter((width) => width <= cut.width)
    // A picture narrower than the narrowest variant is used as it is.
    if (widths.length === 0) widths.push(cut.width)
    const jpg = widths.filter((width) => JPG_WIDTHS.has(width))
    const byFormat = { avif: widths, webp: widths, jpg: jpg.length ? jpg : widths.slice(0, 1) }
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      for (const width of byFormat[format]) {
        const image = sharp(pixels.data, { raw: pixels.info }).extract(cut).resize({ width })
        const bytes = await ENCODERS[format](image).toBuffer()
        await store(join(original.dataDir, variantPath(original.hash, shape, width, format)), bytes)
      }
    }
    return [shape, { proportion: cut.height / cut.width, ...byFormat }] as const
  })
  return Object.fromEntries(await Promise.all(made)) as Variants
}

/** The largest rectangle of a shape whose middle is as near to the focal point as the edges allow. */
export function cutFor(shape: Shape, { width, height, focal }: Pick<Original, 'width' | 'height' | 'focal'>) {
  if (shape === 'whole') return { left: 0, top: 0, width, height }
  const proportion = PROPORTIONS[shape]
  const cut = {
    width: Math.min(width, Math.round(height / proportion)),
    height: Math.min(height, Math.round(width * proportion)),
  }
  const place = (at: number, size: number, whole: number) =>
    Math.round(Math.min(Math.max(at * whole - size / 2, 0), whole - size))
  return { left: place(focal.x, cut.width, width), top: place(focal.y, cut.height, height), ...cut }
}

/** Written aside and moved into place: a reader never gets half a picture, whenever the power fails. */
async function store(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.new`
  await writeFile(aside, bytes)
  await rename(aside, path)
}
