import { decodeLegacy } from './legacy-text.ts'

/** What IPTC, the news agencies' own standard, calls the words about a picture. */
export interface IptcWords {
  caption: string
  creator: string
  /** The agency's credit line. */
  agency: string
  source: string
  rights: string
}

const DATA_SETS: Record<number, keyof IptcWords> = {
  80: 'creator',
  110: 'agency',
  115: 'source',
  116: 'rights',
  120: 'caption',
}
const APPLICATION_RECORD = 2
const MARKER = 0x1c
const HEAD_BYTES = 5
/** Photoshop keeps IPTC in a resource of this name and number. */
const RESOURCE = Buffer.from('8BIM\x04\x04', 'latin1')

/** Reads the data sets of an IPTC block, with or without Photoshop's wrapping. @throws RangeError at a cut end. */
export function readIptc(block: Buffer): Partial<IptcWords> {
  const wrapped = block.indexOf(RESOURCE)
  let at = block.indexOf(Buffer.from([MARKER, APPLICATION_RECORD]), Math.max(wrapped, 0))
  const words: Partial<IptcWords> = {}
  while (at >= 0 && at + HEAD_BYTES <= block.length && block[at] === MARKER) {
    const name = block[at + 1] === APPLICATION_RECORD ? DATA_SETS[block.readUInt8(at + 2)] : undefined
    const length = block.readUInt16BE(at + 3)
    const start = at + HEAD_BYTES
    // A data set that comes again names another person; the first is the photographer.
    if (name && words[name] === undefined) words[name] = decodeLegacy(block.subarray(start, start + length))
    at = start + length
  }
  return words
}
