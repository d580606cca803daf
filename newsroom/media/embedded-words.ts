import { cleanLine } from '#arabic/clean.ts'
import { readExif } from './exif.ts'
import { type IptcWords, readIptc } from './iptc.ts'
import { readXmp } from './xmp.ts'

/** What a picture's file says about itself, fit to be stored; null where it says nothing. */
export interface EmbeddedWords {
  caption: string | null
  /** The photographer. */
  credit: string | null
  /** The agency, or whose rights it carries. */
  source: string | null
}

/** What a standard says of a picture, in its own words. */
export type FoundWords = Partial<IptcWords>

/** What cameras write by themselves. */
const CAMERA_PHRASE =
  /^(?:olympus digital camera|sony dsc|dig(?:ital )?camera|default|untitled|dsc[_ -]?\d+|img[_ -]?\d+)$/i
const LONGEST = { caption: 2_000, credit: 200, source: 200 }

/**
 * Reads caption, credit and source from the blocks of metadata in a file. XMP, which programs write last, is believed
 * first, then IPTC, then EXIF. Never throws: what cannot be read is not there.
 */
export function readEmbeddedWords(blocks: { exif?: Buffer; iptc?: Buffer; xmp?: Buffer }): EmbeddedWords {
  const found = [
    readQuietly(readXmp, blocks.xmp),
    readQuietly(readIptc, blocks.iptc),
    readQuietly(readExif, blocks.exif),
  ]
  const first = (...names: (keyof IptcWords)[]): string[] =>
    names.flatMap((name) => found.map((words) => words[name] ?? '').filter(Boolean))
  const credit = pick(first('creator'), 'credit') ?? pick(first('agency'), 'credit')
  const sources = first('agency', 'source', 'rights')
  return {
    caption: pick(first('caption'), 'caption'),
    credit,
    source: pick(
      sources.filter((text) => cleanLine(text) !== credit),
      'source',
    ),
  }
}

function readQuietly(read: (block: Buffer) => FoundWords, block: Buffer | undefined): FoundWords {
  if (!block) return {}
  try {
    return read(block)
  } catch {
    return {}
  }
}

function pick(texts: string[], field: keyof EmbeddedWords): string | null {
  for (const text of texts) {
    const clean = cleanLine(text.slice(0, LONGEST[field] * 2)).slice(0, LONGEST[field])
    if (clean && !CAMERA_PHRASE.test(clean)) return clean
  }
  return null
}
