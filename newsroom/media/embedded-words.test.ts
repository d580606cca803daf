import { describe, expect, test } from 'vitest'
import { readEmbeddedWords } from './embedded-words.ts'

const NOTHING = { caption: null, credit: null, source: null }

/** An EXIF block with texts under tags, in either order of bytes. */
function exifOf(texts: Record<number, Buffer | string>, isLittle = true): Buffer {
  const entries = Object.entries(texts)
  const block = Buffer.alloc(2_048)
  const short = (value: number, at: number) =>
    isLittle ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at)
  const long = (value: number, at: number) =>
    isLittle ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at)
  block.write(isLittle ? 'II' : 'MM')
  short(42, 2)
  long(8, 4)
  short(entries.length, 8)
  let free = 10 + entries.length * 12 + 4
  for (const [index, [tag, text]] of entries.entries()) {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.alloc(1)])
    const at = 10 + index * 12
    short(Number(tag), at)
    short(2, at + 2)
    long(bytes.length, at + 4)
    long(free, at + 8)
    bytes.copy(block, free)
    free += bytes.length
  }
  return Buffer.concat([Buffer.from('Exif\0\0'), block])
}

/** An IPTC block as Photoshop wraps it. */
function iptcOf(sets: [number, Buffer | string][]): Buffer {
  const parts = sets.map(([number, text]) => {
    const bytes = Buffer.from(text)
    return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 255]), bytes])
  })
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1'), ...parts])
}

describe('EXIF', () => {
  test.each([true, false])('reads its three texts (little end first: %s)', (isLittle) => {
    const exif = exifOf({ 270: 'ميدان التحرير فجرًا', 315: 'منى أبو السعود', 33432: '© المجلة' }, isLittle)
    expect(readEmbeddedWords({ exif })).toEqual({
      caption: 'ميدان التحرير فجرًا',
      credit: 'منى أبو السعود',
      source: '© المجلة',
    })
  })

  test('reads what old Arabic machines wrote', () => {
    const windows1256 = Buffer.from([0xe3, 0xe4, 0xec, 0x20, 0xd3, 0xda, 0xcf])
    expect(readEmbeddedWords({ exif: exifOf({ 315: windows1256 }) }).credit).toBe('منى سعد')
  })

  test('leaves out what cameras write by themselves', () => {
    expect(readEmbeddedWords({ exif: exifOf({ 270: 'OLYMPUS DIGITAL CAMERA         ' }) })).toEqual(NOTHING)
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['half a head', Buffer.from('Exif\0\0II*')],
    ['a directory far away', Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1')],
    ['more entries than bytes', Buffer.from('Exif\0\0II*\0\x08\0\0\0\xff\xff', 'latin1')],
  ])('gives nothing for %s', (_name, exif) => {
    expect(readEmbeddedWords({ exif })).toEqual(NOTHING)
  })
})

test('IPTC: the photographer, and the agency as the source', () => {
  const iptc = iptcOf([
    [80, 'Amr Nabil'],
    [80, 'Second Person'],
    [110, 'AP'],
    [120, 'خريطة & طريق'],
  ])
  expect(readEmbeddedWords({ iptc })).toEqual({ caption: 'خريطة & طريق', credit: 'Amr Nabil', source: 'AP' })
})

test('IPTC with a length that lies outside of it', () => {
  const cut = iptcOf([[80, 'Amr Nabil']]).subarray(0, -3)
  expect(readEmbeddedWords({ iptc: cut }).credit).toBe('Amr Na')
})

test('XMP is believed before IPTC, property by property', () => {
  const xmp =
    Buffer.from(`<x:xmpmeta><rdf:RDF><rdf:Description photoshop:Credit="رويترز" photoshop:Source='مكتب القاهرة'>
    <dc:creator><rdf:Seq><rdf:li>محمد عبد الغني</rdf:li><rdf:li>آخر</rdf:li></rdf:Seq></dc:creator>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">«كوبري أكتوبر» &amp; ما حوله</rdf:li></rdf:Alt></dc:description>
    </rdf:Description></rdf:RDF></x:xmpmeta>`)
  const iptc = iptcOf([
    [80, 'Old Name'],
    [115, 'Old Source'],
  ])
  expect(readEmbeddedWords({ xmp, iptc })).toEqual({
    caption: '«كوبري أكتوبر» & ما حوله',
    credit: 'محمد عبد الغني',
    source: 'رويترز',
  })
})

test('hidden directions and line ends do not come along', () => {
  const xmp = Buffer.from('<dc:rights>\u202eصحيفة\r\nالمجلة</dc:rights>')
  expect(readEmbeddedWords({ xmp }).source).toBe('صحيفة المجلة')
})
