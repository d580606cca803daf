import { cutFor, type Focal, SHAPES, type Shape, type Size } from './picture.ts'

export const CENTRE: Focal = { x: 0.5, y: 0.5 }
/** Shapes that a focal point decides. */
export const CROPS = SHAPES.filter((shape) => shape !== 'whole')

const MOST_WIDTHS: Record<Shape, number[]> = {
  '16x9': [320, 640, 960, 1280, 1920],
  '4x3': [320, 640, 960],
  '1x1': [160, 320, 640],
  whole: [640, 1280, 1920],
}
/** The old format is for old browsers and previews: two widths do. */
const JPG_WIDTHS = new Set([160, 640, 1280])

/** What search engines ask of a picture before they print it large. */
const PREVIEW_WIDTH = 1200

/** The widths a shape is made in, of a cut so many pixels wide. */
export function widthsFor(shape: Shape, cutWidth: number) {
  const widths = MOST_WIDTHS[shape].filter((width) => width <= cutWidth)
  // A picture narrower than the narrowest variant is used as it is.
  if (widths.length === 0) widths.push(cutWidth)
  const jpg = widths.filter((width) => JPG_WIDTHS.has(width))
  const isWide = jpg.some((width) => width >= PREVIEW_WIDTH)
  const preview = shape === 'whole' || isWide || cutWidth < PREVIEW_WIDTH ? undefined : PREVIEW_WIDTH
  return { avif: widths, webp: widths, jpg: jpg.length ? jpg : widths.slice(0, 1), ...(preview && { preview }) }
}

/** How many times smaller a picture may be made before anything is cut from it, so that no variant must be enlarged. */
export function workingScale(size: Size): number {
  const scales = SHAPES.map((shape) => {
    const cut = cutFor(shape, { ...size, focal: CENTRE })
    const { avif, preview } = widthsFor(shape, cut.width)
    return Math.max(avif.at(-1) ?? cut.width, preview ?? 0) / cut.width
  })
  return Math.min(1, Math.max(...scales))
}
