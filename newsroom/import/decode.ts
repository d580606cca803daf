import { CONTROLS } from '#arabic/characters.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6'

export interface DecodedText {
  text: string
  encoding: Encoding
}

const BYTE_ORDER_MARKS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** A page names its encoding near its top; HTML promises the first kilobyte, old systems need more. */
const HEAD_BYTES = 4096
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i
const ARABIC_LABELS: Record<string, Encoding> = {
  'windows-1256': 'windows-1256',
  cp1256: 'windows-1256',
  'x-cp1256': 'windows-1256',
  'iso-8859-6': 'iso-8859-6',
  'iso8859-6': 'iso-8859-6',
  arabic: 'iso-8859-6',
  'asmo-708': 'iso-8859-6',
}
/** REPLACEMENT CHARACTER */
const REPLACEMENT = /\ufffd/g
const ARABIC = /[\u0621-\u064a]/g
/** The article «ال» at the start of a word, by which two Arabic code pages that share the alef are told apart */
const ARTICLES = /(?<![\u0621-\u064a])\u0627\u0644/g
const CONTROL = new RegExp(`[${CONTROLS}]`, 'g')
/** More control characters than this, of all characters, and it is no text. */
const MOST_CONTROLS = 0.01
/** A file cut off in the middle, or joined from two, is still UTF-8 when so many letters came out whole. */
const LETTERS_PER_DAMAGE = 50

/**
 * The text of a captured file. A byte order mark decides, then strict UTF-8, then UTF-8 with a little damage (it keeps
 * its U+FFFD for the reader of the report), then the encoding the page names, then the Arabic code page whose result
 * reads as Arabic. `undefined` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeNamed(bytes) ?? decodeGuessed(bytes)
  const controls = count(decoded.text, CONTROL)
  return controls > decoded.text.length * MOST_CONTROLS ? undefined : decoded
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const found = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  return found && decodeAs(found[0], bytes)
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeAs('utf-8', bytes)
  const damage = count(decoded.text, REPLACEMENT)
  return damage === 0 || count(decoded.text, ARABIC) > damage * LETTERS_PER_DAMAGE ? decoded : undefined
}

function decodeNamed(bytes: Uint8Array): DecodedText | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const match = META_CHARSET.exec(head)
  const encoding = ARABIC_LABELS[(match?.[1] ?? match?.[2] ?? '').toLowerCase()]
  return encoding && decodeAs(encoding, bytes)
}

function decodeGuessed(bytes: Uint8Array): DecodedText {
  const windows = decodeAs('windows-1256', bytes)
  const iso = decodeAs('iso-8859-6', bytes)
  return count(iso.text, ARTICLES) > count(windows.text, ARTICLES) ? iso : windows
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
