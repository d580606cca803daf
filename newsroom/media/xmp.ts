import type { FoundWords } from './embedded-words.ts'

/** Adobe's XMP is XML of any shape; a file's words need no more of it than the text of five properties. */
const PROPERTIES: [string, keyof FoundWords][] = [
  ['dc:description', 'caption'],
  ['dc:creator', 'creator'],
  ['photoshop:Credit', 'agency'],
  ['photoshop:Source', 'source'],
  ['dc:rights', 'rights'],
]
/** Programs that keep a history of edits in it make it long; the words stand near its start. */
const MOST_CHARACTERS = 256 * 1_024
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads five properties of an XMP packet: as elements, as attributes, or as the first item of a list. */
export function readXmp(block: Buffer): FoundWords {
  const packet = block.toString('utf8').slice(0, MOST_CHARACTERS)
  const words: FoundWords = {}
  for (const [property, name] of PROPERTIES) {
    const text = findElement(packet, property) ?? findAttribute(packet, property)
    if (text) words[name] = decode(text)
  }
  return words
}

function findElement(packet: string, property: string): string | undefined {
  const start = packet.indexOf(`<${property}`)
  const end = packet.indexOf(`</${property}>`, start)
  if (start < 0 || end < 0) return undefined
  const inside = packet.slice(packet.indexOf('>', start) + 1, end)
  const item = inside.indexOf('<rdf:li')
  if (item < 0) return inside
  return inside.slice(inside.indexOf('>', item) + 1, inside.indexOf('</rdf:li>', item))
}

function findAttribute(packet: string, property: string): string | undefined {
  const start = packet.indexOf(` ${property}=`)
  if (start < 0) return undefined
  const from = start + property.length + 2
  const quote = packet[from]
  const end = packet.indexOf(quote ?? '"', from + 1)
  return end < 0 ? undefined : packet.slice(from + 1, end)
}

function decode(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (match, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
      if (code === undefined) return ENTITIES[name] ?? match
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}
