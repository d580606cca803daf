import sharp from 'sharp'
import { expect, test } from 'vitest'
import { recognise } from './recognise.ts'

const drawing = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#8c1a1f' } })
const box = (brand: string, ...others: string[]) => {
  const bytes = Buffer.from(`\0\0\0\0ftyp${brand}\0\0\0\0${others.join('')}`, 'latin1')
  bytes.writeUInt32BE(bytes.length)
  return bytes
}

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s by its own bytes', async (format) => {
  expect(recognise(await drawing()[format]().toBuffer())).toBe(format)
})

test.each([
  ['a picture of an iPhone', box('heic', 'mif1', 'heic'), 'heic'],
  ['a picture of a Samsung phone', box('mif1', 'mif1', 'heic'), 'heic'],
  ['an AVIF under the common name', box('mif1', 'mif1', 'avif'), 'avif'],
  ['a film', box('isom', 'isom', 'mp42'), 'other'],
  ['a moving picture', Buffer.from('GIF89a'), 'other'],
  ['a printed page', Buffer.from('%PDF-1.7'), 'other'],
  ['a scan', Buffer.from('II*\0'), 'other'],
  ['a bare drawing', Buffer.from('<svg/>'), 'svg'],
  ['a drawing with a mark before it', Buffer.from('\ufeff<SVG viewBox="0 0 1 1">'), 'svg'],
  [
    'a drawing behind a declaration, a comment and a doctype',
    Buffer.from('<?xml version="1.0"?>\n<!-- <p> -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg:svg xmlns:svg="x">'),
    'svg',
  ],
  ['words about a drawing', Buffer.from('ما معنى <svg> في الصفحات؟'), undefined],
  ['a page', Buffer.from('<!DOCTYPE html><html><svg></svg></html>'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
])('%s', (_name, bytes, kind) => {
  expect(recognise(bytes)).toBe(kind)
})
