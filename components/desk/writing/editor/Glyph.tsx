import css from './BodyEditor.module.css'
import type { Kind } from './kinds.ts'

type Name = Kind | 'bold' | 'foreign' | 'row'

/** Paths in a square of 16, drawn with a line of 1.5, as the icons of the desk. */
const PATHS: Record<Name, string> = {
  bold: 'M4.5 2.5h4a2.7 2.7 0 0 1 0 5.4h-4zM4.5 7.9h4.6a2.8 2.8 0 0 1 0 5.6H4.5z',
  foreign:
    'M2 4h7M5.5 2.5V4M7.5 4c-.6 2.6-2.6 4.7-5 5.8M3.8 6.2c1 1.7 2.4 2.9 4.2 3.6M8.5 13.5L11 7.5l2.5 6M9.3 11.6h3.4',
  heading: 'M3 3v10M9 3v10M3 8h6M11.5 8.2c.3-1 2.5-1.1 2.5.3 0 1.2-2.5 2.4-2.5 4.5H14',
  subheading: 'M3 4v8M8 4v8M3 8h5M11 7.5h3L12.3 9.6c1 0 1.8.6 1.8 1.6 0 1.7-2.5 2-3.2.7',
  bulletList: 'M6.5 4H14M6.5 8H14M6.5 12H14M2.6 4h.1M2.6 8h.1M2.6 12h.1',
  orderedList: 'M7 4h7M7 8h7M7 12h7M2.2 2.9l1-.6v3.4M2 10.6c.2-.8 1.8-.9 1.8.2 0 .9-1.8 1.4-1.8 2.6h1.9',
  blockquote: 'M2.5 8.5h4v-4h-4zM2.5 8.5c0 2 .8 3 2.5 3.4M9.5 8.5h4v-4h-4zM9.5 8.5c0 2 .8 3 2.5 3.4',
  pullQuote:
    'M2 3h12M2 13h12M4.5 8.8h2.6V6.2H4.5zM4.5 8.8c0 .9.4 1.4 1.3 1.7M9 8.8h2.6V6.2H9zM9 8.8c0 .9.4 1.4 1.3 1.7',
  image: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 12M10.8 5.8h.1',
  gallery: 'M4.5 4.5h9.5v9H4.5zM2 11.5V2h9.5M4.5 12l3-3 2.5 2.5 1.5-1.5 2.5 2.5',
  readAlso: 'M2 3.5h12v9H2zM8.5 6.5H12M8.5 9.5H12M4 6h2.5v4H4z',
  infoBox: 'M2.5 2.5h11v11h-11zM8 7.2v3.6M8 5.1v.1',
  table: 'M2 3h12v10H2zM2 6.3h12M2 9.7h12M8 3v10',
  embed: 'M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5',
  horizontalRule: 'M2 8h12',
  row: 'M2 3h12v4H2zM8 10v4M6 12h4',
}
const MIRRORED: readonly Name[] = ['bulletList', 'orderedList', 'readAlso', 'blockquote', 'pullQuote']

/** A sign for a kind of block or mark. What it stands for is said by words beside it. */
export function Glyph({ name }: { name: Name }) {
  return (
    <svg className={css.mark} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} transform={MIRRORED.includes(name) ? 'matrix(-1 0 0 1 16 0)' : undefined} />
    </svg>
  )
}
