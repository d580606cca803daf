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
  }),
)
export type Variants = z.infer<typeof variantsSchema>

/** A picture as a page shows it: the picture and this use of it. */
export interface Picture {
  hash: string
  alt: string
  caption: string | null
  credit: string | null
  isArchivePhoto: boolean
  /** Pixels of the original. */
  width: number
  height: number
  variants: Variants
}

/** The address of one variant, content-addressed: what stands behind it never changes. */
export function variantPath(hash: string, shape: Shape, width: number, format: PictureFormat): string {
  return `/media/${hash.slice(0, 2)}/${hash.slice(2, 32)}/${shape}-${width}.${format}`
}
