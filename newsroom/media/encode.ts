import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { InvalidError } from '../errors.ts'
import { widthsFor, workingScale } from './cuts.ts'
import { type EmbeddedWords, readEmbeddedWords } from './embedded-words.ts'
import {
  cutFor,
  type Focal,
  PICTURE_FORMATS,
  type PictureFormat,
  type Shape,
  type Size,
  type Variants,
  variantName,
} from './picture.ts'
import { type FileKind, HEAD_BYTES, recognise } from './recognise.ts'

/** Refused before they are decoded: a small file may hold a picture that fills the memory. */
const MOST_PIXELS = 50_000_000
/** The quickest efforts: five times faster than the next, for files a twentieth larger. */
const ENCODERS: Record<PictureFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 50, effort: 0 }),
  webp: (image) => image.webp({ quality: 76, effort: 1 }),
  jpg: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
}
/** Readers never wait for it, so the quick encoder does. */
const encodePreview = (image: Sharp) => image.jpeg({ quality: 80 })
const MIMES: Partial<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
}
/** Many cameras and messengers write files with small faults; one with a part missing is refused. */
const READING = { failOn: 'error', limitInputPixels: MOST_PIXELS } as const
/** Under what has no colour of its own: a drawing on nothing is drawn for paper. */
const PAPER = '#fff'

export interface EncodeJob {
  /** A file's path, or its bytes. */
  source: string | Buffer
  /** Where the variants are written, named by `variantName`. */
  folder: string
  focal: Focal
  shapes: readonly Shape[]
  /** Where every pixel is kept, in one file, to be cut again one day. */
  master?: string
}

export interface Encoded extends Size {
  mime: string
  variants: Partial<Variants>
  words: EmbeddedWords
}

/**
 * Decodes a picture and writes it anew in each shape, width and format. Nothing of the file itself is copied: neither
 * where it was taken, nor anything hidden behind its pixels.
 * @throws InvalidError 'picture-type' (not JPEG, PNG, WebP or AVIF), 'picture-svg', 'picture-heic' (HEIC that this
 * machine cannot decode), 'picture-size' (over 50 megapixels), 'picture-broken' (cannot be decoded).
 */
export async function encodePicture(job: EncodeJob): Promise<Encoded> {
  const kind = await getKind(job.source)
  try {
    const facts = await sharp(job.source, { ...READING, limitInputPixels: false }).metadata()
    const { width, height } = facts.autoOrient
    if (width * height > MOST_PIXELS) throw new InvalidError('picture-size')
    if (job.master) await writeMaster(job.source, job.master)
    const variants = await writeVariants(job, { width, height })
    return { mime: MIMES[kind] ?? 'image/jpeg', width, height, variants, words: wordsOf(facts) }
  } catch (error) {
    if (error instanceof InvalidError || isFault(error)) throw error
    throw new InvalidError(kind === 'heic' ? 'picture-heic' : 'picture-broken', { cause: error })
  }
}

async function getKind(source: string | Buffer): Promise<FileKind> {
  const kind = recognise(typeof source === 'string' ? await readHead(source) : source)
  if (kind === undefined) throw new InvalidError('picture-broken')
  if (kind === 'svg') throw new InvalidError('picture-svg')
  if (kind === 'other') throw new InvalidError('picture-type')
  return kind
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A full disk, a folder that may not be written to: no fault of the picture. */
function isFault(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function wordsOf(facts: Metadata): EmbeddedWords {
  return readEmbeddedWords({ exif: facts.exif, iptc: facts.iptc, xmp: facts.xmp })
}

async function writeMaster(source: string | Buffer, path: string): Promise<void> {
  const bytes = await upright(source).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()
  await writeFile(path, bytes)
}

function upright(source: string | Buffer): Sharp {
  return sharp(source, READING).autoOrient().flatten({ background: PAPER }).toColourspace('srgb')
}

async function writeVariants(job: EncodeJob, size: Size): Promise<Partial<Variants>> {
  await mkdir(job.folder, { recursive: true })
  const scale = workingScale(size)
  const shrink = (pixels: number) => Math.max(1, Math.round(pixels * scale))
  const smaller = { width: shrink(size.width), height: shrink(size.height) }
  const pixels = await upright(job.source)
    .resize({ ...smaller, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const made = job.shapes.map(async (shape) => {
    const { focal } = job
    const whole = cutFor(shape, { ...size, focal })
    const proportion = whole.height / whole.width
    const byFormat = widthsFor(shape, whole.width)
    const cut = cutFor(shape, { ...smaller, focal })
    const write = async (width: number, format: PictureFormat, encode = ENCODERS[format]) => {
      const height = Math.max(1, Math.round(width * proportion))
      const image = sharp(pixels.data, { raw: pixels.info }).extract(cut).resize({ width, height, fit: 'fill' })
      await writeFile(join(job.folder, variantName(shape, width, format)), await encode(image).toBuffer())
    }
    for (const format of PICTURE_FORMATS) for (const width of byFormat[format]) await write(width, format)
    if (byFormat.preview) await write(byFormat.preview, 'jpg', encodePreview)
    return [shape, { proportion, ...byFormat }] as const
  })
  return Object.fromEntries(await Promise.all(made))
}
