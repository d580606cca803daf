import type { FoundWords } from './embedded-words.ts'
import { decodeLegacy } from './legacy-text.ts'

const TAGS: Record<number, 'caption' | 'creator' | 'rights'> = { 270: 'caption', 315: 'creator', 33432: 'rights' }
const TEXT_TYPE = 2
const ENTRY_BYTES = 12
const PREFIX = 'Exif\0\0'

/** Reads the texts of the first directory of an EXIF block. @throws RangeError when an offset lies outside of it. */
export function readExif(block: Buffer): FoundWords {
  const tiff = block.toString('latin1', 0, PREFIX.length) === PREFIX ? block.subarray(PREFIX.length) : block
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const words: FoundWords = {}
  const directory = long(4)
  const count = short(directory)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES
    const name = TAGS[short(entry)]
    if (!name || short(entry + 2) !== TEXT_TYPE) continue
    const length = long(entry + 4)
    const start = length > 4 ? long(entry + 8) : entry + 8
    words[name] = decodeLegacy(tiff.subarray(start, start + length))
  }
  return words
}
