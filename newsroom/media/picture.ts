import { z } from 'zod'

/** The shapes a picture is cut to. `whole` keeps its own. */
export const SHAPES = ['16x9', '4x3', '1x1', 'whole'] as const
export type Shape = (typeof SHAPES)[number]
export const PICTURE_FORMATS = ['avif', 'webp', 'jpg'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** Widths in pixels made for each shape and format, narrow to wide. */
export const variantsSchema = z.record(
  z.enum(SHAPES),
  z.strictObject({
    /** Height over width. */
    proportion: z.number().positive(),
    avif: z.array(z.int().positive()),
    webp: z.array(z.int().positive()),
    jpg: z.array(z.int().positive()),
    /** A wide JPEG for search engines and shared links, which no page shows; only where none of `jpg` is as wide. */
    preview: z.int().positive().optional(),
  }),
)
export type Variants = z.infer<typeof variantsSchema>

/** A picture as a page shows it: the picture and this use of it. */
export interface Picture {
  hash: string
  alt: string
  caption: string | null
  credit: string | null
  /** An address, the short name of a public licence, or words; only machines are told. */
  licence: string | null
  isArchivePhoto: boolean
  /** Pixels of the original. */
  width: number
  height: number
  variants: Variants
}

/** Point of interest, 0–1 from the physical left and top edge. */
export interface Focal {
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

/** Height over width. */
export const PROPORTIONS: Record<Exclude<Shape, 'whole'>, number> = { '16x9': 9 / 16, '4x3': 3 / 4, '1x1': 1 }

/** The largest rectangle of a shape whose middle is as near to the focal point as the edges allow. */
export function cutFor(shape: Shape, { width, height, focal }: Size & { focal: Focal }) {
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

/** The name of the file of one variant. */
export function variantName(shape: Shape, width: number, format: PictureFormat): string {
  return `${shape}-${width}.${format}`
}

/** The address of one variant, content-addressed: what stands behind it never changes. */
export function variantPath(hash: string, shape: Shape, width: number, format: PictureFormat): string {
  return `/media/${hash.slice(0, 2)}/${hash.slice(2, 32)}/${variantName(shape, width, format)}`
}

/** One file of a picture, with its pixels. */
export interface PictureFile extends Size {
  path: string
}

/** The widest JPEG of a shape: what search engines and shared links show. Undefined when the shape was never made. */
export function previewFile(picture: Pick<Picture, 'hash' | 'variants'>, shape: Shape): PictureFile | undefined {
  const made = picture.variants[shape]
  const width = made?.preview ?? made?.jpg.at(-1)
  if (!made || !width) return undefined
  const path = variantPath(picture.hash, shape, width, 'jpg')
  return { path, width, height: Math.round(width * made.proportion) }
}
