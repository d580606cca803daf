import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Db } from '#db/engine.ts'
import { findSitemap, findSitemapIndex } from './find-sitemap.ts'

export const ORIGIN = 'https://paper.example'

const FIXTURES = join(import.meta.dirname, 'fixtures')
/** As sitemaps.org publishes it. */
const PUBLISHED = resolve(import.meta.dirname, '../../node_modules/sitemap/schema/sitemap.xsd')

/** The protocol's schema leaves the extensions to others, and wants theirs to be known. */
const ALL = `<?xml version="1.0"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="sitemap-news.xsd"/>
  <xsd:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="sitemap-image.xsd"/>
</xsd:schema>`

/** Fails on anything but a valid sitemap. */
export async function expectValid(xml: string, kind: 'urls' | 'index' = 'urls'): Promise<void> {
  const read = (fileName: string, path = join(FIXTURES, fileName)) => ({
    fileName,
    contents: readFileSync(path, 'utf8'),
  })
  const { errors } = await validateXML({
    xml: { fileName: 'tested.xml', contents: xml },
    schema: kind === 'index' ? read('siteindex.xsd') : { fileName: 'all.xsd', contents: ALL },
    preload: [read('sitemap.xsd', PUBLISHED), read('sitemap-news.xsd'), read('sitemap-image.xsd')],
  })
  expect(errors.map((error) => error.message)).toEqual([])
}

/** The whole text of a sitemap, or of the index; undefined where there is none. */
export async function textOf(db: Db, now: number, file?: string): Promise<string | undefined> {
  const found = file ? await findSitemap(db, now, { file, origin: ORIGIN }) : await findSitemapIndex(db, now, ORIGIN)
  if (!found) return undefined
  let text = ''
  for await (const piece of found.pieces) text += piece
  return text
}

/** The paths in `<loc>`, decoded, with the time that stands beside them. */
export function entriesOf(xml: string): Record<string, string | undefined> {
  const entries = [...xml.matchAll(/<(?:url|sitemap)><loc>(?<loc>[^<]+)<\/loc>(?:<lastmod>(?<at>[^<]+)<\/lastmod>)?/g)]
  return Object.fromEntries(
    entries.map(({ groups }) => [decodeURI(new URL(groups?.loc ?? '').pathname), groups?.at] as const),
  )
}
