import { type Picture, type Shape, variantPath } from '../media/picture.ts'
import type { FeedPicture, PictureFile } from './feed.ts'

/** Wide enough for a page of its own, and for a list. */
const PAGE_WIDTH = 1280
const LIST_WIDTH = 640

/** A picture as readers and partners take it; null for one that was never cut. */
export function toFeedPicture(picture: Picture, origin: string): FeedPicture | null {
  const file = fileOf(picture, 'whole', PAGE_WIDTH, origin)
  const thumbnail = fileOf(picture, '16x9', LIST_WIDTH, origin) ?? file
  const { alt, caption, credit } = picture
  return file && thumbnail && { file, thumbnail, alt, caption, credit }
}

/** The widest file there is up to `most` pixels, else the narrowest. JPEG: every reader of feeds shows it. */
function fileOf(picture: Picture, shape: Shape, most: number, origin: string): PictureFile | null {
  const variant = picture.variants[shape]
  const widths = variant?.jpg ?? []
  const width = widths.findLast((one) => one <= most) ?? widths[0]
  if (!variant || width === undefined) return null
  return {
    url: origin + variantPath(picture.hash, shape, width, 'jpg'),
    width,
    height: Math.round(width * variant.proportion),
  }
}
