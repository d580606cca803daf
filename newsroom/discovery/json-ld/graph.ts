import type { Graph, JsonLdObject } from 'schema-dts'
import { stripControls } from '#arabic/bidi.ts'

/** Marks that would end the element the data stands in, or a line of a script. */
const UNSAFE = /[<\u2028\u2029]/g

/** One thing of a page's structured data, as schema.org knows it. */
export type Thing = Exclude<Graph['@graph'][number], string> | JsonLdObject

/**
 * Structured data as it stands in a page's `script`. Texts lose marks that show nothing, and what is unknown
 * (undefined, null, '', an empty list) is left out: machines are told what is known and no more.
 */
export function writeGraph(things: readonly Thing[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things }, (_key, value: unknown) => {
    if (typeof value === 'string') return stripControls(value).trim() || undefined
    return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value
  })
  return text.replace(UNSAFE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Points to a thing that is described elsewhere on the same page. */
export function reference(id: string): { '@id': string } {
  return { '@id': id }
}
