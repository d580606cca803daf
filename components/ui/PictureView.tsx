import { PICTURE_FORMATS, type Picture, type PictureFormat, type Shape, variantPath } from '#newsroom/media/picture.ts'
import css from './PictureView.module.css'

const TYPES: Record<PictureFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * A picture in one of its shapes. A component that wants a crop of its own sets `aspect-ratio` on the `img` inside;
 * `alt` replaces the picture's own words, `''` where the headline beside it already says them.
 */
export function PictureView(props: {
  picture: Picture
  shape: Shape
  /** The `sizes` attribute: how wide it stands at each width of the page. */
  sizes: string
  priority?: boolean
  alt?: string
}) {
  const { picture, sizes, priority = false } = props
  const shape = hasVariants(picture, props.shape) ? props.shape : 'whole'
  const variants = picture.variants[shape]
  const width = variants.jpg.at(-1) ?? picture.width
  const sources = PICTURE_FORMATS.filter((format) => format !== 'jpg' && variants[format].length > 0)
  return (
    <picture className={css.picture}>
      {sources.map((format) => (
        <source key={format} type={TYPES[format]} srcSet={writeSourceSet(picture, shape, format)} sizes={sizes} />
      ))}
      <img
        className={css.image}
        src={variantPath(picture.hash, shape, middle(variants.jpg) ?? width, 'jpg')}
        srcSet={writeSourceSet(picture, shape, 'jpg')}
        sizes={sizes}
        width={width}
        height={Math.round(width * variants.proportion)}
        alt={props.alt ?? picture.alt}
        loading={priority ? undefined : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

/** A picture taken in before a shape existed has no variants of it. */
function hasVariants(picture: Picture, shape: Shape): boolean {
  return (picture.variants[shape]?.jpg.length ?? 0) > 0
}

function writeSourceSet(picture: Picture, shape: Shape, format: PictureFormat): string {
  return picture.variants[shape][format]
    .map((width) => `${variantPath(picture.hash, shape, width, format)} ${width}w`)
    .join(', ')
}

/** What a browser without `srcset` gets: neither the smallest nor the largest. */
function middle(widths: number[]): number | undefined {
  return widths[Math.floor(widths.length / 2)]
}
