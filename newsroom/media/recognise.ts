/** What a file is by its first bytes. `heic` holds a coding that only some machines can decode. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'svg' | 'other'

/** As many bytes as `recognise` looks at. */
export const HEAD_BYTES = 4_096

const STARTS: [FileKind, string][] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  // Known, and not taken: saying so is more use than calling the file damaged.
  ['other', 'GIF8'],
  ['other', 'II*\0'],
  ['other', 'MM\0*'],
  ['other', 'BM'],
  ['other', '8BPS'],
  ['other', '%PDF'],
  ['other', '\0\0\x01\0'],
  ['other', '\xff\x0a'],
  ['other', '\0\0\0\x0cJXL '],
  ['other', '\0\0\0\x0cjP  '],
]
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'msf1', 'mif1']
/** An SVG may begin with a declaration, comments and a doctype. */
const SVG =
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>\s*)*<(?:\w+:)?svg[\s/>]/i

/** Recognises a file by content, never by name; undefined for what is no picture known to us. */
export function recognise(head: Uint8Array): FileKind | undefined {
  const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1')
  const started = STARTS.find(([, start]) => text.startsWith(start))
  if (started) return started[0]
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp'
  if (text.startsWith('ftyp', 4)) return recogniseBox(text)
  return SVG.test(text) ? 'svg' : undefined
}

/** AVIF, HEIC and films share one container; the names of the brands at its start tell them apart. */
function recogniseBox(text: string): FileKind {
  const size = Math.min(text.charCodeAt(2) * 256 + text.charCodeAt(3), 256)
  const brands = [text.slice(8, 12), ...(text.slice(16, size).match(/.{4}/gs) ?? [])]
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? 'heic' : 'other'
}
