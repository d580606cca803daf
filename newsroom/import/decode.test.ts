import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCaptured } from './captured.ts'
import { decodeText, type Encoding } from './decode.ts'

const PLAIN = readFileSync(join(import.meta.dirname, 'fixtures/plain.txt'))
const TEXT = PLAIN.toString('utf8')

/** Bytes of a one-byte encoding, by turning its decoder round. */
function encode(text: string, encoding: Encoding): Uint8Array {
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) byteOf.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (character) => byteOf.get(character) ?? 0x3f)
}

function utf16(text: string, { isBig }: { isBig: boolean }): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('decodeText', () => {
  const cases: [string, Uint8Array, Encoding][] = [
    ['UTF-8', PLAIN, 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), PLAIN]), 'utf-8'],
    ['UTF-16 of Windows', utf16(TEXT, { isBig: false }), 'utf-16le'],
    ['UTF-16 the other way round', utf16(TEXT, { isBig: true }), 'utf-16be'],
    ['windows-1256', encode(TEXT, 'windows-1256'), 'windows-1256'],
    ['ISO 8859-6', encode(TEXT.replaceAll('\u00a0', ' '), 'iso-8859-6'), 'iso-8859-6'],
  ]
  test.each(cases)('%s', (_name, bytes, encoding) => {
    const decoded = decodeText(bytes)
    expect(decoded?.encoding).toBe(encoding)
    expect(parseCaptured(decoded?.text ?? '')).toEqual(parseCaptured(TEXT))
  })

  test('the encoding a page names is believed', () => {
    const html = '<meta charset="iso-8859-6"><p>\u0643</p>'
    expect(decodeText(encode(html, 'iso-8859-6'))).toEqual({ text: html, encoding: 'iso-8859-6' })
  })

  test('UTF-8 wins over what an old page says of itself', () => {
    const html = '<meta charset="windows-1256"><p>مدينة</p>'
    expect(decodeText(Buffer.from(html))?.text).toBe(html)
  })

  test('a file cut off within a letter stays UTF-8, and says so', () => {
    const decoded = decodeText(PLAIN.subarray(0, 500))
    expect(decoded?.encoding).toBe('utf-8')
    expect(decodeText(PLAIN.subarray(0, 501))?.text).toContain('النجار')
  })

  test('a cut within a letter is doubted', () => {
    const bytes = Buffer.concat([PLAIN.subarray(0, PLAIN.length - 2), Uint8Array.of(0xd9)])
    const page = parseCaptured(decodeText(bytes)?.text ?? '')
    expect(page.doubts.map(({ code }) => code)).toContain('garbled')
    expect(page.paragraphs).toHaveLength(3)
  })

  test.each([
    [
      'a picture',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    ['noise', Uint8Array.from({ length: 4096 }, (_, n) => (n * 2_654_435_761) >>> 24)],
    ['zeroes', new Uint8Array(64)],
  ])('%s is no text', (_name, bytes) => {
    expect(decodeText(bytes)).toBeUndefined()
  })

  test('nothing is an empty text', () => {
    expect(decodeText(new Uint8Array())?.text).toBe('')
  })
})
